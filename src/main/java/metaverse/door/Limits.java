package metaverse.door;

import java.time.Duration;

/// What one address or one line may do. A rate or number of 0 means no limit.
///
/// @param sockets      open sockets of one address (an IPv6 address counts by its /64)
/// @param sessions     sessions of one address
/// @param signIns      sign-ins of one address a minute
/// @param linesPerSecond lines of one session a second, over a burst; who is over it is read more slowly
/// @param burst        lines that may come at once
/// @param flood        how long someone may keep being over it before the session ends
/// @param lineBytes    bytes of one line of the text door
/// @param jsonBytes    bytes of one JSON object, after a WebSocket's inflation
/// @param waitingBytes bytes that may wait for a slow reader
/// @param signInTime   how long a socket may go without a name
/// @param handshakeTime  how long a TLS handshake may take
/// @param handshakeBytes bytes that a client may send until it is done
/// @param idle         how long a WebSocket may be silent before it is asked; twice that ends it
public record Limits(
        int sockets,
        int sessions,
        int signIns,
        int linesPerSecond,
        int burst,
        Duration flood,
        int lineBytes,
        int jsonBytes,
        int waitingBytes,
        Duration signInTime,
        Duration handshakeTime,
        int handshakeBytes,
        Duration idle) {
    public static Limits standard() {
        return new Limits(
                200,
                100,
                100,
                10,
                50,
                Duration.ofSeconds(60),
                4096,
                16 * 1024,
                1024 * 1024,
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                64 * 1024,
                Duration.ofSeconds(60));
    }

    /// Without the limits on rate and number, for a measurement on one's own machine.
    public Limits lifted() {
        return new Limits(
                0, 0, 0, 0, 0, flood, lineBytes, jsonBytes, 64 * waitingBytes, Duration.ofMinutes(10),
                handshakeTime, handshakeBytes, idle);
    }
}
