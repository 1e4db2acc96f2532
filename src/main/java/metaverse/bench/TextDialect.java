package metaverse.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text door: plain lines, the speaker's own not echoed.
record TextDialect() implements Dialect {

    @Override
    public Step signIn(String name) {
        return new Step("name:" + name + "\n", line -> line.startsWith("- "));
    }

    /// A word to oneself is answered after the move, whatever the move itself prints.
    @Override
    public List<Step> join(String name, @Nullable String room, boolean first) {
        return room == null
                ? List.of()
                : List.of(Step.toRoom((first ? ":create " : ":join ") + room + "\n@" + name + " ready\n",
                        line -> line.equals("[private] " + name + ": ready")));
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

    /// A crowd's comings are told in sums, if at all.
    @Override
    public int shown(byte[] bytes, int from, int to) {
        return 0;
    }

    @Override
    public boolean announces() {
        return false;
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
