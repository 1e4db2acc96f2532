package metaverse.door.prose;

import java.util.Locale;
import metaverse.universe.Command;
import metaverse.universe.Kind;
import metaverse.universe.PastCommand;
import metaverse.universe.PastCommand.Format;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// Reads what is done with what was said.
final class PastWords {
    private static final int USUAL = 20;

    private PastWords() {}

    static @Nullable Command delete(Words words) {
        var seq = Words.number(words.word());
        var talk = talk(words);
        return seq < 1 || talk == null ? null : new PastCommand.Delete(talk, seq);
    }

    static @Nullable Command react(Words words, boolean on) {
        var seq = Words.number(words.word());
        var emoji = words.word();
        var talk = talk(words);
        return seq < 1 || emoji.isEmpty() || talk == null
                ? null
                : new PastCommand.React(talk, seq, Text.of(emoji), on);
    }

    /// `@bob` or `#garden` at the end; here, where there is none. Null where something else is there.
    private static @Nullable Talk talk(Words words) {
        if (words.isOver()) {
            return Talk.HERE;
        }
        var word = words.onlyWord();
        return word == null ? null : Words.talk(word);
    }

    /// To the room, or in private to whom it mentions: the number is one of that talk.
    static @Nullable Command reply(Words words) {
        var seq = Words.number(words.word());
        return seq < 1 || words.isOver() ? null : PlainWords.talk(Kind.SAY, Text.of(words.rest()), seq);
    }

    /// The room's latest record is the end of it, whatever its number.
    static @Nullable Command markRead(Words words) {
        var room = words.room();
        return words.isOver() ? new PastCommand.Read(new Talk(null, room), Long.MAX_VALUE) : null;
    }

    static @Nullable Command audit(Words words) {
        if (words.isOver()) {
            return new PastCommand.Audit(null, USUAL, words.form());
        }
        var many = Words.number(words.rest());
        return many < 1 ? null : new PastCommand.Audit(null, many, words.form());
    }

    /// As what, and of what; in any order, and each may be left out.
    static @Nullable Command export(Words words) {
        Format format = null;
        Talk talk = null;
        var self = false;
        while (!words.isOver()) {
            var word = words.word();
            var asFormat = format(word);
            var asTalk = Words.talk(word);
            if (asFormat != null && format == null) {
                format = asFormat;
            } else if (talk != null || self) {
                return null;
            } else if (asTalk != null) {
                talk = asTalk;
            } else if (word.equalsIgnoreCase("me")) {
                self = true;
            } else {
                return null;
            }
        }
        return new PastCommand.Export(
                self ? null : talk == null ? Talk.HERE : talk, format == null ? Format.TEXT : format, words.form());
    }

    private static @Nullable Format format(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "text" -> Format.TEXT;
            case "json", "jsonl" -> Format.JSON_LINES;
            case "html" -> Format.HTML;
            default -> null;
        };
    }
}
