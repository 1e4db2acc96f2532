package metaverse.ledger;

import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import metaverse.universe.Change;
import metaverse.universe.Outcome;
import metaverse.universe.Record;
import metaverse.universe.Records.Reading;
import metaverse.universe.Records.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What the ledger does when the disk, the file or the database fails it.
@SuppressWarnings("NullAway.Init")
final class SqlLedgerFaultsTest {
    /// What is to happen to the next commits, one each.
    private enum Mishap {
        NONE, BEFORE, AFTER
    }

    @TempDir
    Path path;

    private final TestClock clock = new TestClock();
    private final Told told = new Told();
    private final AtomicReference<Mishap> next = new AtomicReference<>(Mishap.NONE);

    /// How large the file may become, in pages; 0 for no bound.
    private final AtomicInteger most = new AtomicInteger();

    /// One for each connection made.
    private final Semaphore connections = new Semaphore(0);

    private DataDirectory directory;
    private SqliteFile file;
    private SqlLedger ledger;

    @BeforeEach
    void takeTheDirectory() throws Exception {
        directory = DataDirectory.open(path);
        file = SqliteFile.in(directory);
        ledger = new SqlLedger(file, this::frail, clock, 100);
    }

    @AfterEach
    void giveItBack() throws Exception {
        most.set(0); // a test that failed must not leave a ledger that cannot end
        ledger.close();
        directory.close();
    }

    @Test
    void aFullDiskLosesNothingAndHeals() throws Exception {
        ledger.open(told);
        ledger.commit(List.of(said("first")));
        told.next(1);
        connections.drainPermits();

        most.set(1); // SQLite takes the size that the file already has
        fail(Mishap.BEFORE); // the connection in use knows nothing of the bound yet
        ledger.commit(longOnes(0));
        ledger.commit(longOnes(1_000));
        ledger.commit(List.of(said("last")));
        assertThat(connections.tryAcquire(3, 20, TimeUnit.SECONDS)).as("tried several times").isTrue();
        assertThat(told.isEmpty()).as("nothing told").isTrue();
        most.set(0);

        assertThat(LedgerContract.seqs(told.next(2_001))).isEqualTo(LongStream.rangeClosed(2, 2_002).boxed().toList());
        assertThat(texts()).hasSize(2_002).endsWith("last");
    }

    @Test
    void aCommitThatFailedIsMadeOnce() throws Exception {
        assertMadeOnce(Mishap.BEFORE);
    }

    @Test
    void aCommitThatOnlySeemedToFailIsNotMadeTwice() throws Exception {
        assertMadeOnce(Mishap.AFTER);
    }

    private void assertMadeOnce(Mishap mishap) throws Exception {
        ledger.open(told);
        ledger.commit(List.of(said("first")));
        told.next(1);
        connections.drainPermits();

        fail(mishap);
        ledger.commit(List.of(said(PLAZA, "second", "c1"), said(PLAZA, "second", "c1")));
        ledger.commit(List.of(said("third")));

        var at = clock.millis();
        assertThat(told.next(3))
                .containsExactly(new Outcome.Appended(2, at), new Outcome.Known(2, at), new Outcome.Appended(3, at));
        assertThat(texts()).containsExactly("first", "second", "third");
        assertThat(connections.tryAcquire()).as("it failed, so there is a new connection").isTrue();
    }

    @Test
    void anInterruptGivesUp() throws Exception {
        ledger.open(told);
        ledger.commit(List.of(said("first")));
        told.next(1);
        connections.drainPermits();
        most.set(1);
        fail(Mishap.BEFORE);
        ledger.commit(longOnes(0));
        connections.acquire(2);

        var closing = new CompletableFuture<Boolean>();
        var closer = Thread.ofPlatform().start(() -> {
            ledger.close();
            closing.complete(Thread.currentThread().isInterrupted());
        });
        closer.interrupt();

        assertThat(closing.get(20, TimeUnit.SECONDS)).as("interrupted").isTrue();
        ledger.close(); // waits for the thread, which has nothing more to do
        assertThat(told.isEmpty()).isTrue();
    }

    @Test
    void aDamagedFileIsSaidOnce() throws Exception {
        ledger.open(told);
        damage(1);

        ledger.commit(List.of(said("a")));
        ledger.commit(List.of(said("b")));

        assertThat(told.failure()).isInstanceOfSatisfying(SQLException.class, e -> assertThat(Fault.of(e))
                .isEqualTo(Fault.DAMAGED));
        ledger.close();
        assertThat(told.isEmpty()).isTrue();
    }

    @Test
    void aFileThatIsNoLedgerIsRefused() throws Exception {
        Files.writeString(file.path(), "This is a diary, not a ledger. ".repeat(1_000));

        assertThatThrownBy(() -> ledger.open(told))
                .isInstanceOfSatisfying(Unopened.Failed.class, e -> assertThat(e.fault()).isEqualTo(Fault.DAMAGED));
    }

    @Test
    void aLedgerOfALaterProgramIsRefused() throws Exception {
        ledger.open(told);
        ledger.close();
        try (var connection = file.writer();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '47'");
        }

        assertThatThrownBy(() -> ledger.open(told)).isInstanceOfSatisfying(Unopened.Newer.class, e -> {
            assertThat(e.found()).isEqualTo(47);
            assertThat(e.known()).isEqualTo(Schema.VERSION);
        });
    }

    @Test
    void theProgramKnowsItsOwnSchema() throws Exception {
        ledger.open(told);

        try (var connection = file.reader();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history")) {
            assertThat(row.getInt(1)).as("Schema.VERSION is the number of the last file").isEqualTo(Schema.VERSION);
        }
    }

    private void fail(Mishap mishap) {
        next.set(mishap);
    }

    private static List<Change> longOnes(int from) {
        return IntStream.range(from, from + 1_000)
                .<Change>mapToObj(i -> said(i + " " + "long ".repeat(100)))
                .toList();
    }

    /// Overwrites everything from this page on.
    private void damage(int page) throws Exception {
        // What is still in the log would hide it.
        try (var connection = file.checkpointer(); var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        try (var bytes = new RandomAccessFile(file.path().toFile(), "rw")) {
            bytes.seek(page * 4096L);
            bytes.write(new byte[(int) (bytes.length() - page * 4096L)]);
        }
    }

    private List<String> texts() throws Exception {
        var reading = new CompletableFuture<Reading>();
        try (var records = new SqlRecords(file::reader, SearchFile.beside(file), 10)) {
            records.page(PLAZA, new Span.After(0), 10_000, reading::complete);
            var page = (Reading.Page) reading.get(20, TimeUnit.SECONDS);
            return page.records().stream().map(Record::text).toList();
        }
    }

    /// A connection to a file that may not grow over its bound, with a commit that may go wrong.
    private Connection frail() throws SQLException {
        var connection = file.writer();
        if (most.get() > 0) {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = " + most.get());
            }
        }
        connections.release();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, args) -> {
                    var mishap = method.getName().equals("commit") ? next.getAndSet(Mishap.NONE) : Mishap.NONE;
                    if (mishap == Mishap.BEFORE) {
                        throw new SQLiteException("before", SQLiteErrorCode.SQLITE_IOERR);
                    }
                    try {
                        var result = method.invoke(connection, args);
                        if (mishap == Mishap.AFTER) {
                            throw new SQLiteException("after", SQLiteErrorCode.SQLITE_IOERR);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
