package metaverse.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text door: plain lines, the speaker's own not echoed.
record TextDialect() implements Dialect {

    @Override
    public List<Step> arrival(String name, @Nullable String room, boolean first) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("name:" + name + "\n", line -> line.startsWith("- ")));
        if (room != null) {
            // A word to oneself is answered after the move, whatever the move itself prints.
            steps.add(new Step(
                    (first ? ":create " : ":join ") + room + "\n@" + name + " ready\n",
                    line -> line.equals("[private] " + name + ": ready")));
        }
        return steps;
    }

    @Override
    public String say(@Nullable String room, String payload) {
        return payload + "\n";
    }

    @Override
    public String tell(String name, String payload) {
        return "@" + name + " " + payload + "\n";
    }

    @Override
    public String bye() {
        return ":quit\n";
    }

    @Override
    public @Nullable String refusal(String line) {
        return line.startsWith("! ") ? line.substring(2) : null;
    }

    @Override
    public @Nullable String reply(String line) {
        return null;
    }

    @Override
    public boolean notable(byte[] bytes, int from, int to) {
        return to > from && bytes[from] == '!';
    }

    @Override
    public boolean echoes() {
        return false;
    }

    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public String toString() {
        return "text";
    }
}
