package metaverse.export;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import metaverse.texts.Texts;
import metaverse.universe.Extract;
import metaverse.universe.Extracts;
import metaverse.universe.MemberId;
import metaverse.universe.Records;
import org.jspecify.annotations.Nullable;

/// What can be fetched, by the word for it. A few at a time, so that whoever turns a page of the past never waits long, and fewer
/// for each member, so that no slow reader keeps the others waiting. Event loops share it.
public final class Downloads {
    private static final int MOST = 32;
    private static final int MOST_EACH = 2;

    private final Extracts extracts;
    private final Rights rights;
    private final Records records;
    private final Map<MemberId, Integer> open = new HashMap<>();

    /// Who knows what may be read.
    @FunctionalInterface
    public interface Rights {
        /// @param then called once, on any thread, with what of it may be read still; null for nothing
        void confirm(Extract extract, Consumer<@Nullable Extract> then);
    }

    /// What comes of a word.
    public sealed interface Opened {
        /// To be closed.
        record Ready(Download download) implements Opened {}

        /// There is nothing, or nothing any more, or it may not be read any more.
        record Gone() implements Opened {}

        /// Not now; the word is good still.
        record Busy() implements Opened {}
    }

    public Downloads(Extracts extracts, Rights rights, Records records) {
        this.extracts = extracts;
        this.rights = rights;
        this.records = records;
    }

    /// Opens what this word is for; calls `then` once, from any thread. Nobody gets it a second time.
    public void open(String word, Texts texts, Consumer<Opened> then) {
        var asker = extracts.asker(word);
        if (asker == null) {
            then.accept(new Opened.Gone());
        } else if (!enter(asker)) {
            then.accept(new Opened.Busy());
        } else {
            var extract = extracts.take(word);
            if (extract == null) {
                leave(asker);
                then.accept(new Opened.Gone());
            } else {
                rights.confirm(extract, confirmed -> then.accept(opened(asker, confirmed, texts)));
            }
        }
    }

    private Opened opened(MemberId asker, @Nullable Extract extract, Texts texts) {
        if (extract == null) {
            leave(asker);
            return new Opened.Gone();
        }
        return new Opened.Ready(new Download(extract, records, texts, () -> leave(asker)));
    }

    private synchronized boolean enter(MemberId asker) {
        var own = open.getOrDefault(asker, 0);
        var all = open.values().stream().mapToInt(Integer::intValue).sum();
        if (own >= MOST_EACH || all >= MOST) {
            return false;
        }
        open.put(asker, own + 1);
        return true;
    }

    private synchronized void leave(MemberId asker) {
        open.computeIfPresent(asker, (_, own) -> own == 1 ? null : own - 1);
    }
}
