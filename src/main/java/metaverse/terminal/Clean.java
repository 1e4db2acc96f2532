package metaverse.terminal;

/// Makes a text fit for a screen, whoever wrote it: a terminal obeys control characters, so none may come through, not even
/// from a server.
final class Clean {
    private Clean() {}

    /// Without controls other than line feeds, bidirectional controls, separators and lone surrogates; a tab is a blank.
    static String text(String raw) {
        var out = new StringBuilder(raw.length());
        for (int i = 0, c; i < raw.length(); i += Character.charCount(c)) {
            c = raw.codePointAt(i);
            if (c == '\t') {
                out.append(' ');
            } else if (c == '\n' || !isPaint(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /// The same on one line.
    static String line(String raw) {
        return text(raw).replace('\n', ' ');
    }

    private static boolean isPaint(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069);
        };
    }
}
