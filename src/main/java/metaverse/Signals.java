package metaverse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the operating system tells a running universe, besides to end.
final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private Signals() {}

    /// HUP: read again what may have changed. Where there is no such signal, as on Windows, nothing ever comes.
    ///
    /// @param reload runs on a thread of its own
    static void onReload(Runnable reload) {
        var _ = org.jline.utils.Signals.register("HUP", () -> {
            try {
                reload.run();
            } catch (RuntimeException e) {
                LOG.error("Reloading failed", e);
            }
        });
    }
}
