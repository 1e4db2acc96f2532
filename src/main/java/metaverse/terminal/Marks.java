package metaverse.terminal;

import java.util.concurrent.TimeUnit;

/// Tells the server how far we have read, so that our other devices know: not at each message, but a while after. Belongs to
/// the client's thread.
final class Marks {
    private static final long WHILE = TimeUnit.SECONDS.toNanos(2);

    private final Stage stage;
    private final Time time;

    /// Whether positions are kept for us: guests have none, and a pipe reads nothing.
    private boolean kept;
    private String room = "";
    private long seq;
    private long at = Calls.NEVER;

    Marks(Stage stage, Time time) {
        this.stage = stage;
        this.time = time;
    }

    void keep(boolean areKept) {
        kept = areKept;
    }

    boolean areKept() {
        return kept;
    }

    /// Something was read in the room we speak in.
    void seen(String where, long number) {
        if (!kept) {
            return;
        }
        if (!where.equals(room)) {
            tell();
            room = where;
            seq = 0;
        }
        if (number > seq) {
            seq = number;
            at = at == Calls.NEVER ? time.ticker().nanos() + WHILE : at;
        }
    }

    /// When [#tick] is wanted.
    long next() {
        return at;
    }

    void tick(long now) {
        if (now >= at) {
            tell();
        }
    }

    /// Tells what is not told yet.
    void tell() {
        if (at != Calls.NEVER) {
            at = Calls.NEVER;
            stage.send(Json.write("do", "read", "room", room, "seq", seq));
        }
    }

    /// What was read on a lost line is told with what is read next.
    void lineLost() {
        at = Calls.NEVER;
        seq = 0;
    }
}
