package metaverse.door.irc;

import io.netty.buffer.ByteBufUtil;
import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Kind;

/// What is said, as lines that fit the protocol: 512 bytes with everything before the text (RFC 1459, section 2.3). Longer ones
/// go on in the next line, cut between words where there are any, and never within a character.
final class Lines {
    private static final int MOST = 510;
    private static final int LEAST = 100;
    private static final String ACTION = "\u0001ACTION ";
    private static final char CTCP = '\u0001';

    private Lines() {}

    /// A part of what is said that fits one line.
    ///
    /// @param goesOn whether it belongs to the line before; with a blank where one was there
    record Piece(String text, boolean goesOn) {}

    /// For who reads them one by one.
    ///
    /// @param before bytes of the line that stand before the text
    static List<String> of(Kind kind, String text, int before) {
        var isAction = kind == Kind.EMOTE;
        var lines = new ArrayList<String>(1);
        for (var piece : pieces(text, before + (isAction ? ACTION.length() + 1 : 0))) {
            var line = piece.goesOn ? piece.text.stripLeading() : piece.text;
            if (!line.isEmpty()) {
                lines.add(isAction ? ACTION + line + CTCP : line);
            }
        }
        return lines;
    }

    /// For who puts them together again.
    ///
    /// @param before bytes of the line that stand before the text
    static List<Piece> pieces(String text, int before) {
        var most = Math.max(LEAST, MOST - before);
        var pieces = new ArrayList<Piece>(1);
        for (var line : text.split("\n", -1)) {
            cut(line, most, pieces);
        }
        return pieces;
    }

    /// Whether a client's words fit one line with what stands before them when others read it.
    static boolean isOne(Kind kind, String text, int before) {
        return ByteBufUtil.utf8Bytes(text) + before + (kind == Kind.EMOTE ? ACTION.length() + 1 : 0) <= MOST;
    }

    private static void cut(String line, int most, List<Piece> pieces) {
        var end = end(line, 0, most);
        pieces.add(new Piece(line.substring(0, end), false));
        while (end < line.length()) {
            var from = end;
            while (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
            var blank = from > end ? " " : "";
            end = end(line, from, most - blank.length());
            if (from < line.length()) {
                pieces.add(new Piece(blank + line.substring(from, end), true));
            }
        }
    }

    /// Where the line that begins at `from` ends: behind the last word that fits.
    private static int end(String line, int from, int most) {
        if (line.length() - from <= most / 4) {
            return line.length();
        }
        var bytes = 0;
        var blank = -1;
        for (int i = from, c; i < line.length(); i += Character.charCount(c)) {
            c = line.codePointAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > most) {
                return blank > from ? blank : i;
            }
            if (c == ' ') {
                blank = i;
            }
        }
        return line.length();
    }

    /// What a client sends as talk, without what paints: bold, colours and their numbers, and so on, as clients use them.
    static String plain(String text) {
        if (text.chars().noneMatch(c -> c < ' ')) {
            return text;
        }
        return text.replaceAll("\u0003(?:[0-9]{1,2}(?:,[0-9]{1,2})?)?|\u0004(?:[0-9A-Fa-f]{6})?", "")
                .replaceAll("[\u0002\u000F\u0011\u0016\u001D\u001E\u001F]", "");
    }

    /// Whether it is a request or an answer between programs (CTCP).
    static boolean isCtcp(String text) {
        return !text.isEmpty() && text.charAt(0) == CTCP;
    }

    static boolean isAction(String text) {
        return text.startsWith(ACTION) || text.equals(ACTION.strip()) || text.equals(ACTION.strip() + CTCP);
    }

    /// What is done.
    static String action(String text) {
        var end = text.endsWith(String.valueOf(CTCP)) ? text.length() - 1 : text.length();
        return text.substring(Math.min(ACTION.length(), end), end);
    }
}
