package metaverse.door.prose;

import metaverse.universe.Kind;
import metaverse.universe.Text;

/// How a message is printed: who says it stands before every line of it, so that no line of it looks like someone else's.
final class Speech {
    private Speech() {}

    /// What stands before each line.
    static String lead(Kind kind, String name) {
        return switch (kind) {
            case SAY, NOTICE -> name + ": ";
            case EMOTE -> "~ " + name + " ";
        };
    }

    static void write(String lead, Text text, StringBuilder out) {
        write(lead, text.value(), out);
    }

    static void write(String lead, String text, StringBuilder out) {
        var from = 0;
        for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            out.append(lead).append(text, from, end).append('\n');
            from = end + 1;
        }
        out.append(lead).append(text, from, text.length()).append('\n');
    }

    /// What the server says itself, with its sign before every line.
    static void lines(String lead, String text, StringBuilder out) {
        text.lines().forEach(line -> out.append(lead).append(line).append('\n'));
    }
}
