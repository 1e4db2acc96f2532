package metaverse.door.prose;

import java.util.Locale;
import metaverse.universe.Command;
import metaverse.universe.PastCommand;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Records.Span;
import org.jspecify.annotations.Nullable;

/// Reads what follows `:history`, in any order: how many, `@whom` or `#where`, and one of `before`, `after` and `around`
/// which number, or `from` when.
final class HistoryWords {
    /// As many as a small terminal shows.
    private static final int USUAL = 20;

    private static final String MIDNIGHT = "00:00";

    private final Words words;
    private @Nullable Talk talk;
    private @Nullable Span span;
    private int limit;

    private HistoryWords(Words words) {
        this.words = words;
    }

    /// The command, or null where it cannot be understood.
    static @Nullable Command read(Words words) {
        var asked = new HistoryWords(words);
        while (!words.isOver()) {
            if (!asked.take(words.word())) {
                return null;
            }
        }
        return new PastCommand.History(
                asked.talk == null ? Talk.HERE : asked.talk,
                asked.span == null ? new Span.Latest() : asked.span,
                asked.limit == 0 ? USUAL : asked.limit,
                words.form());
    }

    /// Whether the word makes sense, said once.
    private boolean take(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "before" -> takeSpan(span(seq -> new Span.Before(seq)));
            case "after" -> takeSpan(span(seq -> new Span.After(seq)));
            case "around" -> takeSpan(span(seq -> new Span.Around(seq)));
            case "from" -> takeSpan(from());
            default -> {
                var where = Words.talk(word);
                yield where == null ? takeLimit(word) : takeTalk(where);
            }
        };
    }

    private boolean takeTalk(Talk where) {
        var isFirst = talk == null;
        talk = where;
        return isFirst;
    }

    private interface OfNumber {
        Span span(long seq);
    }

    private @Nullable Span span(OfNumber span) {
        var seq = Words.number(words.word());
        return seq < 1 ? null : span.span(seq);
    }

    /// A day, and the time of day where one follows.
    private @Nullable Span from() {
        var moments = new Moments(words.zone());
        var day = words.word();
        var at = moments.at(day, words.peek().isEmpty() ? MIDNIGHT : words.peek());
        if (at == Moments.NONE) {
            at = moments.begin(day);
        } else {
            words.word();
        }
        return at == Moments.NONE ? null : new Span.From(at);
    }

    private boolean takeSpan(@Nullable Span asked) {
        var isFirst = span == null && asked != null;
        span = asked;
        return isFirst;
    }

    private boolean takeLimit(String word) {
        var many = Words.number(word);
        if (limit != 0 || many < 1) {
            return false;
        }
        limit = many;
        return true;
    }
}
