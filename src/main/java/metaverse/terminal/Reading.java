package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;

/// How far a room was read. While what was missed is fetched, what is said meanwhile waits behind it, so that everything
/// shows once and in order. Belongs to the client's thread.
final class Reading {
    /// A server that says so much before it answers would have sent us away long ago.
    private static final int MOST_HELD = 10_000;

    private final List<Heard.Said> held = new ArrayList<>();
    private long last;
    private long oldest;
    private boolean catching;

    /// Whether nothing of the past was shown yet.
    private boolean fresh = true;

    /// The number of the latest record that was shown.
    long last() {
        return last;
    }

    /// Whether an earlier record than the first shown one may exist.
    boolean hasEarlier() {
        return oldest > 1;
    }

    /// Whether nothing of the past was shown yet.
    boolean isFresh() {
        return fresh;
    }

    /// The number before which a page further up begins.
    long oldest() {
        return oldest;
    }

    /// Begins at the present: nothing before is shown yet.
    void begin(long head) {
        last = head;
        oldest = head + 1;
        catching = false;
        fresh = true;
        held.clear();
    }

    /// Begins to fetch what follows `from`.
    void catchUp(long from) {
        last = from;
        catching = true;
        held.clear();
    }

    /// A page further up was shown.
    void wentUp(long first) {
        oldest = Math.min(oldest, first);
        fresh = false;
    }

    /// Whether this record is to be shown now: it is new, and not to wait.
    boolean takes(Heard.Said said) {
        if (catching && held.size() < MOST_HELD) {
            held.add(said);
            return false;
        }
        return takes(said.message());
    }

    /// Whether this record is new.
    boolean takes(Message message) {
        if (message.seq() <= last) {
            return false;
        }
        last = message.seq();
        return true;
    }

    /// Nothing more is missing.
    ///
    /// @return what was said meanwhile
    List<Heard.Said> caughtUp() {
        catching = false;
        var all = List.copyOf(held);
        held.clear();
        return all;
    }
}
