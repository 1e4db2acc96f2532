package metaverse.export;

import java.util.concurrent.atomic.AtomicInteger;
import metaverse.texts.Texts;
import metaverse.universe.Extracts;
import metaverse.universe.Records;
import org.jspecify.annotations.Nullable;

/// What can be fetched, by the word for it. A few at a time, so that whoever turns a page of the past never waits long.
public final class Downloads {
    private static final int MOST = 8;

    private final Extracts extracts;
    private final Records records;
    private final AtomicInteger open = new AtomicInteger();

    public Downloads(Extracts extracts, Records records) {
        this.extracts = extracts;
        this.records = records;
    }

    /// Whether one more can be fetched now.
    public boolean isFree() {
        return open.get() < MOST;
    }

    /// The one that this word is for, to be closed; null where there is none. Nobody gets it a second time.
    public @Nullable Download open(String word, Texts texts) {
        var extract = extracts.take(word);
        if (extract == null) {
            return null;
        }
        open.incrementAndGet();
        return new Download(extract, records, texts, open::decrementAndGet);
    }
}
