package metaverse.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// Lets visitors in and out, some at once: each connects, is welcomed, leaves, and when its line is closed the next
/// one comes. Belongs to the event loop.
final class Turnstile {
    private final Stage stage;
    private final int firstNumber;
    private final Histogram latency = new Histogram(TimeUnit.HOURS.toNanos(1), 3);
    private final CompletableFuture<Void> empty = new CompletableFuture<>();
    private boolean turning = true;
    private long opened = Long.MAX_VALUE;
    private int inside;
    private int started;
    private long passed;
    private long seen;

    /// @param firstNumber of the visitors' numbers; lower ones are taken
    Turnstile(Stage stage, int firstNumber) {
        this.stage = stage;
        this.firstNumber = firstNumber;
    }

    void start(int parallel) {
        for (var lane = 0; lane < parallel; lane++) {
            next();
        }
    }

    private void next() {
        // Numbers come round again long after their visitor has left.
        var number = firstNumber + started++ % (Names.MOST - firstNumber);
        var visitor = stage.silent(number, true);
        var begin = System.nanoTime();
        inside++;
        visitor.arrival().whenComplete((in, failure) -> {
            if (failure == null) {
                welcomed(begin);
                visitor.leave();
            } else {
                // The first line says what happened; the way out, after it, would be repeated for each.
                stage.verdict.trouble(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
            }
        });
        stage.network.connect(visitor).channel().closeFuture().addListener(closed -> left());
    }

    private void welcomed(long begin) {
        if (begin >= opened) {
            latency.recordValue(System.nanoTime() - begin);
        }
    }

    private void left() {
        inside--;
        passed++;
        if (turning && stage.verdict.clean()) {
            next();
        } else if (inside == 0) {
            empty.complete(null);
        }
    }

    /// From here on sign-ins count.
    ///
    /// @return how many there were before
    long open() {
        opened = System.nanoTime();
        return passed;
    }

    long passed() {
        return passed;
    }

    Histogram latency() {
        return latency;
    }

    /// Nobody else comes.
    ///
    /// @return done when all have left
    CompletableFuture<Void> stop() {
        turning = false;
        if (inside == 0) {
            empty.complete(null);
        }
        return empty;
    }

    Watch.Progress glance() throws InterruptedException {
        var now = stage.network.ask(this::passed);
        var words = "%,d came and went".formatted(now - seen);
        seen = now;
        return new Watch.Progress(words, now);
    }
}
