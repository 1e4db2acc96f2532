package metaverse.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Name;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Text;

/// Reads names: what may be one, and when two cannot be told apart.
///
/// A name is made of any script's letters, digits and marks and of ``_-[]\`^{}|.``; it begins with a letter or digit, does
/// not end in a dot, and has at most 24 code points and 64 bytes. What cannot be seen is refused, not removed: a name
/// that was quietly changed is not the one its holder will type again.
///
/// All methods are pure and may be called from any thread. The first call loads ICU's tables (tens of milliseconds);
/// [#warm] does that on purpose.
public final class Names {
    private static final int MOST_CODE_POINTS = 24;
    private static final int MOST_BYTES = 64;

    /// No name is longer than this before it is composed; what is, is not looked at.
    private static final int MOST_RAW = 256;

    /// What may follow a name in a sentence and be part of one too.
    private static final String TRAILING = ".-_|^";

    /// How many shorter names `@bob...` may stand for.
    private static final int MOST_CANDIDATES = 8;

    private static final int MOST_ECHOED = 32;

    private Names() {}

    /// Loads the tables, so that nobody has to wait for them later.
    public static void warm() {
        read("warm");
    }

    /// Reads what someone wants to be called.
    public static NameReading read(String raw) {
        return switch (wellFormed(raw)) {
            case NameReading.Read(var name) when Reserved.covers(name) -> refused(Reason.NAME_RESERVED, name);
            case NameReading reading -> reading;
        };
    }

    /// Whoever a mention in a sentence means: the name as typed, or else what remains without the punctuation that ends it,
    /// one sign less each time.
    public static Addressee addressee(String raw) {
        var candidates = new ArrayList<Name>(2);
        var end = raw.length();
        while (end > 0 && candidates.size() < MOST_CANDIDATES) {
            if (end <= MOST_RAW && wellFormed(raw.substring(0, end)) instanceof NameReading.Read(var name)) {
                candidates.add(name);
            }
            end--;
            if (TRAILING.indexOf(raw.charAt(end)) < 0) {
                break;
            }
        }
        return new Addressee(echo(raw), candidates);
    }

    /// Whoever has exactly this name.
    public static Addressee exact(String raw) {
        return new Addressee(
                echo(raw), wellFormed(raw) instanceof NameReading.Read(var name) ? List.of(name) : List.of());
    }

    /// Whether a mention goes on with this code point. What cannot be seen belongs to the mention, where it makes a name
    /// that nobody has: better than a private line that reaches someone else.
    public static boolean isPart(int c) {
        return Spelling.isPart(c) || Spelling.isIgnorable(c);
    }

    /// Whether a screen shows anything for this code point.
    public static boolean isSeen(int c) {
        return !Spelling.isIgnorable(c);
    }

    /// Whether a name may begin with this code point.
    public static boolean isBeginning(int c) {
        return Spelling.isBeginning(c);
    }

    /// What somebody typed, fit for a screen and short, to show it in an answer.
    public static String echo(String raw) {
        var end = Math.min(raw.length(), MOST_RAW);
        var text = Text.of(raw.substring(0, end)).value().replace('\n', ' ');
        if (text.codePointCount(0, text.length()) <= MOST_ECHOED && end == raw.length()) {
            return text;
        }
        var shown = Math.min(MOST_ECHOED, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, shown)) + "…";
    }

    private static NameReading wellFormed(String raw) {
        if (raw.isBlank()) {
            return refused(Reason.NAME_EMPTY);
        }
        if (raw.length() > MOST_RAW) {
            return refused(Reason.NAME_TOO_LONG, MOST_CODE_POINTS);
        }
        var shown = Likeness.composed(raw);
        var fault = Spelling.fault(shown);
        if (fault != null) {
            return refused(fault);
        }
        if (isTooLong(shown)) {
            return refused(Reason.NAME_TOO_LONG, MOST_CODE_POINTS);
        }
        var key = Likeness.key(shown);
        // A few letters fold to whole phrases with spaces in them.
        var hidden = Spelling.fault(key);
        return hidden == null
                ? new NameReading.Read(new Name(shown, key, Likeness.looks(shown, key)))
                : refused(hidden);
    }

    private static boolean isTooLong(String shown) {
        return shown.codePointCount(0, shown.length()) > MOST_CODE_POINTS
                || shown.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static NameReading refused(Spelling.Fault fault) {
        return refused(Reason.NAME_ILL_FORMED, fault.flaw().code(), fault.at());
    }

    private static NameReading refused(Reason reason, Object... args) {
        return new NameReading.Refused(Refusal.of(reason, args));
    }
}
