package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import metaverse.names.Words;

/// The search index, as its one writer sees it: brought after the ledger in slices, each a transaction with the mark of
/// how far it has come. Records are followed by the transaction that made or changed them last.
final class Index implements AutoCloseable {
    /// Records in one slice.
    static final int SLICE = 500;

    private static final String MARK =
            "SELECT node, batch, conversation, seq, faded_node, faded_batch, faded_conversation FROM mark";

    private final Connection ledger;
    private final Connection index;
    private final PreparedStatement next;
    private final PreparedStatement faded;
    private final PreparedStatement enter;
    private final PreparedStatement find;
    private final PreparedStatement old;
    private final PreparedStatement add;
    private final PreparedStatement remove;
    private final PreparedStatement strike;
    private final PreparedStatement mark;
    private final long[] reached = new long[7];

    /// Whether all room that was left by what was forgotten is given back.
    private boolean hasShrunk;

    Index(Connection ledger, Connection index) throws SQLException {
        this.ledger = ledger;
        this.index = index;
        next = ledger.prepareStatement("""
                SELECT record.node, record.batch, record.conversation, record.seq, record.at, record.who, record.name,
                       record.body, record.deleted_by IS NOT NULL, conversation.low, conversation.high
                FROM record LEFT JOIN conversation ON conversation.id = record.conversation
                WHERE (record.node, record.batch, record.conversation, record.seq) > (?, ?, ?, ?)
                ORDER BY record.node, record.batch, record.conversation, record.seq LIMIT ?""");
        faded = ledger.prepareStatement("""
                SELECT node, batch, conversation, below FROM faded WHERE (node, batch, conversation) > (?, ?, ?)
                ORDER BY node, batch, conversation LIMIT 1""");
        enter = index.prepareStatement("""
                INSERT INTO entry (conversation, seq, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING id""");
        find = index.prepareStatement("SELECT id FROM entry WHERE conversation = ? AND seq = ?");
        old = index.prepareStatement("SELECT id FROM entry WHERE conversation = ? AND seq < ? LIMIT ?");
        add = index.prepareStatement("INSERT INTO words (rowid, body, meta) VALUES (?, ?, ?)");
        remove = index.prepareStatement("DELETE FROM words WHERE rowid = ?");
        strike = index.prepareStatement("DELETE FROM entry WHERE id = ?");
        mark = index.prepareStatement("""
                UPDATE mark SET node = ?, batch = ?, conversation = ?, seq = ?,
                faded_node = ?, faded_batch = ?, faded_conversation = ?""");
        readMark();
    }

    private void readMark() throws SQLException {
        try (var statement = index.createStatement();
                var row = statement.executeQuery(MARK)) {
            row.next();
            for (var i = 0; i < reached.length; i++) {
                reached[i] = row.getLong(i + 1);
            }
        }
    }

    /// Takes in the next slice.
    ///
    /// @return how many records it had; fewer than [#SLICE] where the index has everything
    int advance() throws SQLException {
        for (var i = 0; i < 4; i++) {
            next.setLong(i + 1, reached[i]);
        }
        next.setInt(5, SLICE);
        var taken = 0;
        try (var row = next.executeQuery()) {
            while (row.next()) {
                take(row);
                taken++;
            }
        }
        var forgotten = fade();
        if (taken + forgotten > 0) {
            commit();
        }
        return Math.max(taken, forgotten);
    }

    private void take(ResultSet row) throws SQLException {
        for (var i = 0; i < 4; i++) {
            reached[i] = row.getLong(i + 1);
        }
        var deleted = row.getBoolean(9);
        var id = deleted ? 0 : entered(row);
        if (id == 0) {
            id = known(row.getLong(3), row.getLong(4));
            drop(id);
        }
        if (deleted) {
            strike(id);
        } else {
            add.setLong(1, id);
            add.setString(2, String.join(" ", Words.in(row.getString(8))));
            add.setString(3, meta(row));
            add.executeUpdate();
        }
    }

    /// The number of a new entry, 0 where there is one already.
    private long entered(ResultSet row) throws SQLException {
        enter.setLong(1, row.getLong(3));
        enter.setLong(2, row.getLong(4));
        enter.setLong(3, row.getLong(5));
        try (var entry = enter.executeQuery()) {
            return entry.next() ? entry.getLong(1) : 0;
        }
    }

    private long known(long conversation, long seq) throws SQLException {
        find.setLong(1, conversation);
        find.setLong(2, seq);
        try (var entry = find.executeQuery()) {
            return entry.next() ? entry.getLong(1) : 0;
        }
    }

    private static String meta(ResultSet row) throws SQLException {
        var meta = IndexWords.conversation(row.getLong(3)) + ' ' + IndexWords.speaker(row.getLong(6)) + ' '
                + IndexWords.name(row.getString(7));
        var low = row.getLong(10);
        return row.wasNull() ? meta : meta + ' ' + IndexWords.talker(low) + ' ' + IndexWords.talker(row.getLong(11));
    }

    private void drop(long id) throws SQLException {
        remove.setLong(1, id);
        remove.executeUpdate();
    }

    private void strike(long id) throws SQLException {
        strike.setLong(1, id);
        strike.executeUpdate();
    }

    /// Forgets a slice of what the ledger keeps no longer.
    private int fade() throws SQLException {
        for (var i = 0; i < 3; i++) {
            faded.setLong(i + 1, reached[4 + i]);
        }
        try (var row = faded.executeQuery()) {
            if (!row.next()) {
                return 0;
            }
            hasShrunk = false;
            var forgotten = forget(row.getLong(3), row.getLong(4));
            if (forgotten < SLICE) {
                for (var i = 0; i < 3; i++) {
                    reached[4 + i] = row.getLong(i + 1);
                }
                return SLICE; // there may be another conversation
            }
            return forgotten;
        }
    }

    private int forget(long conversation, long below) throws SQLException {
        old.setLong(1, conversation);
        old.setLong(2, below);
        old.setInt(3, SLICE);
        var forgotten = 0;
        try (var row = old.executeQuery()) {
            while (row.next()) {
                drop(row.getLong(1));
                strike(row.getLong(1));
                forgotten++;
            }
        }
        return forgotten;
    }

    /// Gives back some of the room that what was forgotten has left.
    ///
    /// @return whether there is more
    boolean shrink() throws SQLException {
        if (!hasShrunk) {
            hasShrunk = !Forgetting.shrink(index);
            index.commit();
        }
        return !hasShrunk;
    }

    private void commit() throws SQLException {
        for (var i = 0; i < reached.length; i++) {
            mark.setLong(i + 1, reached[i]);
        }
        mark.executeUpdate();
        index.commit();
    }

    @Override
    public void close() {
        Checkpoints.closeQuietly(index);
        Checkpoints.closeQuietly(ledger);
    }
}
