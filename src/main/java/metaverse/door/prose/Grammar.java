package metaverse.door.prose;

import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Kind;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
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
/// The line is cleaned before it is read, so nothing invisible can turn a command into talk. Only a new name is read as it came,
/// because names refuse what texts lose.
///
/// @param lasting whether who comes in through this door can come back with a token
/// @param form    how this door wants its answers
public record Grammar(boolean lasting, Form form) {
    /// What a refused line is called where the asker wants to know what was refused.
    static final String LINE = "line";

    private static final String NAME = "name";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
            return call(afterSign(raw));
        }
        var word = word(value);
        if (word == null) {
            return talk(Kind.SAY, text);
        }
        var verb = Verb.of(word);
        if (verb == null) {
            return Verb.isLater(word)
                    ? refuse(Refusal.of(Reason.NOT_YET, ":" + word))
                    : refuse(Nearest.unknown(word));
        }
        return verb == Verb.NAME
                ? call(afterWord(raw))
                : command(verb, value.substring(1 + word.length()).strip());
    }

    private Command command(Verb verb, String rest) {
        return switch (verb) {
            case HELP -> new Command.Explain(Command.Topic.HELP);
            case START -> new Command.Explain(Command.Topic.START);
            case STOP -> new Command.Explain(Command.Topic.STOP);
            case QUIT -> new Command.Quit();
            case WHO -> new Command.Who(rest.isEmpty() ? null : room(rest), form);
            case PING -> new Command.Ping(Names.echo(rest));
            case ME -> rest.isEmpty() ? badly(verb) : talk(Kind.EMOTE, Text.of(rest));
            case SAY -> rest.isEmpty() ? nothingToSay() : new Command.Say(null, Kind.SAY, Text.of(rest), null);
            case LANG -> {
                var tongue = Tongues.of(rest);
                yield tongue == null ? badly(verb) : new Command.Speak(tongue);
            }
            case HISTORY -> {
                var asked = HistoryWords.read(rest, form);
                yield asked == null ? badly(verb) : asked;
            }
            case NAME -> call(rest);
        };
    }

    /// Says it to the room, or to those whom it mentions.
    private static Command talk(Kind kind, Text text) {
        var mentions = Mentions.in(text.value());
        if (mentions.to().isEmpty()) {
            return new Command.Say(null, kind, text, null);
        }
        if (mentions.to().size() > Mentions.MOST) {
            return refuse(Refusal.of(Reason.TOO_MANY_ADDRESSEES, Mentions.MOST));
        }
        var rest = Text.of(mentions.rest());
        return rest.isEmpty() ? nothingToSay() : new Command.Tell(mentions.to(), kind, rest, null);
    }

    private Command call(String raw) {
        return switch (Names.read(raw)) {
            case NameReading.Read(var name) -> new Command.BeCalled(name, lasting);
            case NameReading.Refused(var refusal) -> refuse(refusal);
        };
    }

    private static Command nothingToSay() {
        return refuse(Refusal.of(Reason.NOTHING_TO_SAY));
    }

    private static Command badly(Verb verb) {
        return refuse(Refusal.of(Reason.BAD_ARGUMENT, verb.usage()));
    }

    private static Command refuse(Refusal refusal) {
        return new Command.Unreadable(refusal, LINE, null);
    }

    /// `#garden` and `garden` are the same room here.
    private static String room(String rest) {
        return Names.echo(rest.startsWith("#") ? rest.substring(1) : rest);
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

    /// What follows the first word of a raw line.
    private static String afterWord(String raw) {
        var line = raw.strip();
        var i = 0;
        while (i < line.length() && !Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return line.substring(i).strip();
    }
}
