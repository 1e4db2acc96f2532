package metaverse.universe;

import java.time.Duration;
import java.util.PriorityQueue;

/// What is to happen later on the universe's thread, by its own ticker. Belongs to that thread.
final class Deadlines {
    private record Deadline(long at, long order, Runnable what) implements Comparable<Deadline> {
        @Override
        public int compareTo(Deadline other) {
            return at != other.at ? Long.compare(at - other.at, 0) : Long.compare(order, other.order);
        }
    }

    private final Ticker ticker;
    private final PriorityQueue<Deadline> queue = new PriorityQueue<>();
    private long order;

    Deadlines(Ticker ticker) {
        this.ticker = ticker;
    }

    void in(Duration delay, Runnable what) {
        queue.add(new Deadline(ticker.nanos() + delay.toNanos(), order++, what));
    }

    void runDue() {
        for (var next = queue.peek(); next != null && next.at - ticker.nanos() <= 0; next = queue.peek()) {
            queue.remove();
            next.what.run();
        }
    }

    /// Nanoseconds until the next one, at most `most`.
    long untilNext(long most) {
        var next = queue.peek();
        return next == null ? most : Math.clamp(next.at - ticker.nanos(), 0, most);
    }
}
