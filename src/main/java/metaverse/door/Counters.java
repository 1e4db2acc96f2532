package metaverse.door;

import java.util.concurrent.atomic.LongAdder;

/// What the doors count for whoever runs the universe. Shared by all event loops.
public final class Counters {
    /// sockets accepted since the start
    public final LongAdder accepted = new LongAdder();

    /// sockets open now
    public final LongAdder sockets = new LongAdder();

    /// sessions open now
    public final LongAdder sessions = new LongAdder();

    /// TLS handshakes that were done
    public final LongAdder tls = new LongAdder();

    /// TLS handshakes that failed or were not finished
    public final LongAdder tlsFailed = new LongAdder();

    /// silent sockets that were greeted
    public final LongAdder greeted = new LongAdder();

    /// copies of room messages and private messages handed to sockets
    public final LongAdder deliveries = new LongAdder();

    /// bytes handed to sockets
    public final LongAdder bytes = new LongAdder();

    /// sessions ended because they read too slowly
    public final LongAdder slow = new LongAdder();

    /// sessions ended because they kept sending too fast
    public final LongAdder floods = new LongAdder();

    /// sockets and sessions turned away by a limit of their address
    public final LongAdder turnedAway = new LongAdder();
}
