package metaverse.universe;

/// The monotonic clock, for durations: nanoseconds from an arbitrary beginning. The wall clock is another port
/// ([java.time.InstantSource]); nothing else in the project asks the system for time.
@FunctionalInterface
public interface Ticker {
    long nanos();
}
