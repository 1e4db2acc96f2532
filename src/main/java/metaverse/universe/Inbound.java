package metaverse.universe;

import java.util.List;

/// What reaches the universe's thread.
sealed interface Inbound {
    /// Commands that one event loop gathered, in order.
    record Asked(List<Submission> submissions) implements Inbound {}

    record Committed(List<Outcome> outcomes) implements Inbound {}

    record Failed(Throwable cause) implements Inbound {}

    /// What was done elsewhere (a page read, a password checked) is to be gone on with here.
    record Then(Runnable what) implements Inbound {}

    /// From now on other settings hold.
    record Settled(Settings settings) implements Inbound {}

    record Close() implements Inbound {}
}
