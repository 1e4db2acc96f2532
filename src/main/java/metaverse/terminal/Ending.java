package metaverse.terminal;

import java.util.concurrent.TimeUnit;
import metaverse.texts.Texts;
import org.jspecify.annotations.Nullable;

/// How a visit ends: a person says goodbye, a pipe has everything recorded, or there is no hope. Belongs to the client's thread.
final class Ending {
    private static final long GOODBYE = TimeUnit.SECONDS.toNanos(2);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    /// The number of the ping after whose pong everything that was typed has been answered.
    private static final long FENCE = 1;

    private final Stage stage;
    private final Texts texts;
    private final Errand errand;
    private final Talking talking;
    private final Keeping keeping;

    private boolean inputEnded;
    private boolean fenced;
    private boolean over;
    private long giveUpAt = Calls.NEVER;
    private long leaveAt = Calls.NEVER;

    Ending(Stage stage, Texts texts, Errand errand, Talking talking, Keeping keeping) {
        this.stage = stage;
        this.texts = texts;
        this.errand = errand;
        this.talking = talking;
        this.keeping = keeping;
    }

    void inputEnded() {
        inputEnded = true;
    }

    /// We are in: where a pipe has nothing more to say, asks for the fence behind which it leaves.
    void fence() {
        giveUpAt = Calls.NEVER;
        if (inputEnded && errand.manner() == Manner.PIPE && talking.isEmpty()
                && !keeping.isUnderWay() && !fenced) {
            fenced = true;
            stage.send(Json.write("do", "ping", "n", FENCE));
        }
    }

    /// Whether this pong is the one behind which we leave.
    boolean isPassed(long n) {
        fenced &= n != FENCE;
        return n == FENCE && talking.isEmpty() && !keeping.isUnderWay();
    }

    /// The line is lost. A person waits for it as long as they like, a pipe does not.
    void lineLost(long now) {
        fenced = false;
        if (errand.manner() == Manner.PIPE && giveUpAt == Calls.NEVER) {
            giveUpAt = now + PATIENCE;
        }
    }

    /// Goodbye was said; the server's is waited for, but not long.
    void goodbye(long now) {
        leaveAt = now + GOODBYE;
    }

    /// The end; what is not known to be recorded is named.
    void finish() {
        var unrecorded = talking.unrecorded();
        var failed = errand.manner() == Manner.PIPE && talking.hasFailed();
        end(failed || !unrecorded.isEmpty() ? 1 : 0, unrecorded.isEmpty() ? null : unrecorded);
    }

    /// The end, because it does not go on.
    void fail(String why) {
        var unrecorded = talking.unrecorded();
        end(1, unrecorded.isEmpty() ? why : why + "\n" + unrecorded);
    }

    private void end(int status, @Nullable String why) {
        if (!over) {
            over = true;
            stage.end(status, why);
        }
    }

    long next() {
        return Math.min(leaveAt, giveUpAt);
    }

    void tick(long now) {
        if (now >= leaveAt) {
            finish();
        }
        if (now >= giveUpAt) {
            fail(texts.say("join.no-answer", errand.place()));
        }
    }
}
