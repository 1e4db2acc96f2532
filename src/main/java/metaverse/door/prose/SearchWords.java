package metaverse.door.prose;

import java.util.Locale;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import metaverse.universe.PastCommand;
import metaverse.universe.PastCommand.Talk;
import org.jspecify.annotations.Nullable;

/// Reads what follows `:search`: words and quoted phrases, and among them `from:bob`, `in:#garden`, `in:@bob`,
/// `since:2026-01-31` and `until:2026-01-31` (that day, too).
final class SearchWords {
    private static final int USUAL = 20;

    private final Moments moments;
    private final StringBuilder sought = new StringBuilder();
    private @Nullable Talk talk;
    private @Nullable Addressee from;
    private long since;
    private long until = Long.MAX_VALUE;

    private SearchWords(Moments moments) {
        this.moments = moments;
    }

    /// The command, or null where something cannot be understood. Whether it seeks anything is not seen here.
    static @Nullable Command read(Words words) {
        var asked = new SearchWords(new Moments(words.zone()));
        var isQuoted = false;
        while (!words.isOver()) {
            var word = words.word();
            if (isQuoted || word.indexOf('"') >= 0) {
                asked.add(word);
                isQuoted ^= word.chars().filter(c -> c == '"').count() % 2 == 1;
            } else if (!asked.take(word)) {
                return null;
            }
        }
        return new PastCommand.Search(asked.talk, asked.sought.toString(), asked.from, asked.since, asked.until, USUAL,
                null, words.form());
    }

    private void add(String word) {
        sought.append(sought.isEmpty() ? "" : " ").append(word);
    }

    /// Whether the word makes sense.
    private boolean take(String word) {
        var colon = word.indexOf(':');
        var value = word.substring(colon + 1);
        switch (word.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT)) {
            case "from" -> from = Words.person(value);
            case "in" -> talk = Words.isPerson(value) ? Words.talk(value) : new Talk(null, Words.room(value));
            case "since" -> since = moments.begin(value);
            case "until" -> until = moments.end(value);
            default -> add(word);
        }
        return since != Moments.NONE && until != Moments.NONE && (colon < 0 || !value.isEmpty());
    }
}
