package metaverse.terminal;

import java.util.concurrent.TimeUnit;

/// Whether the server is still there: after 30 s of silence it is asked, after 15 s more the line counts as lost. Belongs to
/// the client's thread.
final class Pulse {
    private static final long QUIET = TimeUnit.SECONDS.toNanos(30);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);

    /// The number of the ping that only asks whether the server is there.
    private static final long ASK = 2;

    private long askAt = Calls.NEVER;
    private long lostAt = Calls.NEVER;

    /// The server was asked something that it answers at once.
    void expect(long now) {
        askAt = Calls.NEVER;
        lostAt = now + PATIENCE;
    }

    /// The server said something.
    void heard(long now) {
        askAt = now + QUIET;
        lostAt = Calls.NEVER;
    }

    void stop() {
        askAt = Calls.NEVER;
        lostAt = Calls.NEVER;
    }

    /// Asks where it is time to.
    ///
    /// @return whether the line counts as lost
    boolean tick(long now, Stage stage) {
        if (now >= lostAt) {
            return true;
        }
        if (now >= askAt) {
            expect(now);
            stage.send(Json.write("do", "ping", "n", ASK));
        }
        return false;
    }

    long next() {
        return Math.min(askAt, lostAt);
    }
}
