package metaverse.universe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// How often passwords were tried in vain lately, so that guessing stays slow. Counted by where the tries come from, never
/// by name alone: whoever guesses at someone's name does not keep its owner out, who is elsewhere.
///
/// A try counts from the moment it is allowed, not only when it has failed; otherwise a hundred sessions could try at the
/// same time what one may not try in turn. Belongs to the universe's thread.
final class Attempts {
    private static final int PER_NAME = 5;
    private static final int PER_NETWORK = 20;
    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    /// Two a try. A vault hashes some dozens a second, so that filling this with failures to have one's own forgotten
    /// takes longer than waiting for the end of the minute.
    private static final int MOST = 10_000;

    /// @param key null for all names together
    private record Source(@Nullable String key, Network network) {}

    private static final class Tally {
        private final long since;
        private int failed;
        private int pending;

        private Tally(long since) {
            this.since = since;
        }

        private boolean isBelow(int limit) {
            return failed + pending < limit;
        }

        /// What was begun before this tally has ended is not known to it.
        private void settle() {
            pending = Math.max(0, pending - 1);
        }
    }

    private final Ticker ticker;

    /// In the order in which they began, so that the first is the first to end.
    private final Map<Source, Tally> tallies = new LinkedHashMap<>();

    Attempts(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Whether the password of a name may be tried from there now. If so, it counts as tried, and what came of it must be
    /// told to one of the other methods.
    ///
    /// @param key of the name, whether or not anyone has it
    boolean allows(String key, Address address) {
        forget();
        var own = new Source(key, Network.around(address));
        var all = new Source(null, own.network);
        if (!isBelow(own, PER_NAME) || !isBelow(all, PER_NETWORK)) {
            return false;
        }
        tally(own).pending++;
        tally(all).pending++;
        return true;
    }

    private boolean isBelow(Source source, int limit) {
        var tally = tallies.get(source);
        return tally == null || tally.isBelow(limit);
    }

    /// It was the wrong one, or nobody has that name.
    void failed(String key, Address address) {
        forget();
        var own = new Source(key, Network.around(address));
        fail(tally(own));
        fail(tally(new Source(null, own.network)));
    }

    private static void fail(Tally tally) {
        tally.settle();
        tally.failed++;
    }

    /// It was the right one: whoever knows it may mistype it again.
    void succeeded(String key, Address address) {
        undecided(key, address);
        tallies.remove(new Source(key, Network.around(address)));
    }

    /// Nobody looked at it, because too many others were waiting: as if it had not been tried.
    void undecided(String key, Address address) {
        forget();
        var own = new Source(key, Network.around(address));
        settle(own);
        settle(new Source(null, own.network));
    }

    private void settle(Source source) {
        var tally = tallies.get(source);
        if (tally != null) {
            tally.settle();
            if (tally.isBelow(1)) {
                tallies.remove(source);
            }
        }
    }

    private Tally tally(Source source) {
        var tally = tallies.computeIfAbsent(source, _ -> new Tally(ticker.nanos()));
        if (tallies.size() > MOST) {
            tallies.remove(tallies.keySet().iterator().next());
        }
        return tally;
    }

    /// Drops what is over.
    private void forget() {
        var now = ticker.nanos();
        var oldest = tallies.values().iterator();
        while (oldest.hasNext() && now - oldest.next().since >= WINDOW) {
            oldest.remove();
        }
    }

    int size() {
        return tallies.size();
    }
}
