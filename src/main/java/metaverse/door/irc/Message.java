package metaverse.door.irc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line that a client sends (RFC 1459, section 2.3; IRCv3 "Message Tags"). Whom it names as its source is no news, and goes.
///
/// @param tags    those with a value, unescaped; the others with an empty one
/// @param command in capitals
record Message(Map<String, String> tags, String command, List<String> params) {
    /// Stands for what could not be read.
    static final Message NONE = new Message(Map.of(), "", List.of());

    private static final int MOST_PARAMS = 100;

    Message {
        tags = Map.copyOf(tags);
        params = List.copyOf(params);
    }

    /// @param line without its line end
    /// @return null where there is no command in it
    static @Nullable Message read(String line) {
        var rest = line.stripLeading();
        var tags = Map.<String, String>of();
        if (rest.startsWith("@")) {
            tags = tags(word(rest).substring(1));
            rest = behindWord(rest);
        }
        if (rest.startsWith(":")) {
            rest = behindWord(rest);
        }
        var command = word(rest);
        return command.isEmpty()
                ? null
                : new Message(tags, command.toUpperCase(Locale.ROOT), params(behindWord(rest)));
    }

    /// Where there are fewer, empty.
    String param(int at) {
        return at < params.size() ? params.get(at) : "";
    }

    boolean has(int count) {
        return params.size() >= count && !params.get(count - 1).isEmpty();
    }

    /// What stands between the commas of a parameter.
    static List<String> list(String param) {
        return List.of(param.split(",", -1));
    }

    String label() {
        return tags.getOrDefault("label", "");
    }

    private static List<String> params(String text) {
        var params = new ArrayList<String>();
        var rest = text;
        while (!rest.isEmpty() && params.size() < MOST_PARAMS) {
            if (rest.charAt(0) == ':') {
                params.add(rest.substring(1));
                return params;
            }
            params.add(word(rest));
            rest = behindWord(rest);
        }
        return params;
    }

    private static String word(String text) {
        var end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String behindWord(String text) {
        var at = text.indexOf(' ');
        if (at < 0) {
            return "";
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return text.substring(at);
    }

    private static Map<String, String> tags(String text) {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : text.split(";", -1)) {
            var equals = tag.indexOf('=');
            var key = equals < 0 ? tag : tag.substring(0, equals);
            if (!key.isEmpty()) {
                tags.put(key, equals < 0 ? "" : unescaped(tag.substring(equals + 1)));
            }
        }
        return tags;
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var out = new StringBuilder(value.length());
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (++i < value.length()) {
                out.append(switch (value.charAt(i)) {
                    case ':' -> ';';
                    case 's' -> ' ';
                    case 'r' -> '\r';
                    case 'n' -> '\n';
                    default -> value.charAt(i);
                });
            }
        }
        return out.toString();
    }

    /// A tag's value as it is written.
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\:")
                .replace(" ", "\\s")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
