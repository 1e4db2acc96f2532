package metaverse.universe;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The only way to the universe's thread: many write, one reads. It needs no bound of its own, because all that can be
/// in it is bounded: the window of each session, one reading each, and the outcomes of what was accepted.
final class Inbox implements Ledger.Outcomes {
    private final ConcurrentLinkedQueue<Inbound> queue = new ConcurrentLinkedQueue<>();

    /// The reader while it sleeps. A writer that finds it there wakes it; a busy reader costs writers nothing.
    private volatile @Nullable Thread sleeper;

    void put(Inbound inbound) {
        queue.add(inbound);
        var thread = sleeper;
        if (thread != null) {
            sleeper = null;
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void committed(List<Outcome> outcomes) {
        put(new Inbound.Committed(outcomes));
    }

    @Override
    public void failed(Throwable cause) {
        put(new Inbound.Failed(cause));
    }

    @Nullable Inbound poll() {
        return queue.poll();
    }

    /// Sleeps until something is put or the time is over; may wake for no reason.
    void await(long nanos) {
        sleeper = Thread.currentThread();
        if (queue.isEmpty()) {
            LockSupport.parkNanos(this, nanos);
        }
        sleeper = null;
    }
}
