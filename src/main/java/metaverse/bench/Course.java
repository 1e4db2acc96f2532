package metaverse.bench;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How a count grows while a run is measured, ten times a second. Belongs to the event loop.
final class Course {
    private static final long INTERVAL_MILLIS = 100;

    /// How fast it grew in the interval that ends here.
    ///
    /// @param seconds since the beginning
    /// @param rate    per second
    record Point(double seconds, double rate) {}

    private final LongSupplier count;
    private final List<Point> points = new ArrayList<>();
    private final long begin = System.nanoTime();
    private final Future<?> clock;
    private long before;
    private long beforeNanos = begin;

    private Course(EventLoop loop, LongSupplier count) {
        this.count = count;
        before = count.getAsLong();
        clock = loop.scheduleAtFixedRate(this::look, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Follows a count from now on.
    ///
    /// @param network whose event loop owns the count
    static Course follow(Network network, LongSupplier count) throws InterruptedException {
        return network.ask(() -> new Course(network.loop(), count));
    }

    private void look() {
        var now = System.nanoTime();
        var counted = count.getAsLong();
        points.add(new Point((now - begin) / 1e9, (counted - before) * 1e9 / Math.max(1, now - beforeNanos)));
        before = counted;
        beforeNanos = now;
    }

    /// No more is followed.
    List<Point> end() {
        clock.cancel(false);
        return List.copyOf(points);
    }
}
