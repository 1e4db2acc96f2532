package metaverse.terminal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Under which name something is kept. A server may only suggest: whatever it says, the name is one of the working directory's own,
/// short, not hidden, and no option or device of any system.
final class FileName {
    static final String USUAL = "export.txt";

    /// With a number behind it still shorter than any file system wants.
    private static final int MOST_BYTES = 120;

    /// RFC 6266, section 4.3, in the form of RFC 8187.
    private static final Pattern SUGGESTED =
            Pattern.compile("(?i).*;\\s*filename\\*\\s*=\\s*UTF-8''([A-Za-z0-9%!#$&+.^_`|~-]{1,1000})\\s*(?:;.*)?");

    private static final Pattern ENDING = Pattern.compile("(.*)\\.(txt|jsonl|html)");
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private FileName() {}

    /// @param disposition the header that suggests one; null for none
    static String of(@Nullable String disposition) {
        var suggested = SUGGESTED.matcher(disposition == null ? "" : disposition);
        return suggested.matches() ? safe(decoded(suggested.group(1))) : USUAL;
    }

    private static String decoded(String suggested) {
        try {
            return URLDecoder.decode(suggested.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return USUAL;
        }
    }

    private static String safe(String suggested) {
        var parts = ENDING.matcher(suggested);
        var isWhole = parts.matches();
        var stem = stem(isWhole ? parts.group(1) : suggested);
        var ending = isWhole ? parts.group(2) : "txt";
        return (stem.isEmpty() || DEVICE.matcher(stem).matches() ? "export" : stem) + "." + ending;
    }

    /// Letters, digits and marks of any script, with single `-`, `_` and `.` inside.
    private static String stem(String raw) {
        var stem = new StringBuilder();
        var bytes = 0;
        for (int i = 0, c; i < raw.length(); i += Character.charCount(c)) {
            c = raw.codePointAt(i);
            var isSign = !Character.isLetterOrDigit(c) && (stem.isEmpty() || !isMark(c));
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            if (!isSign) {
                stem.appendCodePoint(c);
            } else if (!stem.isEmpty() && Character.isLetterOrDigit(stem.codePointBefore(stem.length()))) {
                stem.append(c == '.' || c == '_' ? (char) c : '-');
            }
        }
        return stem.toString().replaceAll("[-._]+$", "");
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// The same in letters that every system can write.
    static String plain(String name) {
        return name.replaceAll("[^\\x20-\\x7e]+", "_").replaceFirst("^_", "export");
    }

    /// The same with a number, for where that name is taken.
    static String again(String name, int number) {
        var dot = name.lastIndexOf('.');
        return name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }
}
