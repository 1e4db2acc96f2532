package metaverse.door.irc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// What a client has said and whose outcome it has not been told.
final class Sent {
    /// @param target as the client wrote it
    /// @param label  empty for none
    record Line(String target, String command, String label) {
        static final Line NONE = new Line("*", "PRIVMSG", "");

        boolean isFor(String channel) {
            return target.toLowerCase(Locale.ROOT).equals(channel.toLowerCase(Locale.ROOT));
        }

        boolean isPrivate() {
            return !target.startsWith("#");
        }
    }

    private final Deque<Line> lines = new ArrayDeque<>();

    void add(Line line) {
        lines.add(line);
    }

    /// What the first message to this room was sent as.
    Line to(String channel) {
        for (var line : lines) {
            if (line.isFor(channel)) {
                lines.remove(line);
                return line;
            }
        }
        return Line.NONE;
    }

    Line toSomeone() {
        for (var line : lines) {
            if (line.isPrivate()) {
                lines.remove(line);
                return line;
            }
        }
        return Line.NONE;
    }

    /// Refusals come in order, when everything before is told.
    Line refused() {
        var first = lines.poll();
        return first == null ? Line.NONE : first;
    }

    void clear() {
        lines.clear();
    }
}
