package metaverse.terminal;

import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/// What a visit knows of time and chance.
///
/// @param chance from 0 to 1
record Time(Ticker ticker, InstantSource clock, DoubleSupplier chance) {
    /// Nanoseconds since the start.
    @FunctionalInterface
    interface Ticker {
        long nanos();
    }
}
