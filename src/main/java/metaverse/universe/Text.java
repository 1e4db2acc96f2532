package metaverse.universe;

/// What someone says, cleaned once, at entry, for every door: whoever holds a `Text` may show it to anyone.
///
/// Removed are C0 and C1 controls (U+009B begins a terminal's control sequence), bidirectional controls, the line and
/// paragraph separators, lone surrogates, and every combining mark after the fourth on one base. Line feeds stay,
/// because a message may have several lines; a tab becomes a space, so that words stay apart.
public record Text(String value) {
    /// UTF-16 units of what stands in a line with other words: a topic, a reason, why someone is away.
    public static final int REMARK = 400;

    private static final int MARKS = 4;

    public Text {
        if (!value.equals(clean(value))) {
            throw new IllegalArgumentException("not clean");
        }
    }

    /// Cleans what came from outside; surrounding blank space goes too.
    public static Text of(String raw) {
        return new Text(clean(raw).strip());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /// Whether it may stand in a line with other words.
    public boolean isRemark() {
        return value.length() <= REMARK && value.indexOf('\n') < 0;
    }

    /// The length in UTF-8.
    public int bytes() {
        var bytes = 0;
        for (int i = 0, c; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        return bytes;
    }

    private static String clean(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        var out = new StringBuilder(raw.length());
        var marks = 0;
        for (int i = 0, c; i < raw.length(); i += Character.charCount(c)) {
            c = raw.codePointAt(i);
            if (c == '\t') {
                c = ' ';
            } else if (isPaint(c)) {
                // Its neighbours meet: marks on both sides of it are on one base.
                continue;
            }
            marks = marks(marks, c);
            if (marks <= MARKS || !isMark(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String raw) {
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /// How many marks stand on the present base after `c`. Joiners and other format characters are not seen and so are
    /// no base: marks after one still pile up on what stands before it.
    private static int marks(int before, int c) {
        if (isMark(c)) {
            return before + 1;
        }
        return Character.getType(c) == Character.FORMAT ? before : 0;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /// What would paint on someone else's screen instead of being read.
    public static boolean isPaint(int c) {
        return (Character.isISOControl(c) && c != '\n')
                || c == 0x2028
                || c == 0x2029
                || isBidirectional(c)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /// The bidirectional controls of Unicode (property Bidi_Control).
    private static boolean isBidirectional(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    @Override
    public String toString() {
        return value;
    }
}
