package metaverse.door.irc;

import java.util.ArrayList;
import java.util.List;

/// A line on its way to a client: tags, source, command and parameters.
///
/// @param tags as they are written, each `key=value`, escaped
/// @param rest everything behind the tags, without a line end
record Reply(List<String> tags, String rest) {
    /// Bytes before the text of a NOTICE of the server's own, at most.
    static final int USUAL = 110;

    Reply {
        tags = List.copyOf(tags);
    }

    /// @param params the last one may be any text; line ends in it become blanks
    static Reply of(String source, String command, String... params) {
        var line = new StringBuilder(128).append(':').append(source).append(' ').append(command);
        for (var i = 0; i < params.length; i++) {
            line.append(' ');
            if (i == params.length - 1 && isText(params[i])) {
                line.append(':');
            }
            append(params[i], line);
        }
        return new Reply(List.of(), line.toString());
    }

    /// One that always marks its last parameter as text: some clients look for that.
    static Reply saying(String source, String command, String target, String text) {
        var line = new StringBuilder(64 + text.length());
        line.append(':').append(source).append(' ').append(command).append(' ').append(target).append(" :");
        append(text, line);
        return new Reply(List.of(), line.toString());
    }

    private static boolean isText(String param) {
        return param.isEmpty() || param.indexOf(' ') >= 0 || param.charAt(0) == ':';
    }

    private static void append(String param, StringBuilder line) {
        for (var i = 0; i < param.length(); i++) {
            var c = param.charAt(i);
            line.append(c == '\n' || c == '\r' || c == 0 ? ' ' : c);
        }
    }

    Reply with(String tag) {
        var more = new ArrayList<>(tags);
        more.add(tag);
        return new Reply(more, rest);
    }

    Reply with(List<String> others) {
        var more = new ArrayList<>(tags);
        more.addAll(others);
        return new Reply(more, rest);
    }

    boolean isCommand(String command) {
        return rest.contains(" " + command + " ");
    }

    /// Whether it belongs to a batch already.
    boolean isNested() {
        return tags.stream().anyMatch(tag -> tag.startsWith("batch=")) || rest.contains(" BATCH -");
    }

    void write(StringBuilder out) {
        if (!tags.isEmpty()) {
            out.append('@').append(String.join(";", tags)).append(' ');
        }
        out.append(rest).append("\r\n");
    }
}
