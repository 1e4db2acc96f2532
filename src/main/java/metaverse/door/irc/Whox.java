package metaverse.door.irc;

import java.util.ArrayList;
import java.util.regex.Pattern;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// Which fields a WHO asks for: `%tcuhsnfdlaor,123` (IRCv3 "WHOX").
///
/// @param token given back in each row, so that the asker knows its answers
record Whox(String fields, String token) {
    private static final Pattern FORM = Pattern.compile("%([a-z]{1,20})(?:,([0-9]{1,3}))?");

    /// @return null where it asks for the usual
    static @Nullable Whox of(String text) {
        var at = text.indexOf('%');
        var form = FORM.matcher(at < 0 ? "" : text.substring(at));
        return form.matches() ? new Whox(form.group(1), form.group(2) == null ? "0" : form.group(2)) : null;
    }

    /// The fields that were asked for, in the order of the specification.
    String[] row(String channel, Source source, String server, String flags, Who who, String real) {
        var row = new ArrayList<String>();
        for (var field : "tcuihsnfdlaor".toCharArray()) {
            if (fields.indexOf(field) >= 0) {
                row.add(switch (field) {
                    case 't' -> token;
                    case 'c' -> channel;
                    case 'u' -> source.user();
                    // Where people come from is nobody's business.
                    case 'i' -> "255.255.255.255";
                    case 'h' -> source.host();
                    case 's' -> server;
                    case 'n' -> who.name();
                    case 'f' -> flags;
                    case 'a' -> who.guest() ? "0" : who.name();
                    case 'o' -> "n/a";
                    case 'r' -> real;
                    default -> "0";
                });
            }
        }
        return row.toArray(String[]::new);
    }
}
