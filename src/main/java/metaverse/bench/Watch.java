package metaverse.bench;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for the stages of a run and tells once a second how it goes. Ctrl-C ends a stage, not the process: what has
/// been measured so far is told first.
final class Watch implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);

    /// How a stage ended.
    enum End {
        /// What was waited for happened.
        DONE,
        /// The time is over.
        TIME,
        /// Nothing moved any more.
        STILL
    }

    /// How a stage goes.
    ///
    /// @param moved anything that changes as long as it goes on
    record Progress(String words, long moved) {}

    /// Asked once a second, on the thread that waits.
    interface Glance {
        Progress look() throws InterruptedException;
    }

    private final PrintWriter err;
    private final Duration patience;
    private final boolean terminal;
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "bench-stop");

    Watch(PrintWriter err, Duration patience) {
        this.err = err;
        this.patience = patience;
        terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Done when Ctrl-C was pressed.
    CompletableFuture<Void> asked() {
        return asked;
    }

    /// Waits until something happens, the time is over, or nothing moves any more.
    End await(CompletableFuture<?> what, Duration limit, Glance glance) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        var tick = Math.min(TICK.toNanos(), patience.toNanos());
        var moved = Long.MIN_VALUE;
        var movedAt = System.nanoTime();
        while (true) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return End.TIME;
            }
            if (happened(what, Math.min(tick, left))) {
                return End.DONE;
            }
            var progress = glance.look();
            show(progress.words());
            if (progress.moved() != moved) {
                moved = progress.moved();
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt >= patience.toNanos()) {
                return End.STILL;
            }
        }
    }

    private static boolean happened(CompletableFuture<?> what, long nanos) throws InterruptedException {
        try {
            what.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchException told ? told : new IllegalStateException(e.getCause());
        }
    }

    /// On a terminal each line takes the place of the one before.
    private void show(String words) {
        if (terminal) {
            err.print("\r\033[K" + words);
        } else {
            err.println(words);
        }
        err.flush();
    }

    private void interrupted() {
        asked.complete(null);
        try {
            // The process ends when this returns; a server that does not answer must not keep it for ever.
            var ignored = told.await(patience.toMillis() * 2 + 5_000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes the progress line away before the results are printed.
    void clear() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    @Override
    public void close() {
        told.countDown();
        if (!asked.isDone()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // Ctrl-C came just now: the hook runs, and finds all told.
            }
        }
    }
}
