package metaverse.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The JSON door: one object a line, and everyone hears the message, its sender too.
record JsonDialect() implements Dialect {

    @Override
    public Step signIn(String name) {
        return new Step("{\"do\":\"enter\",\"name\":\"" + name + "\"}\n", line -> is(line, "welcome"));
    }

    @Override
    public List<Step> join(String name, @Nullable String room, boolean first) {
        return room == null
                ? List.of()
                : List.of(Step.toRoom("{\"do\":\"" + (first ? "create" : "join") + "\",\"room\":\"" + room + "\"}\n"
                        + "{\"do\":\"ping\",\"n\":1}\n", line -> is(line, "pong")));
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
        return line(":quit");
    }

    /// What the text door's grammar can say, and the JSON door has no word for.
    private static String line(String text) {
        return "{\"do\":\"line\",\"text\":\"" + text + "\"}\n";
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
