package metaverse.terminal;

import java.util.concurrent.TimeUnit;

/// How fast lines go out: a little slower than a universe lets one speak, so that a long pipe is no flood. Belongs to the
/// client's thread.
final class Pace {
    private static final long EACH = TimeUnit.SECONDS.toNanos(1) / 9;
    private static final long FULL = 20 * EACH;

    private long fullAt;

    /// Takes a turn, if it is time for one.
    boolean take(long now) {
        if (pause(now) > 0) {
            return false;
        }
        fullAt = Math.max(fullAt, now) + EACH;
        return true;
    }

    /// Nanoseconds until the next turn.
    long pause(long now) {
        return Math.max(0, fullAt - now - FULL + EACH);
    }
}
