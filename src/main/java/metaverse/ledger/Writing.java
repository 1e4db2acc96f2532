package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Change;
import metaverse.universe.Fact;
import metaverse.universe.Outcome;

/// One connection of the ledger's thread, with all that is remembered through it. When anything on it fails it is
/// thrown away whole: so nothing in memory can disagree with what was rolled back.
final class Writing {
    private final Connection connection;
    private final int node;
    private final Heads heads;
    private final Resends resends;
    private final Facts facts;
    private final Marks marks;
    private final RoomOpening rooms;
    private final Erasure erasure;
    private final Forgetting forgetting;
    private final AuditLog audit;
    private final PreparedStatement beat;
    private final PreparedStatement append;
    private final PreparedStatement end;
    private final PreparedStatement measure;

    private Writing(Connection connection, int node, int mostTalks) throws SQLException {
        this.connection = connection;
        this.node = node;
        heads = new Heads(connection, mostTalks);
        resends = new Resends(connection);
        facts = new Facts(connection);
        marks = new Marks(connection, node, heads);
        rooms = new RoomOpening(connection);
        erasure = new Erasure(connection, node);
        forgetting = new Forgetting(connection, node);
        audit = new AuditLog(connection);
        beat = connection.prepareStatement("UPDATE node SET beat = ?, batch = ? WHERE id = ? AND alive = 1");
        append = connection.prepareStatement("""
                INSERT INTO record (conversation, seq, at, node, batch, kind, who, name, guest, body, re)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        append.setInt(4, node);
        end = connection.prepareStatement("INSERT INTO ended (node, who) VALUES (?, ?) ON CONFLICT DO NOTHING");
        measure = connection.prepareStatement("PRAGMA wal_checkpoint(NOOP)");
        connection.setAutoCommit(false);
    }

    static Writing on(Connection connection, int node, int mostTalks) throws SQLException {
        try {
            return new Writing(connection, node, mostTalks);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Makes the changes within a transaction, which only [#commit] ends.
    ///
    /// @param batch the transaction's number in this start of the program: by it [#holds] will know it again
    List<Outcome> write(long batch, List<List<Change>> calls, long now) throws SQLException {
        begin(batch, now);
        var outcomes = new ArrayList<Outcome>();
        for (var changes : calls) {
            for (var change : changes) {
                outcomes.add(switch (change) {
                    case Change.Append said -> append(said, batch, now);
                    case Change.Delete delete -> marks.delete(delete, batch);
                    case Change.React react -> marks.react(react, now);
                    case Change.Read position -> marks.read(position);
                    case Change.Erase(var who) -> erasure.begin(who);
                    case Change.Audit deed -> audit.add(deed, now);
                    case Change.EndToken token -> end(token);
                    case Change.Open room -> rooms.open(room);
                    case Change.Keep(var fact) -> keep(fact);
                    case Change.Drop(var fact) -> drop(fact);
                });
            }
        }
        resends.forgetIfDue(now);
        return outcomes;
    }

    /// Says in the table that this start lives and which transaction it is at. Done first: it takes the lock for
    /// writing, and shows whether someone has declared this start dead.
    private void begin(long batch, long now) throws SQLException {
        beat.setLong(1, now);
        beat.setLong(2, batch);
        beat.setInt(3, node);
        if (beat.executeUpdate() != 1) {
            throw new SQLException("node " + node + " is no longer alive in the ledger");
        }
    }

    private Outcome append(Change.Append said, long batch, long now) throws SQLException {
        var head = heads.of(said.conversation());
        if (said.cid() != null) {
            var known = resends.place(head, said.who(), said.cid(), now);
            if (known != null) {
                return known;
            }
        }
        head.advance(now);
        append.setLong(1, head.conversation);
        append.setLong(2, head.seq());
        append.setLong(3, head.at());
        append.setLong(5, batch);
        append.setInt(6, Codes.of(said.kind()));
        append.setLong(7, said.who().value());
        append.setString(8, said.name());
        append.setInt(9, said.guest() ? 1 : 0);
        append.setString(10, said.text());
        append.setLong(11, said.re() != 0 && marks.exists(head.conversation, said.re()) ? said.re() : 0);
        append.executeUpdate();
        return new Outcome.Appended(head.seq(), head.at());
    }

    private Outcome end(Change.EndToken token) throws SQLException {
        end.setInt(1, token.node());
        end.setLong(2, token.who().value());
        return end.executeUpdate() == 1 ? new Outcome.Done() : new Outcome.Lost();
    }

    private Outcome keep(Fact fact) throws SQLException {
        facts.keep(fact);
        return new Outcome.Done();
    }

    private Outcome drop(Fact fact) throws SQLException {
        facts.drop(fact);
        return new Outcome.Done();
    }

    void commit() throws SQLException {
        connection.commit();
        heads.trim();
    }

    /// Whether a transaction of unknown fate has been committed after all.
    boolean holds(long batch) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT batch FROM node WHERE id = ?")) {
            statement.setInt(1, node);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getLong(1) == batch;
            }
        } finally {
            connection.commit();
        }
    }

    /// Whether an idle moment could be used to forget old resends or old records, or to erase someone.
    boolean isBehind(Sweep sweep, long now) {
        return resends.isBehind() || erasure.isUnderWay() || sweep.isDue(now);
    }

    /// Does a slice of that, in a transaction of its own.
    void catchUp(Sweep sweep, long batch, long now) throws SQLException {
        var faded = sweep.isUnderWay() ? forgetting.look(sweep, now) : null;
        connection.commit();
        if (faded == null && sweep.isUnderWay() && !erasure.isUnderWay() && !resends.isBehind()) {
            return; // it looked in vain, and will look further
        }
        begin(batch, now);
        if (resends.isBehind()) {
            resends.forget(now);
        }
        if (erasure.isUnderWay()) {
            erasure.advance(batch);
        }
        if (faded != null) {
            forgetting.forget(faded, batch);
            sweep.forgot();
        } else if (sweep.isShrinking() && !forgetting.shrink()) {
            sweep.shrank();
        }
        connection.commit();
    }

    /// Copies all of the log into the file and lets the log begin anew. What was in the log is then on the disk by a
    /// second way, whatever a failed write to the log may have left there.
    ///
    /// @return whether nobody was in the way
    boolean restartLog() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA wal_checkpoint(RESTART)")) {
            return row.next() && row.getInt(1) == 0;
        }
    }

    /// @param pages  pages in the log
    /// @param copied how many of them are in the file already
    record LogLength(int pages, int copied) {}

    LogLength logLength() throws SQLException {
        try (var row = measure.executeQuery()) {
            row.next();
            return new LogLength(row.getInt(2), row.getInt(3));
        }
    }

    /// Says that this start has ended in order.
    void takeLeave() throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE node SET alive = 0 WHERE id = ?")) {
            statement.setInt(1, node);
            statement.executeUpdate();
            connection.commit();
        }
    }

    /// What was not committed is gone.
    void close() {
        Checkpoints.closeQuietly(connection);
    }
}
