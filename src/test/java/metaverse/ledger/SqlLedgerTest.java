package metaverse.ledger;

import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static metaverse.ledger.Changes.talk;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Fact;
import metaverse.universe.Ledger;
import metaverse.universe.Name;
import metaverse.universe.Outcome;
import metaverse.universe.Record;
import metaverse.universe.Records;
import metaverse.universe.Records.Span;
import metaverse.universe.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class SqlLedgerTest extends KeepingContract {
    @TempDir
    Path path;

    private DataDirectory directory;
    private SqlLedger ledger;
    private SqlRecords records;

    @BeforeEach
    void takeTheDirectory() throws Exception {
        directory = DataDirectory.open(path);
        ledger = SqlLedger.in(directory, clock);
        records = SqlRecords.in(directory);
    }

    @AfterEach
    void giveItBack() throws Exception {
        records.close();
        ledger.close();
        directory.close();
    }

    @Override
    Ledger ledger() {
        return ledger;
    }

    @Override
    Records records() {
        return records;
    }

    private Ledger.Opening reopen() throws Exception {
        ledger.close();
        ledger = SqlLedger.in(directory, clock);
        return ledger.open(told);
    }

    @Test
    void everyKindOfFactLastsUntilItIsReplacedOrDropped() throws Exception {
        assertThat(ledger.open(told).facts()).containsExactly(Changes.PLAZA_PLACE);
        var facts = Changes.facts();

        ledger.commit(facts.stream().<Change>map(Change.Keep::new).toList());
        ledger.commit(facts.stream().<Change>map(Change.Keep::new).toList());
        told.next(2 * facts.size());
        assertThat(reopen().facts()).containsExactlyInAnyOrderElementsOf(with(facts, Changes.PLAZA_PLACE));

        ledger.commit(facts.stream().<Change>map(Change.Drop::new).toList());
        told.next(facts.size());
        assertThat(reopen().facts()).containsExactly(Changes.PLAZA_PLACE);
    }

    private static List<Fact> with(List<Fact> facts, Fact more) {
        var all = new ArrayList<>(facts);
        all.add(more);
        return all;
    }

    @Test
    void ofTwoFactsAboutTheSameTheLaterStays() throws Exception {
        var later = new Fact.Ban(0, Changes.BAN.subject(), 7, "lily", "");
        ledger.open(told);

        ledger.commit(List.of(new Change.Keep(Changes.BAN), new Change.Keep(later)));
        told.next(2);

        assertThat(reopen().facts()).containsExactlyInAnyOrder(Changes.PLAZA_PLACE, later);
    }

    @Test
    void aRoomGetsANumberOnceAndItsHeadOverARestart() throws Exception {
        ledger.open(told);
        var garden = new Change.Open(new Name("garden", "garden", List.of("garden")), Changes.LILY, true);

        ledger.commit(List.of(garden, garden));
        var outcomes = told.next(2);
        var number = ((Outcome.Opened) outcomes.getFirst()).room();
        assertThat(outcomes.getLast()).isEqualTo(new Outcome.Lost());
        ledger.commit(List.of(said(new Conversation.OfRoom(number), "roses", null)));
        told.next(1);
        var opening = reopen();

        assertThat(opening.heads()).containsEntry(number, 1L);
        assertThat(opening.facts()).contains(
                new Fact.Place(number, garden.name(), Changes.LILY, true, "", 0, false, 0, false, 0));
    }

    @Test
    void tokensThatEndedAreForgottenAtTheStartButOne() throws Exception {
        var node = ledger.open(told).node();
        ledger.commit(List.of(new Change.EndToken(node, Changes.LILY)));
        told.next(1);

        reopen();
        ledger.commit(List.of(new Change.EndToken(node, Changes.LILY)));
        assertThat(told.next(1)).containsExactly(new Outcome.Lost());
        reopen();
        ledger.commit(List.of(new Change.EndToken(node, Changes.LILY)));
        assertThat(told.next(1)).containsExactly(new Outcome.Done());
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        var first = ledger.open(told);
        ledger.commit(List.of(said(PLAZA, "a", "c1"), said(talk(2), "b", null), said("c")));
        told.next(3);
        var noon = clock.millis();
        clock.move(Duration.ofHours(-2));

        var second = reopen();
        ledger.commit(List.of(said(PLAZA, "a", "c1"), said("d"), said(talk(2), "e", null)));

        assertThat(second.node()).isGreaterThan(first.node());
        assertThat(second.heads().get(1L)).isEqualTo(2);
        assertThat(told.next(3))
                .containsExactly(
                        new Outcome.Known(1, noon), new Outcome.Appended(3, noon), new Outcome.Appended(2, noon));
        assertThat(page(PLAZA, new Span.Latest(), 10).records())
                .extracting(Record::text)
                .containsExactly("a", "c", "d");
    }

    @Test
    void forgetsOldResendsInSlices() throws Exception {
        ledger.open(told);
        ledger.commit(IntStream.range(0, 1_200).<Change>mapToObj(i -> said(PLAZA, "m", "old" + i)).toList());
        told.next(1_200);
        clock.move(Duration.ofHours(25));

        for (var i = 0; i < 3; i++) {
            ledger.commit(fresh(i));
            told.next(250);
        }
        ledger.close();

        assertThat(count("sent")).as("only what was fresh").isEqualTo(3 * 250);
    }

    private static List<Change> fresh(int round) {
        return IntStream.range(0, 250).<Change>mapToObj(i -> said(PLAZA, "m", "new" + round + "." + i)).toList();
    }

    @Test
    void forgettingHeadsOfPrivateTalksLosesNoNumber() throws Exception {
        var file = SqliteFile.in(directory);
        ledger = new SqlLedger(file, file::writer, clock, 3);
        ledger.open(told);

        for (var round = 1; round <= 3; round++) {
            for (var member = 1; member <= 10; member++) {
                ledger.commit(List.of(said(talk(member), "m", null)));
                assertThat(seqs(told.next(1))).containsExactly((long) round);
            }
        }
    }

    @Test
    void whatIsDeletedIsGoneFromTheFile() throws Exception {
        ledger.open(told);
        var secret = "TheSecretWord";
        ledger.commit(List.of(said(secret), said("x".repeat(5_000) + secret), said("after")));
        told.next(3);
        reopen();
        assertThat(Files.readString(path.resolve("ledger.db"), StandardCharsets.ISO_8859_1)).contains(secret);

        ledger.commit(List.of(new Change.Delete(PLAZA, 1, "lily"), new Change.Delete(PLAZA, 2, "lily")));
        told.next(2);
        ledger.close();

        assertThat(Files.readString(path.resolve("ledger.db"), StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(path.resolve("ledger.db-wal")).doesNotExist();
    }

    @Test
    void theFilesBecomeSmallerWhenRecordsGo() throws Exception {
        ledger.open(told);
        ledger.commit(IntStream.range(0, 3_000).<Change>mapToObj(i -> said(i + "x word".repeat(300))).toList());
        ledger.commit(List.of(said("fin")));
        told.next(3_001);
        awaitFound("fin");
        clock.move(Duration.ofDays(2));
        make(said("new"));
        reopen();
        var before = Files.size(path.resolve("ledger.db"));
        var indexBefore = Files.size(path.resolve("search.db"));
        assertThat(before).isGreaterThan(5_000_000);

        ledger.retain(new Retention(1, Map.of()));
        await(() -> page(PLAZA, new Span.Latest(), 2).records().size() == 1);
        await(() -> count(SqliteFile.in(directory).reader(), "pragma_freelist_count WHERE freelist_count > 0") == 0);
        await(() -> count(new SearchFile(path.resolve("search.db")).reader(), "entry") == 1);
        await(() -> count(
                new SearchFile(path.resolve("search.db")).reader(),
                "pragma_freelist_count WHERE freelist_count > 0") == 0);
        records.close(); // the last to close a file takes its log into it
        ledger.close();

        assertThat(Files.size(path.resolve("ledger.db"))).isLessThan(before / 10);
        assertThat(Files.size(path.resolve("search.db"))).isLessThan(indexBefore / 2);
    }

    @Test
    void anErasureGoesOnAfterARestart() throws Exception {
        ledger.open(told);
        say(10);
        ledger.close();
        try (var connection = SqliteFile.in(directory).writer();
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO erasing VALUES (" + Changes.LILY.value() + ", 1, 4)");
        }

        reopen();
        make(said("wakes it"));

        await(() -> count("erasing") == 0);
        assertThat(page(PLAZA, new Span.After(0), 10).records()).extracting(Record::name)
                .containsOnly("lily", "someone").startsWith("lily", "lily", "lily", "lily", "someone");
    }

    @Test
    void theFileIsMadeForLasting() throws Exception {
        ledger.open(told);

        try (var connection = SqliteFile.in(directory).writer();
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("PRAGMA auto_vacuum")) {
                assertThat(row.getInt(1)).as("incremental").isEqualTo(2);
            }
            try (var row = statement.executeQuery("PRAGMA journal_mode")) {
                assertThat(row.getString(1)).isEqualTo("wal");
            }
            try (var row = statement.executeQuery("PRAGMA synchronous")) {
                assertThat(row.getInt(1)).as("full").isEqualTo(2);
            }
        }
    }

    private long count(String table) throws Exception {
        return count(SqliteFile.in(directory).reader(), table);
    }

    private static long count(Connection opened, String table) throws Exception {
        try (var connection = opened;
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.getLong(1);
        }
    }
}
