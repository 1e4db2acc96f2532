package metaverse.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The JSON door: one object a line, and everyone hears the message, its sender too.
record JsonDialect() implements Dialect {

    @Override
    public List<Step> arrival(String name, @Nullable String room, boolean first) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("{\"do\":\"enter\",\"name\":\"" + name + "\"}\n", line -> is(line, "welcome")));
        if (room != null) {
            var move = (first ? ":create " : ":join ") + room;
            steps.add(new Step(
                    "{\"do\":\"line\",\"text\":\"" + move + "\"}\n{\"do\":\"ping\",\"n\":1}\n",
                    line -> is(line, "pong")));
        }
        return steps;
    }

    @Override
    public String say(@Nullable String room, String payload) {
        var where = room == null ? "plaza" : room;
        return "{\"do\":\"say\",\"room\":\"" + where + "\",\"text\":\"" + payload + "\",\"cid\":\"" + cid(payload)
                + "\"}\n";
    }

    @Override
    public String tell(String name, String payload) {
        return "{\"do\":\"tell\",\"to\":[\"" + name + "\"],\"text\":\"" + payload + "\",\"cid\":\"" + cid(payload)
                + "\"}\n";
    }

    /// Speaker and number, as in the payload, but without its tag: a `cid` must not look like a payload.
    private static String cid(String payload) {
        return payload.substring(Payload.TAG, Payload.HEAD);
    }

    @Override
    public String bye() {
        return "{\"do\":\"line\",\"text\":\":quit\"}\n";
    }

    @Override
    public @Nullable String refusal(String line) {
        if (!is(line, "refused")) {
            return null;
        }
        var text = line.indexOf("\"text\":\"");
        var end = line.indexOf('"', text + 8);
        return text < 0 || end < 0 ? line : line.substring(text + 8, end);
    }

    @Override
    public @Nullable String reply(String line) {
        return null;
    }

    @Override
    public boolean notable(byte[] bytes, int from, int to) {
        // {"event":"refused
        return to - from > 14 && bytes[from + 10] == 'r' && bytes[from + 11] == 'e' && bytes[from + 12] == 'f';
    }

    @Override
    public boolean echoes() {
        return true;
    }

    @Override
    public boolean ordered() {
        return true;
    }

    private static boolean is(String line, String event) {
        return line.startsWith("{\"event\":\"" + event + "\"");
    }

    @Override
    public String toString() {
        return "json";
    }
}
