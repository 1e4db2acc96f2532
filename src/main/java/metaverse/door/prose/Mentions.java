package metaverse.door.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;

/// Whom a line means with `@`, and what remains to be said to them.
///
/// An `@` (or `＠`) begins a mention unless an ASCII letter, a digit or one of `._%+-` stands before it, or nothing that could
/// begin a name stands behind it: `a@b.org`, `5 @ 3` and `@_@` are talk. The mention goes on as long as signs do that names are
/// made of, so `@bob,hi` means bob; `@李雷你好` means someone called 李雷你好, because no blank says where a Chinese name ends.
///
/// The mentions that a line begins with are an address and go, with a comma or colon right behind them; those further on belong to the sentence
/// and stay.
///
/// @param to   each once, in the order of the line; empty where the line mentions nobody
/// @param rest the text without its address
record Mentions(List<Addressee> to, String rest) {
    /// Beyond this many the line is not read on; the list is then longer than this by one.
    static final int MOST = 64;

    private static final String BEFORE_NONE = "._%+-";
    private static final String SEPARATORS = ",:;，：；、";

    static Mentions in(String text) {
        // Most lines have none, and no code of ours looks for a sign as fast as this does.
        if (text.indexOf('@') < 0 && text.indexOf('＠') < 0) {
            return new Mentions(List.of(), text);
        }
        Map<Object, Addressee> to = new LinkedHashMap<>();
        var isAddress = true;
        var rest = 0;
        var i = 0;
        while (i < text.length() && to.size() <= MOST) {
            var end = end(text, i);
            if (end > i) {
                add(to, text.substring(i + 1, end));
                i = isAddress ? afterSeparator(text, end) : end;
            } else if (isAddress && Character.isWhitespace(text.charAt(i))) {
                i++;
            } else {
                isAddress = false;
                i += Character.charCount(text.codePointAt(i));
            }
            rest = isAddress ? i : rest;
        }
        return new Mentions(new ArrayList<>(to.values()), text.substring(rest));
    }

    /// One name written twice is one addressee, whatever its case and the punctuation after it. So are two that nobody can
    /// have and that show the same.
    private static void add(Map<Object, Addressee> to, String token) {
        var addressee = Names.addressee(token);
        var names = addressee.candidates();
        to.putIfAbsent(names.isEmpty() ? addressee : names.getFirst().key(), addressee);
    }

    /// Where the mention that begins at `at` ends; `at` itself where none does.
    private static int end(String text, int at) {
        if (!isAt(text.charAt(at)) || (at > 0 && isPartOfAddress(text.charAt(at - 1)))) {
            return at;
        }
        var begins = false;
        var seen = false;
        var i = at + 1;
        for (int c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!Names.isPart(c)) {
                break;
            }
            // What cannot be seen before the name does not make it talk: better refused than told to everyone.
            if (!seen && Names.isSeen(c)) {
                seen = true;
                begins = Names.isBeginning(c);
            }
        }
        return begins ? i : at;
    }

    /// The refusal of a line that mentions more than [#MOST].
    static Command tooMany() {
        return Words.refuse(Refusal.of(Reason.TOO_MANY_ADDRESSEES, MOST));
    }

    private static boolean isAt(char c) {
        return c == '@' || c == '＠';
    }

    /// Whether an `@` behind it makes an address of mail rather than a mention.
    private static boolean isPartOfAddress(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                || BEFORE_NONE.indexOf(c) >= 0;
    }

    /// Steps over one comma or colon, unless it begins a smile.
    private static int afterSeparator(String text, int at) {
        if (at == text.length() || SEPARATORS.indexOf(text.charAt(at)) < 0) {
            return at;
        }
        var next = at + 1;
        if (next == text.length() || Character.isWhitespace(text.charAt(next)) || isAt(text.charAt(next))) {
            return next;
        }
        var first = text.codePointAt(next);
        var second = next + Character.charCount(first);
        var isWord = Names.isBeginning(first)
                && (text.charAt(at) != ':' || first >= 0x80
                        || (second < text.length() && Names.isBeginning(text.codePointAt(second))));
        return isWord ? next : at;
    }
}
