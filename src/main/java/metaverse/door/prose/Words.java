package metaverse.door.prose;

import java.time.ZoneId;
import java.util.function.Function;
import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Form;
import metaverse.universe.Name;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// What follows the word of a command, taken piece by piece, once.
final class Words {
    private static final int MOST_DIGITS = 9;

    private final Grammar grammar;
    private final String raw;
    private final String text;
    private int at;

    /// @param raw  as it was typed
    /// @param text the same, cleaned
    Words(Grammar grammar, String raw, String text) {
        this.grammar = grammar;
        this.raw = raw;
        this.text = text;
    }

    /// How the asker wants the answer.
    Form form() {
        return grammar.form();
    }

    /// As in which the asker's days and times are meant.
    ZoneId zone() {
        return grammar.zone();
    }

    /// Whether the asker can come back with a token.
    boolean isLasting() {
        return grammar.lasting();
    }

    /// All of it as it was typed, for names and passwords: they refuse what texts lose.
    String raw() {
        return raw;
    }

    boolean isOver() {
        return at == text.length();
    }

    /// All that is left.
    String rest() {
        var rest = text.substring(at);
        at = text.length();
        return rest;
    }

    /// The next word; empty where nothing is left.
    String word() {
        var from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        var word = text.substring(from, at);
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return word;
    }

    /// The next word, but left where it is.
    String peek() {
        var before = at;
        var word = word();
        at = before;
        return word;
    }

    /// The word behind the next, where the next is this one; empty otherwise. Takes nothing.
    String peekBehind(String word) {
        var before = at;
        var behind = takes(word) ? peek() : "";
        at = before;
        return behind;
    }

    /// Takes the next word if it is this one.
    boolean takes(String word) {
        if (!peek().equalsIgnoreCase(word)) {
            return false;
        }
        word();
        return true;
    }

    /// The next word, which must be the last; null where it is none, or not the last.
    @Nullable String onlyWord() {
        var word = word();
        return word.isEmpty() || !isOver() ? null : word;
    }

    /// Someone, with an `@` or without; null where nothing is left.
    @Nullable Addressee person() {
        return isOver() ? null : person(word());
    }

    /// A room, with a `#` or without; null where nothing is left.
    @Nullable Addressee room() {
        return isOver() ? null : room(word());
    }

    static Addressee room(String word) {
        return Names.exact(isRoom(word) ? word.substring(1) : word);
    }

    static Addressee person(String word) {
        return Names.exact(isPerson(word) ? word.substring(1) : word);
    }

    static boolean isPerson(String word) {
        return word.length() > 1 && (word.charAt(0) == '@' || word.charAt(0) == '＠');
    }

    static boolean isRoom(String word) {
        return word.length() > 1 && word.charAt(0) == '#';
    }

    /// The talk that `@bob` or `#garden` names; null where the word is neither.
    static @Nullable Talk talk(String word) {
        if (isPerson(word)) {
            return new Talk(person(word), null);
        }
        return isRoom(word) ? new Talk(null, room(word)) : null;
    }

    /// A whole number, with a `#` before it or without; -1 where the word is none.
    static int number(String word) {
        var digits = isRoom(word) ? word.substring(1) : word;
        var isNumber = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : -1;
    }

    /// What becomes of a name that is wanted of a person.
    static Command named(String raw, Function<Name, Command> then) {
        return named(raw, Grammar.LINE, then);
    }

    /// The same of a room: a name that nobody may have is refused as the universe refuses that of a room which is hidden.
    ///
    /// @param asked what it is refused as
    static Command named(String raw, String asked, Function<Name, Command> then) {
        return switch (Names.read(raw)) {
            case NameReading.Read(var name) -> then.apply(name);
            case NameReading.Refused(var refusal) -> new Command.Unreadable(refusal, asked);
        };
    }

    static Command nothingToSay() {
        return refuse(Refusal.of(Reason.NOTHING_TO_SAY));
    }

    static Command refuse(Refusal refusal) {
        return new Command.Unreadable(refusal, Grammar.LINE);
    }
}
