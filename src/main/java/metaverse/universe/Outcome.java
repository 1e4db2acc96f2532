package metaverse.universe;

/// What became of a [Change]. An outcome exists only once the change survives a power cut.
public sealed interface Outcome {
    /// @param seq the record's number in its conversation
    /// @param at  milliseconds since 1970, never less than that of the record before it in the same conversation
    record Appended(long seq, long at) implements Outcome {}

    /// The message was a resend: the number and time of the first one. It must not be told again.
    record Known(long seq, long at) implements Outcome {}
}
