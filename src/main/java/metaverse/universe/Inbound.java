package metaverse.universe;

import java.util.List;

/// What reaches the universe's thread.
sealed interface Inbound {
    /// Commands that one event loop gathered, in order.
    record Asked(List<Submission> submissions) implements Inbound {}

    record Committed(List<Outcome> outcomes) implements Inbound {}

    record Failed(Throwable cause) implements Inbound {}

    record Read(Past.Reader reader, Records.Reading reading) implements Inbound {}

    record Close() implements Inbound {}
}
