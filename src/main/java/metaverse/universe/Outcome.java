package metaverse.universe;

/// What became of a [Change]. An outcome exists only once the change survives a power cut.
public sealed interface Outcome {
    /// Where a message stands in its conversation.
    sealed interface Placed extends Outcome {
        /// The record's number.
        long seq();

        /// Milliseconds since 1970, never less than that of the record before it in the same conversation.
        long at();
    }

    /// The message is recorded.
    record Appended(long seq, long at) implements Placed {}

    /// The message was a resend: the number and time of the first one. It must not be told again.
    record Known(long seq, long at) implements Placed {}

    /// The room is there, and has this number.
    record Opened(long room) implements Outcome {}

    /// It is so now.
    record Done() implements Outcome {}

    /// Someone was first: nothing was changed.
    record Lost() implements Outcome {}
}
