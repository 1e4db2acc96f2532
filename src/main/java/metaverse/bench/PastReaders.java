package metaverse.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/// Those who read and search while others talk, by the clock: a question that waits behind another still counts from
/// when it was due. Every answer is checked. Belongs to the event loop.
final class PastReaders implements Company {
    static final int PAGE = 50;

    private final Stage stage;
    private final List<Questioner> readers;
    private final PastText text;
    private final long records;
    private final double pages;
    private final double searches;
    private final Stopwatch page = new Stopwatch();
    private final Stopwatch search = new Stopwatch();
    private final SplittableRandom random = new SplittableRandom();
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private boolean asking = true;
    private long waiting;

    /// @param records  among which pages are asked for
    /// @param pages    a second
    /// @param searches a second
    PastReaders(
            Stage stage, List<Questioner> readers, PastText text, long records, double pages, double searches) {
        this.stage = stage;
        this.readers = readers;
        this.text = text;
        this.records = records;
        this.pages = pages;
        this.searches = searches;
    }

    @Override
    public void begin() {
        pace(pages, this::readAt);
        pace(searches, this::searchAt);
    }

    private void pace(double rate, Pacer.Mouth mouth) {
        if (rate > 0) {
            new Pacer(readers.size(), rate, stage.network.loop(), mouth).start();
        }
    }

    @Override
    public void open() {
        page.open();
        search.open();
    }

    @Override
    public void shut() {
        page.shut();
        search.shut();
    }

    @Override
    public CompletableFuture<Void> end() {
        asking = false;
        calm();
        return answered;
    }

    Report report(Report report) {
        report.latency("page of " + PAGE, page.took());
        report.latency("search", search.took());
        if (waiting > 0) {
            stage.verdict.trouble("%,d questions were never answered".formatted(waiting));
        }
        return report;
    }

    /// {@return whether to go on}
    private boolean readAt(int reader, long due) {
        if (asking) {
            var first = random.nextLong(2, records - PAGE + 2);
            var from = switch (random.nextInt(3)) {
                case 0 -> "\"after\":" + (first - 1);
                case 1 -> "\"before\":" + (first + PAGE);
                default -> "\"around\":" + (first + PAGE / 2);
            };
            waiting++;
            readers.get(reader).page(from + ",", PAGE, answer -> {
                answered(page, due);
                checkPage(first, from, Excerpt.of(answer));
            });
        }
        return asking;
    }

    private boolean searchAt(int reader, long due) {
        if (asking) {
            var rare = text.rare()[random.nextInt(2)];
            waiting++;
            readers.get(reader).search(rare.word(), PAGE, answer -> {
                answered(search, due);
                checkHits(rare, Excerpt.of(answer));
            });
        }
        return asking;
    }

    private void answered(Stopwatch watch, long due) {
        watch.enter(due, System.nanoTime());
        waiting--;
        if (!asking) {
            calm();
        }
    }

    private void calm() {
        if (waiting == 0) {
            answered.complete(null);
        }
    }

    private void checkPage(long first, String from, List<Excerpt> records) {
        var expected = first;
        for (var record : records) {
            if (record.seq() != expected || !PastText.isOf(expected, record.text())) {
                break;
            }
            expected++;
        }
        if (records.size() != PAGE || expected != first + PAGE) {
            stage.verdict.trouble("the page %s has not the %d numbers from %,d on".formatted(from, PAGE, first));
        }
    }

    /// All that have the word, from the latest on: the room may hold more than this run asked for, but no less.
    private void checkHits(PastText.Rare rare, List<Excerpt> hits) {
        var latest = Math.max(text.latest(rare, records), hits.isEmpty() ? 0 : hits.getFirst().seq());
        var expected = latest;
        for (var hit : hits) {
            if (hit.seq() != expected || !hit.text().contains(rare.word())) {
                break;
            }
            expected -= text.every();
        }
        var complete = hits.size() == PAGE || expected < 1;
        if (!complete || expected != latest - (long) hits.size() * text.every()) {
            stage.verdict.trouble("the search for %s does not find all that have it, from %,d on".formatted(
                    rare.word(), latest));
        }
    }
}
