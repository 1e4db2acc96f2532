package metaverse.door.prose;

import java.time.ZoneId;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Kind;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Region;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// Reads one line of the text door's grammar, whichever door it came through. Reading is pure: what a line means does not
/// depend on who is in, so lines can be read ahead of their answers.
///
/// - `name:lily` asks for a name (so does `Name：lily`).
/// - `:word …` and `/word …` are commands, where the word has two ASCII letters or more and ends at a blank or the line's
///   end. `:)`, `:D`, `:smile:`, `/usr/bin/x` are talk. Commands do not care for case.
/// - A line with a mention is private, see [Mentions].
/// - Anything else is said to the room.
///
/// The line is cleaned before it is read, so nothing invisible can turn a command into talk. Only new names and passwords are
/// read as they came, because they refuse what texts lose. What each command takes is in [Verb].
///
/// @param lasting whether who comes in through this door can come back with a token
/// @param form    how this door wants its answers
/// @param zone    as in which days and times are meant
public record Grammar(boolean lasting, Form form, ZoneId zone) {
    /// What a refused line is called where the asker wants to know what was refused.
    static final String LINE = "line";

    private static final String NAME = "name";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// For whoever has not asked for another zone.
    public Grammar(boolean lasting, Form form) {
        this(lasting, form, Region.USUAL.zone());
    }

    /// The same for someone in this zone.
    public Grammar in(ZoneId other) {
        return other.equals(zone) ? this : new Grammar(lasting, form, other);
    }

    /// What the line asks for, or null where it asks for nothing: it is blank.
    ///
    /// @param line without its line end
    public @Nullable Command read(String line) {
        // Some editors and shells begin with a byte order mark whatever they send.
        var raw = !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
        var text = Text.of(raw);
        var value = text.value();
        if (value.isEmpty()) {
            return null;
        }
        if (isNameLine(value)) {
            return PlainWords.call(afterSign(raw), lasting);
        }
        var word = word(value);
        return word == null
                ? PlainWords.talk(Kind.SAY, text, 0)
                : command(word, new Words(this, afterWord(raw), value.substring(1 + word.length()).strip()));
    }

    private static Command command(String word, Words words) {
        var verb = Verb.of(word);
        if (verb == null) {
            return Words.refuse(Nearest.unknown(word));
        }
        var command = verb.read(words);
        return command == null ? Words.refuse(Refusal.of(Reason.BAD_ARGUMENT, verb.usage())) : command;
    }

    private static boolean isNameLine(String value) {
        return value.length() > NAME.length()
                && value.regionMatches(true, 0, NAME, 0, NAME.length())
                && isColon(value.charAt(NAME.length()));
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    /// The word of a command, or null where the line is none.
    private static @Nullable String word(String value) {
        if (!isColon(value.charAt(0)) && value.charAt(0) != '/') {
            return null;
        }
        var end = 1;
        while (end < value.length() && isLetter(value.charAt(end))) {
            end++;
        }
        var isWhole = end == value.length() || Character.isWhitespace(value.charAt(end));
        return isWhole && end > 2 ? value.substring(1, end) : null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// What follows the first colon of a raw line; cleaning takes none away.
    private static String afterSign(String raw) {
        var i = 0;
        while (!isColon(raw.charAt(i))) {
            i++;
        }
        return raw.substring(i + 1).strip();
    }

    /// What follows the first word of a raw line, which begins with its sign whatever cleaning took away before it.
    private static String afterWord(String raw) {
        var i = 0;
        while (!isColon(raw.charAt(i)) && raw.charAt(i) != '/') {
            i++;
        }
        while (i < raw.length() && !Character.isWhitespace(raw.charAt(i))) {
            i++;
        }
        return raw.substring(i).strip();
    }
}
