package metaverse.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Fills the place where everyone arrives, from where an earlier filling came to. One visitor says all, so record number
/// n is text number n; it keeps many under way, and each echo is one that is recorded.
final class Filling implements Visitor.Hearer {
    private static final int UNDER_WAY = 1_000;
    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final Duration LONGEST = Duration.ofHours(10);

    private final Stage stage;
    private final PastText text;
    private final long records;
    private final Visitor visitor;
    private final Questioner questioner;
    private final CompletableFuture<Void> full = new CompletableFuture<>();
    private long sent;
    private long recorded;
    private long found;

    /// @param records how many there shall be
    Filling(Stage stage, PastText text, long records, Visitor visitor) {
        this.stage = stage;
        this.text = text;
        this.records = records;
        this.visitor = visitor;
        questioner = new Questioner(visitor);
        visitor.heardBy(this);
    }

    /// Fills it, waits until all of it can be found, and leaves.
    void fill(Report report) throws InterruptedException {
        stage.bringIn(List.of(visitor));
        var head = new CompletableFuture<String>();
        stage.network.loop().execute(() -> questioner.page("", 1, head::complete));
        var begun = checked(await(head, "looking", () -> 0));
        var begin = System.nanoTime();
        stage.network.loop().execute(() -> start(begun));
        await(full, "%,d records", () -> recorded);
        var missing = Math.max(0, records - begun);
        report.figure("filled in", missing / since(begin), "records/s", missing == 0
                ? "nothing: it was full already"
                : "%,d records in %.1f s (%,.0f/s)".formatted(missing, since(begin), missing / since(begin)));
        index(report);
        stage.network.loop().execute(visitor::leave);
    }

    private void index(Report report) throws InterruptedException {
        var begin = System.nanoTime();
        var indexed = new CompletableFuture<Void>();
        stage.network.loop().execute(() -> look(indexed));
        await(indexed, "found up to number %,d", () -> found);
        report.figure("all found after", since(begin), "s", "%.1f s more".formatted(since(begin)));
    }

    private static double since(long begin) {
        return Math.max(1, System.nanoTime() - begin) / 1e9;
    }

    private <T> T await(CompletableFuture<T> what, String words, LongSupplier count) throws InterruptedException {
        stage.watch.await(
                CompletableFuture.anyOf(what, stage.verdict.broken(), stage.watch.asked()), LONGEST, () -> {
                    long now = stage.network.ask(count::getAsLong);
                    return new Watch.Progress(words.formatted(now), now);
                });
        if (!what.isDone()) {
            var why = String.join("\n", stage.network.ask(stage.verdict::words));
            throw new BenchException("The room is not full yet; the same command goes on from here. " + why);
        }
        return what.join();
    }

    /// The number of the last record that is there.
    private long checked(String answer) {
        var last = Excerpt.of(answer);
        if (last.isEmpty()) {
            return 0;
        }
        var head = last.getFirst();
        if (head.seq() < records && !PastText.isOf(head.seq(), head.text())) {
            throw somethingElse(head.seq());
        }
        return head.seq();
    }

    private static BenchException somethingElse(long number) {
        return new BenchException(
                "Number %,d is something else that was said: give the run a universe with a fresh directory."
                        .formatted(number));
    }

    private void start(long head) {
        sent = head;
        recorded = head;
        more();
    }

    private void more() {
        if (recorded >= records) {
            full.complete(null);
        } else if (sent - recorded <= UNDER_WAY / 2) {
            var lines = new StringBuilder();
            for (var last = Math.min(records, recorded + UNDER_WAY); sent < last;) {
                lines.append("{\"do\":\"say\",\"room\":\"plaza\",\"text\":\"").append(text.of(++sent)).append("\"}\n");
            }
            visitor.send(lines.toString());
        }
    }

    @Override
    public boolean hears(String line) {
        if (!line.startsWith("{\"event\":\"said\"")) {
            return questioner.hears(line);
        }
        if (recorded < sent) {
            recorded++;
            said(Excerpt.of(line).getFirst());
        }
        return true;
    }

    private void said(Excerpt record) {
        if (record.seq() == recorded && PastText.isOf(recorded, record.text())) {
            more();
        } else {
            full.completeExceptionally(somethingElse(record.seq()));
        }
    }

    /// Looks for the rare word that was said last, again and again.
    private void look(CompletableFuture<Void> indexed) {
        var last = text.last(records);
        questioner.search(last.word(), 1, answer -> {
            Excerpt.of(answer).forEach(record -> found = record.seq());
            if (found >= text.latest(last, records)) {
                indexed.complete(null);
            } else {
                stage.network.loop().schedule(() -> look(indexed), BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }
}
