package metaverse.bench;

import java.util.concurrent.CompletableFuture;

/// What goes on beside the talk of a run. Belongs to the event loop.
interface Company {
    void begin();

    /// From here on it counts.
    void open();

    /// What begins from here on counts no more.
    void shut();

    /// Begins nothing more.
    ///
    /// @return done when all that was begun has ended
    CompletableFuture<Void> end();
}
