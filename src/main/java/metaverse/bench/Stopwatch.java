package metaverse.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// How long things took that began while its window was open, however late they ended. Belongs to the event loop.
final class Stopwatch {
    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);

    private Histogram took = new Histogram(LONGEST, 3);
    private long opened = Long.MAX_VALUE;
    private long shut = Long.MAX_VALUE;

    /// Opens a window; nothing of an earlier one is kept here.
    void open() {
        took = new Histogram(LONGEST, 3);
        opened = System.nanoTime();
        shut = Long.MAX_VALUE;
    }

    void shut() {
        shut = System.nanoTime();
    }

    void enter(long begin, long end) {
        if (begin >= opened && begin < shut) {
            took.recordValue(Math.min(end - begin, LONGEST));
        }
    }

    /// In nanoseconds, since the window was opened.
    Histogram took() {
        return took;
    }
}
