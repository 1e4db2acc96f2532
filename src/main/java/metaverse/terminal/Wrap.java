package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.WCWidth;

/// Breaks a text into lines by the columns that its signs take: at blanks, between the signs of scripts without blanks, and
/// anywhere where nothing else helps.
final class Wrap {
    private static final String ENDING = "，。、；：？！）》」』】〉”’…,.;:?!)";

    private Wrap() {}

    /// @param lead    begins the first line
    /// @param indent  begins each further line; as wide as it likes, but narrower than the columns
    /// @param columns how many a line has
    static List<AttributedString> lines(
            AttributedString lead, AttributedString text, AttributedString indent, int columns) {
        var lines = new ArrayList<AttributedString>();
        var begin = lead;
        var from = 0;
        do {
            var end = end(text, from, Math.max(2, columns - columns(begin)));
            lines.add(AttributedString.join(AttributedString.EMPTY, begin, trimmed(text, from, end)));
            from = end;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
            if (from < text.length() && text.charAt(from) == '\n' && end == from) {
                from++;
            }
            begin = indent;
        } while (from < text.length());
        return lines;
    }

    /// Where the line that begins at `from` ends.
    private static int end(AttributedString text, int from, int room) {
        var width = 0;
        var breakAt = -1;
        var i = from;
        while (i < text.length() && text.charAt(i) != '\n') {
            var c = text.codePointAt(i);
            var w = Math.max(0, WCWidth.wcwidth(c));
            // A mark belongs to what stands before it.
            if (i > from && w > 0 && (c == ' ' || isBetweenWide(Character.codePointBefore(text, i), c))) {
                breakAt = i;
            }
            if (width + w > room) {
                return breakAt > from ? breakAt : i;
            }
            width += w;
            i += Character.charCount(c);
        }
        return i;
    }

    /// No line begins with a sign that ends something, as Chinese and Japanese have it.
    private static boolean isBetweenWide(int before, int c) {
        return (isWide(before) || isWide(c)) && ENDING.indexOf(c) < 0;
    }

    private static boolean isWide(int c) {
        return WCWidth.wcwidth(c) == 2;
    }

    private static AttributedString trimmed(AttributedString text, int from, int end) {
        var to = end;
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.subSequence(from, to);
    }

    /// How many columns it takes.
    static int columns(CharSequence text) {
        var width = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = Character.codePointAt(text, i);
            width += Math.max(0, WCWidth.wcwidth(c));
        }
        return width;
    }

    /// As much of its end or beginning as there is room for, on one line, with `…` where something is missing.
    static String shortened(String text, int room) {
        if (columns(text) <= room) {
            return text;
        }
        var out = new AttributedStringBuilder();
        var width = 1;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            width += Math.max(0, WCWidth.wcwidth(c));
            if (width > room) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.append("…").toString();
    }
}
