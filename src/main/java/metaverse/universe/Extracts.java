package metaverse.universe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What waits to be fetched: each once, within some minutes, by a word that only chance could guess. Few for each member, so
/// nobody takes the room of others. The universe puts in, event loops take out: shared on purpose, and small.
public final class Extracts {
    public static final Duration TIME = Duration.ofMinutes(10);

    private static final int MOST = 256;
    private static final int MOST_EACH = 4;

    private final Ticker ticker;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    private record Waiting(Extract extract, long until) {}

    public Extracts(Ticker ticker) {
        this.ticker = ticker;
    }

    /// @return the word for it; null where too many wait
    synchronized @Nullable String offer(Extract extract) {
        dropOld();
        var own = waiting.entrySet().stream().filter(each -> isOf(each.getValue(), extract)).toList();
        if (own.size() >= MOST_EACH) {
            waiting.remove(own.getFirst().getKey());
        } else if (waiting.size() >= MOST) {
            return null;
        }
        var word = Hashes.token();
        waiting.put(word, new Waiting(extract, ticker.nanos() + TIME.toNanos()));
        return word;
    }

    private static boolean isOf(Waiting waiting, Extract extract) {
        return waiting.extract.asker().id().equals(extract.asker().id());
    }

    /// Whose it is; null where it is gone.
    public synchronized @Nullable MemberId asker(String word) {
        dropOld();
        var found = waiting.get(word);
        return found == null ? null : found.extract.asker().id();
    }

    /// What the word is for; null where that is gone. Nobody gets it a second time.
    public synchronized @Nullable Extract take(String word) {
        dropOld();
        var found = waiting.remove(word);
        return found == null ? null : found.extract;
    }

    /// Nobody fetches any more what this member asked for: whoever had their password might.
    synchronized void withdraw(MemberId asker) {
        waiting.values().removeIf(each -> each.extract.asker().id().equals(asker));
    }

    private void dropOld() {
        var now = ticker.nanos();
        waiting.values().removeIf(each -> each.until - now <= 0);
    }
}
