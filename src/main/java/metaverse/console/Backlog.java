package metaverse.console;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// What waits to be shown. Any thread puts in and never waits; the console's thread takes out. A terminal that takes nothing any more
/// (Ctrl-S, a lost connection) costs news, which are counted; answers stay, because the session's window bounds them.
final class Backlog {
    /// News that may wait.
    static final int MOST_NEWS = 1000;

    private record Waiting(Notice notice, boolean news) {}

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_NEWS);
    private final AtomicLong dropped = new AtomicLong();

    void news(Notice notice) {
        if (room.tryAcquire()) {
            queue.add(new Waiting(notice, true));
        } else {
            dropped.incrementAndGet();
        }
    }

    void answer(Notice notice) {
        queue.add(new Waiting(notice, false));
    }

    /// The next one; waits for it.
    Notice take() throws InterruptedException {
        var next = queue.take();
        if (next.news()) {
            room.release();
        }
        return next.notice();
    }

    /// How much news was lost since this was last asked.
    long dropped() {
        return dropped.getAndSet(0);
    }
}
