package metaverse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import metaverse.universe.Change;
import metaverse.universe.Ledger;
import metaverse.universe.Retention;
import org.jspecify.annotations.Nullable;

/// The ledger on SQLite, in the data directory.
///
/// [#commit] only puts a list into a queue. One thread ([CommitLoop]) takes all that is there, commits it in one
/// transaction and tells the outcomes; meanwhile the next transaction gathers. So when it is quiet a change is committed
/// at once, and under load one write to the disk is shared by all who wait for it, without any timer or tuning.
public final class SqlLedger implements Ledger {
    /// How many private conversations are remembered between two messages.
    private static final int MOST_TALKS = 100_000;

    private final SqliteFile file;
    private final Connector connector;
    private final InstantSource clock;
    private final int mostTalks;
    private final LinkedBlockingQueue<List<Change>> queue = new LinkedBlockingQueue<>();
    private final Sweep sweep = new Sweep();
    private @Nullable CommitLoop loop;
    private @Nullable Thread thread;

    SqlLedger(SqliteFile file, Connector connector, InstantSource clock, int mostTalks) {
        this.file = file;
        this.connector = connector;
        this.clock = clock;
        this.mostTalks = mostTalks;
    }

    /// The ledger of this directory; [#open] begins to use it.
    public static SqlLedger in(DataDirectory directory, InstantSource clock) throws DataDirectory.Unusable {
        var file = SqliteFile.in(directory);
        return new SqlLedger(file, file::writer, clock, MOST_TALKS);
    }

    /// @throws Unopened where the ledger cannot be used; its subtypes tell why
    @Override
    public Opening open(Outcomes outcomes) {
        try (var connection = connector.connect()) {
            SqliteFile.checkVersion(connection);
            Schema.bringUp(file, connection);
            connection.setAutoCommit(false);
            var opening = new Opening(
                    beginNode(connection, clock.millis()), Facts.all(connection), heads(connection));
            forgetOldTokens(connection, opening.node());
            connection.commit();
            CommitLoop.Opener opener = () -> Writing.on(connector.connect(), opening.node(), mostTalks);
            var checkpoints = new Checkpoints(file::checkpointer, Checkpoints.LONG);
            var indexer = new Indexer(file::reader, SearchFile.beside(file));
            loop = new CommitLoop(queue, opener, checkpoints, indexer, sweep, clock, outcomes);
            thread = Thread.ofPlatform().daemon().name("ledger").start(loop);
            return opening;
        } catch (SQLException e) {
            throw new Unopened.Failed(Fault.of(e), e);
        }
    }

    /// The data directory is locked, so whoever still counts as alive was killed.
    private static int beginNode(Connection connection, long now) throws SQLException {
        try (var dead = connection.prepareStatement("UPDATE node SET alive = 0 WHERE alive = 1");
                var born = connection.prepareStatement(
                        "INSERT INTO node (beat, batch, alive) VALUES (?, 0, 1) RETURNING id")) {
            dead.executeUpdate();
            born.setLong(1, now);
            try (var row = born.executeQuery()) {
                row.next();
                return Math.toIntExact(row.getLong(1));
            }
        }
    }

    private static void forgetOldTokens(Connection connection, int node) throws SQLException {
        try (var old = connection.prepareStatement("DELETE FROM ended WHERE node < ?")) {
            old.setInt(1, node - 1);
            old.executeUpdate();
        }
    }

    /// The number of the latest record in each room.
    private static Map<Long, Long> heads(Connection connection) throws SQLException {
        var heads = new HashMap<Long, Long>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT id, (SELECT max(seq) FROM record WHERE conversation = room.id) FROM room""")) {
            while (row.next()) {
                heads.put(row.getLong(1), row.getLong(2));
            }
        }
        return heads;
    }

    @Override
    public void commit(List<Change> changes) {
        if (!changes.isEmpty()) {
            queue.add(changes);
        }
    }

    @Override
    public void retain(Retention retention) {
        sweep.want(retention);
        queue.add(List.of());
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public void close() {
        var running = thread;
        var loop = this.loop;
        if (running == null || loop == null) {
            return;
        }
        loop.end();
        try {
            running.join();
        } catch (InterruptedException e) {
            loop.giveUp(running);
            Thread.currentThread().interrupt();
        }
    }
}
