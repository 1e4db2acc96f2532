package metaverse.universe;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Keeps what the universe and the ledger owe each other: changes gathered in this turn, changes whose outcome is not
/// known, and the fences that wait for them. Belongs to the universe's thread.
final class Clerk {
    /// What to do with the outcomes of one request, in the order of its changes.
    private record Pending(int changes, long since, Consumer<List<Outcome>> then) {}

    /// @param mark the count of changes that must be told before it
    private record Fence(long mark, Runnable then) {}

    private final Ledger ledger;
    private final Ticker ticker;
    private long stall;
    private final ArrayDeque<Pending> pending = new ArrayDeque<>();
    private final ArrayDeque<Fence> fences = new ArrayDeque<>();
    private List<Change> gathered = new ArrayList<>();
    private long asked;
    private long told;

    Clerk(Ledger ledger, Ticker ticker, Duration stall) {
        this.ledger = ledger;
        this.ticker = ticker;
        this.stall = stall.toNanos();
    }

    /// @param time how long an outcome may be owed before new messages are refused
    void settle(Duration time) {
        stall = time.toNanos();
    }

    /// Asks for changes that belong together; they land in one transaction. Where there are none, nothing is owed for them.
    void ask(List<? extends Change> changes, Consumer<List<Outcome>> then) {
        if (changes.isEmpty()) {
            fence(() -> then.accept(List.of()));
            return;
        }
        gathered.addAll(changes);
        asked += changes.size();
        pending.add(new Pending(changes.size(), ticker.nanos(), then));
    }

    /// Hands the turn's changes to the ledger.
    void flush() {
        if (!gathered.isEmpty()) {
            ledger.commit(gathered);
            gathered = new ArrayList<>();
        }
    }

    /// Runs `then` once everything asked for so far has been told; at once where nothing is owed.
    void fence(Runnable then) {
        if (told == asked) {
            then.run();
        } else {
            fences.add(new Fence(asked, then));
        }
    }

    /// Outcomes come in the order of the changes, but not cut as they were asked for: a ledger's transaction holds
    /// whole requests, so each list does end where a request ends.
    void settle(List<Outcome> outcomes) {
        for (var from = 0; from < outcomes.size();) {
            var next = pending.remove();
            var to = from + next.changes;
            told += next.changes;
            next.then.accept(outcomes.subList(from, to));
            release();
            from = to;
        }
    }

    private void release() {
        for (var next = fences.peek(); next != null && next.mark <= told; next = fences.peek()) {
            fences.remove();
            next.then.run();
        }
    }

    /// Whether the ledger has owed an outcome for so long that nothing new should be promised.
    boolean isStalled() {
        var oldest = pending.peek();
        return oldest != null && ticker.nanos() - oldest.since > stall;
    }

    /// Changes whose outcome is not known.
    long owed() {
        return asked - told;
    }
}
