package metaverse.ledger;

import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import metaverse.universe.Change;
import metaverse.universe.Ledger;
import metaverse.universe.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search index as a file: what is in it, and what happens when it is not fit.
@SuppressWarnings("NullAway.Init")
final class SearchIndexTest extends SearchContract {
    @TempDir
    Path path;

    private DataDirectory directory;
    private SqlLedger ledger;
    private SqlRecords records;

    @BeforeEach
    void takeTheDirectory() throws Exception {
        directory = DataDirectory.open(path);
        begin();
    }

    private void begin() throws Exception {
        ledger = SqlLedger.in(directory, clock);
        records = SqlRecords.in(directory);
    }

    private void end() {
        records.close();
        ledger.close();
    }

    @AfterEach
    void giveItBack() throws Exception {
        end();
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

    private Path file() {
        return path.resolve("search.db");
    }

    private void say(String... texts) throws Exception {
        for (var text : texts) {
            make(said(text));
        }
        awaitFound(texts[texts.length - 1]);
    }

    private void reopen() throws Exception {
        begin();
        ledger.open(told);
    }

    @Test
    void aMissingIndexIsMadeAgain() throws Exception {
        ledger.open(told);
        say("one", "two");
        end();
        Files.delete(file());

        reopen();

        awaitFound("one");
        awaitFound("two");
        assertThat(texts("one")).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws Exception {
        ledger.open(told);
        say("one");
        end();
        Files.write(file(), new byte[4096], StandardOpenOption.TRUNCATE_EXISTING);

        reopen();
        awaitFound("one");
        end();
        Files.writeString(file(), "this is no index", StandardOpenOption.TRUNCATE_EXISTING);

        reopen();
        awaitFound("one");
    }

    @Test
    void damageThatOnlyASearchFindsIsMendedToo() throws Exception {
        ledger.open(told);
        say("one");
        end();
        try (var index = new SearchFile(file()).writer();
                var statement = index.createStatement()) {
            statement.executeUpdate("UPDATE words_data SET block = x'00' WHERE id > 10");
            index.commit();
        }

        reopen();
        ask(query(List.of(new Records.Readable(ROOM, 1)), null, "one"));
        make(said("two"));

        awaitFound("two");
        assertThat(texts("one")).hasSize(1);
    }

    @Test
    void anIndexOfAnotherFormatIsMadeAgain() throws Exception {
        ledger.open(told);
        say("one");
        end();
        try (var index = new SearchFile(file()).writer();
                var statement = index.createStatement()) {
            statement.execute("PRAGMA user_version = 4711");
            statement.execute("DELETE FROM words");
            index.commit();
        }

        reopen();

        awaitFound("one");
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        ledger.open(told);
        say("one");
        end();
        reopen();
        say("two");
        make(new Change.Delete(PLAZA, 1, "lily"));
        say("three");

        assertThat(count("entry")).isEqualTo(2);
        assertThat(count("words")).isEqualTo(2);
    }

    @Test
    void whatIsDeletedLeavesTheFile() throws Exception {
        ledger.open(told);
        say("secretword", "other");
        make(new Change.Delete(PLAZA, 1, "lily"));
        say("fin");
        end();

        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).contains("other")
                .doesNotContain("secretword");
    }

    private long count(String table) throws Exception {
        try (var connection = new SearchFile(file()).reader();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.getLong(1);
        }
    }
}
