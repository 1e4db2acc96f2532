package metaverse.door;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must not happen and did: a fault of ours while handling someone's bytes. It ends that line alone, and a stranger
/// who can cause one cannot fill the log with it.
public final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final long MOST = 100;
    private static final AtomicLong COUNT = new AtomicLong();

    private Trouble() {}

    /// Logs the fault, the first hundred times.
    public static void report(Throwable cause) {
        if (COUNT.incrementAndGet() <= MOST) {
            LOG.error("A line was closed because of a fault in this program", cause);
        }
    }
}
