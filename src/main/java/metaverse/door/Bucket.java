package metaverse.door;

import java.util.concurrent.TimeUnit;

/// How fast one line may speak: a token bucket. Belongs to the line's event loop.
final class Bucket {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private Limits limits;
    private long each;
    private long full;

    /// When the bucket would be full again, if nothing more is taken.
    private long fullAt;

    /// Since when it has never been half full; 0 where it is.
    private long overSince;

    Bucket(Limits limits, long now) {
        this.limits = limits;
        measure();
        fullAt = now;
    }

    /// Goes by these from now on; what was taken stays taken. Asked at every line, so only whether they are the same object.
    @SuppressWarnings("ReferenceEquality")
    void follow(Limits others) {
        if (limits != others) {
            limits = others;
            measure();
        }
    }

    private void measure() {
        each = limits.linesPerSecond() == 0 ? 0 : SECOND / limits.linesPerSecond();
        full = each * limits.burst();
    }

    void take(long now) {
        if (each == 0) {
            return;
        }
        fullAt = Math.max(fullAt - now, 0) + now + each;
        if (fullAt - now <= full / 2) {
            overSince = 0;
        } else if (overSince == 0 && fullAt - now >= full) {
            overSince = now;
        }
    }

    /// Nanoseconds until the next line may be read; 0 for at once.
    long pause(long now) {
        return each == 0 ? 0 : Math.max(0, fullAt - now - full);
    }

    /// For how long the line has been kept back without ever resting.
    long over(long now) {
        return overSince == 0 ? 0 : now - overSince;
    }
}
