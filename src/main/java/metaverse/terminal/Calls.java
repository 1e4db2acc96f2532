package metaverse.terminal;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/// When to call again after the line was lost: after 0.2 s, doubling to 10 s, each pause shortened by chance by up to a half, so
/// that not everyone whom a restart threw out comes back in the same moment. Belongs to the client's thread.
final class Calls {
    static final long NEVER = Long.MAX_VALUE;

    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long MOST = TimeUnit.SECONDS.toNanos(10);
    private static final int DOUBLINGS = 6;

    private final DoubleSupplier chance;
    private int attempt;
    private long at = NEVER;

    /// @param chance from 0 to 1
    Calls(DoubleSupplier chance) {
        this.chance = chance;
    }

    /// The line stands: the next loss begins with the shortest pause.
    void stood() {
        attempt = 0;
        at = NEVER;
    }

    void cancel() {
        at = NEVER;
    }

    void again(long now) {
        at = now + pause(attempt++, chance.getAsDouble());
    }

    /// Whether it is time, once.
    boolean take(long now) {
        var due = now >= at;
        at = due ? NEVER : at;
        return due;
    }

    /// The time of the next call, [#NEVER] for none.
    long at() {
        return at;
    }

    static long pause(int attempt, double chance) {
        var full = Math.min(MOST, FIRST << Math.min(attempt, DOUBLINGS));
        return full - (long) (full / 2.0 * chance);
    }
}
