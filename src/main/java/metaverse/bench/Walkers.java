package metaverse.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Those who walk while others talk. Belongs to the event loop.
final class Walkers implements Company {
    private final Stage stage;
    private final List<Walker> walkers;
    private final Stopwatch told = new Stopwatch();
    private final CompletableFuture<Void> calm = new CompletableFuture<>();
    private boolean going = true;
    private boolean counting;
    private long walks;
    private long walkedMillis;
    private long unanswered;

    /// @param first the number of the first of them
    Walkers(Stage stage, int first, int many) {
        this.stage = stage;
        walkers = IntStream.range(first, first + many)
                .mapToObj(number -> new Walker(stage.silent(number, false), this)).toList();
    }

    List<Visitor> visitors() {
        return walkers.stream().map(walker -> walker.visitor).toList();
    }

    @Override
    public void begin() {
        walkers.forEach(Walker::begin);
    }

    /// {@return whether there is another walk}
    boolean setsOut() {
        unanswered += going ? 1 : 0;
        return going;
    }

    /// A walk has been told to whoever walks.
    void told(long asked, long lastsMillis) {
        unanswered--;
        told.enter(asked, System.nanoTime());
        if (counting) {
            walks++;
            walkedMillis += lastsMillis;
        }
        calm();
    }

    @Override
    public void open() {
        told.open();
        counting = true;
    }

    @Override
    public void shut() {
        told.shut();
        counting = false;
    }

    @Override
    public CompletableFuture<Void> end() {
        going = false;
        calm();
        return calm;
    }

    private void calm() {
        if (!going && unanswered == 0) {
            calm.complete(null);
        }
    }

    Report report(Report report, double seconds) {
        report.figure("walks", walks / seconds, "1/s", "%,d (%,.1f/s)".formatted(walks, walks / seconds));
        var atOnce = walkedMillis / 1000.0 / seconds;
        report.figure("walking at once", atOnce, "members", "%,.1f of %,d".formatted(atOnce, walkers.size()));
        report.latency("walk", told.took());
        if (unanswered > 0) {
            stage.verdict.trouble("%,d walks were never told".formatted(unanswered));
        }
        return report;
    }
}
