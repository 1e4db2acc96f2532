package metaverse.ledger;

import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import metaverse.universe.Change;
import metaverse.universe.Record;
import metaverse.universe.Records.Reading;
import metaverse.universe.Records.Span;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class ArchiveTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

    @TempDir
    Path path;

    private final TestClock clock = new TestClock();
    private Path data;
    private Path file;

    @BeforeEach
    void nameThem() {
        data = path.resolve("data");
        file = path.resolve("copy.zip");
    }

    @Test
    void underLoadEverythingEchoedBeforeIsInTheCopy() throws Exception {
        try (var directory = DataDirectory.open(data)) {
            var key = directory.key();
            Files.createDirectory(data.resolve("tls"));
            Files.writeString(data.resolve("tls/chain.pem"), "certificate");
            var told = new Told();
            var ledger = SqlLedger.in(directory, clock);
            ledger.open(told);
            ledger.commit(IntStream.range(0, 5_000).<Change>mapToObj(i -> said("m" + i)).toList());
            told.next(5_000);
            var going = new AtomicBoolean(true);
            var load = Thread.ofPlatform().start(() -> {
                while (going.get()) {
                    ledger.commit(List.of(said("meanwhile")));
                    told.batchOrNone();
                }
            });

            assertThat(Archive.make(data, file, NOW)).isEqualTo(file);

            going.set(false);
            load.join();
            ledger.close();
            var restored = path.resolve("restored");
            Archive.restore(file, restored);
            assertThat(Files.readAllBytes(restored.resolve("key"))).isEqualTo(key);
            assertThat(restored.resolve("tls/chain.pem")).hasContent("certificate");
            assertThat(texts(restored)).startsWith("m0", "m1").contains("m4999");
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(restored.resolve("ledger.db"))).isEqualTo("rw-------");
            assertThat(permissions(restored)).isEqualTo("rwx------");
        }
        assertThat(path.toFile().list()).as("nothing is left behind")
                .containsExactlyInAnyOrder("data", "copy.zip", "restored");
    }

    @Test
    void aClosedUniverseIsCopiedToo() throws Exception {
        universe();

        var made = Archive.make(data, path, NOW);

        assertThat(made.getFileName()).hasToString("metaverse-20260102-030405.zip");
        Files.createDirectory(path.resolve("empty"));
        Archive.restore(made, path.resolve("empty"));
        assertThat(texts(path.resolve("empty"))).containsExactly("hi");
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        universe();
        Files.writeString(file, "mine");
        assertWhy(Unarchived.Why.EXISTS, () -> Archive.make(data, file, NOW));
        assertThat(file).hasContent("mine");

        Files.delete(file);
        Archive.make(data, file, NOW);
        assertWhy(Unarchived.Why.NOT_EMPTY, () -> Archive.restore(file, data));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertWhy(Unarchived.Why.NO_UNIVERSE, () -> Archive.make(data, file, NOW));
        universe();
        assertWhy(Unarchived.Why.NO_DIRECTORY, () -> Archive.make(data, path.resolve("no/such/file"), NOW));
        assertWhy(Unarchived.Why.NO_ARCHIVE, () -> Archive.restore(file, path.resolve("restored")));
    }

    @Test
    void whatIsNoCopyIsNotBroughtBack() throws Exception {
        var restored = path.resolve("restored");
        Files.writeString(file, "no zip");
        assertWhy(Unarchived.Why.NO_ARCHIVE, () -> Archive.restore(file, restored));
        zip("ledger.db", "no records");
        assertWhy(Unarchived.Why.DAMAGED, () -> Archive.restore(file, restored));
        for (var name : List.of("../evil", "/evil", "a/../evil", "a/b/c", ".hidden", "a\\evil")) {
            zip(name, "evil");
            assertWhy(Unarchived.Why.NO_ARCHIVE, () -> Archive.restore(file, restored));
        }
        assertThat(path.resolve("evil")).doesNotExist();
        assertThat(restored.toFile().list()).isEmpty();
    }

    @Test
    void aNewerOneIsRefused() throws Exception {
        universe();
        try (var directory = DataDirectory.open(data);
                var connection = SqliteFile.in(directory).writer();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE flyway_schema_history SET version = '4711' WHERE installed_rank = 1");
        }
        assertWhy(Unarchived.Why.NEWER, () -> Archive.make(data, file, NOW));
        assertThat(file).doesNotExist();
    }

    private void universe() throws Exception {
        try (var directory = DataDirectory.open(data)) {
            var ledger = SqlLedger.in(directory, clock);
            ledger.open(new Told());
            ledger.commit(List.of(said("hi")));
            ledger.close();
        }
    }

    private void zip(String name, String content) throws Exception {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertWhy(Unarchived.Why why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(
                Unarchived.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private List<String> texts(Path where) throws Exception {
        try (var directory = DataDirectory.open(where)) {
            var ledger = SqlLedger.in(directory, clock);
            ledger.open(new Told());
            try (var records = SqlRecords.in(directory)) {
                var reading = new CompletableFuture<Reading>();
                records.page(PLAZA, new Span.After(0), 1_000_000, reading::complete);
                var page = (Reading.Page) reading.get(20, TimeUnit.SECONDS);
                return page.records().stream().map(Record::text).toList();
            } finally {
                ledger.close();
            }
        }
    }

    private static String permissions(Path of) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(of));
    }
}
