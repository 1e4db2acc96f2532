package metaverse.ledger;

import static metaverse.ledger.Changes.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class CheckpointsTest {
    private static final int MOST = 100;

    /// More than one commit of one change adds to the log.
    private static final int SLACK = 10;

    @TempDir
    Path path;

    private DataDirectory directory;
    private SqliteFile file;
    private Checkpoints checkpoints;
    private Writing writing;
    private long batch;

    @BeforeEach
    void open() throws Exception {
        directory = DataDirectory.open(path);
        file = SqliteFile.in(directory);
        var ledger = SqlLedger.in(directory, new TestClock());
        var node = ledger.open(new Told()).node();
        ledger.close();
        try (var connection = file.writer();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE node SET alive = 1");
        }
        checkpoints = new Checkpoints(file::checkpointer, MOST);
        writing = Writing.on(file.writer(), node, 10);
    }

    @AfterEach
    void close() throws Exception {
        checkpoints.end();
        writing.close();
        directory.close();
    }

    @Test
    void theLogStaysBounded() throws Exception {
        for (var i = 0; i < 500; i++) {
            commit();
            assertThat(writing.logLength().pages()).isLessThan(MOST + SLACK);
        }
    }

    @Test
    void aLongReadingHoldsUpOnlyTheLogsEnd() throws Exception {
        try (var reader = file.reader();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT count(*) FROM record").close();
            while (writing.logLength().pages() < 2 * MOST) {
                commit();
            }
        }
        for (var i = 0; i < MOST; i++) {
            commit();
        }

        assertThat(writing.logLength().pages()).isLessThan(MOST + SLACK);
    }

    private void commit() throws Exception {
        batch++;
        writing.write(batch, List.of(List.of(said("m"))), batch);
        writing.commit();
        checkpoints.between(writing);
    }
}
