package metaverse.ledger;

import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import metaverse.universe.Records.Reading;
import metaverse.universe.Records.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class SqlRecordsTest {
    @TempDir
    Path path;

    private final BlockingQueue<Reading> readings = new LinkedBlockingQueue<>();
    private DataDirectory directory;
    private SqliteFile file;

    @BeforeEach
    void writeSomething() throws Exception {
        directory = DataDirectory.open(path);
        file = SqliteFile.in(directory);
        var ledger = SqlLedger.in(directory, InstantSource.system());
        ledger.open(new Told());
        ledger.commit(List.of(said("hi")));
        ledger.close();
    }

    @AfterEach
    void giveItBack() throws Exception {
        directory.close();
    }

    @Test
    void whenTooManyWaitTheNextIsNotRead() throws Exception {
        var open = new CountDownLatch(1);
        try (var records = new SqlRecords(
                () -> {
                    await(open);
                    return file.reader();
                },
                SearchFile.beside(file), 1)) {
            for (var i = 0; i < 5; i++) {
                ask(records);
            }
            // Two are being read, one waits.
            assertThat(next()).isInstanceOf(Reading.Unread.class);
            assertThat(next()).isInstanceOf(Reading.Unread.class);
            assertThat(readings).isEmpty();

            open.countDown();
            for (var i = 0; i < 3; i++) {
                assertThat(next()).isInstanceOf(Reading.Page.class);
            }
        }
    }

    @Test
    void aFailureIsNotRead() throws Exception {
        var broken = new AtomicBoolean(true);
        try (var records = new SqlRecords(
                () -> {
                    if (broken.get()) {
                        throw new SQLException("broken");
                    }
                    return file.reader();
                },
                SearchFile.beside(file), 10)) {
            ask(records);
            assertThat(next()).isInstanceOf(Reading.Unread.class);

            broken.set(false);
            ask(records);
            assertThat(next()).isInstanceOf(Reading.Page.class);
        }
    }

    @Test
    void closingAnswersWhatWaits() throws Exception {
        var open = new CountDownLatch(1);
        var records = new SqlRecords(
                () -> {
                    await(open);
                    return file.reader();
                },
                SearchFile.beside(file), 10);
        for (var i = 0; i < 5; i++) {
            ask(records);
        }

        var closing = Thread.ofPlatform().start(records::close);
        for (var i = 0; i < 3; i++) {
            assertThat(next()).isInstanceOf(Reading.Unread.class);
        }
        open.countDown();
        closing.join();

        assertThat(readings).hasSize(2);
        ask(records);
        assertThat(readings).as("closed").hasSize(3);
    }

    private void ask(SqlRecords records) {
        records.page(PLAZA, new Span.Latest(), 10, readings::add);
    }

    private Reading next() throws InterruptedException {
        var reading = readings.poll(20, TimeUnit.SECONDS);
        if (reading == null) {
            throw new AssertionError("no reading came");
        }
        return reading;
    }

    /// Waits even if the thread is interrupted, as native code does.
    private static void await(CountDownLatch latch) {
        var interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
