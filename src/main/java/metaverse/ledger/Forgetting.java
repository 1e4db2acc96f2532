package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import metaverse.universe.Conversation;
import metaverse.universe.MemberId;
import org.jspecify.annotations.Nullable;

/// Lets records go that are kept no longer, in slices, through one connection.
///
/// Time never runs back in a conversation, so what is old stands at its beginning. The last record of a conversation is
/// only emptied: counting goes on from it. What clients sent, to know it again, is forgotten after a day anyway.
final class Forgetting {
    /// Records that go in one transaction.
    static final int SLICE = 500;

    /// Conversations that are looked at in one go.
    private static final int LOOKS = 500;

    /// Pages of the file that are given back in one transaction.
    private static final int PAGES = 500;

    private final Connection connection;
    private final int node;
    private final PreparedStatement conversations;
    private final PreparedStatement ends;
    private final PreparedStatement old;
    private final PreparedStatement records;
    private final PreparedStatement reactions;
    private final PreparedStatement empty;
    private final PreparedStatement faded;

    Forgetting(Connection connection, int node) throws SQLException {
        this.connection = connection;
        this.node = node;
        conversations = connection.prepareStatement("""
                SELECT record.conversation, low, high FROM record
                LEFT JOIN conversation ON conversation.id = record.conversation
                WHERE record.conversation > ? ORDER BY record.conversation LIMIT 1""");
        ends = connection.prepareStatement("""
                SELECT at, deleted_by IS NOT NULL, seq, (SELECT max(seq) FROM record WHERE conversation = ?1)
                FROM record WHERE conversation = ?1 ORDER BY seq LIMIT 1""");
        old = connection.prepareStatement("""
                SELECT max(seq) FROM (SELECT seq, at FROM record WHERE conversation = ? ORDER BY seq LIMIT ?) AS first
                WHERE at < ?""");
        records = connection.prepareStatement("DELETE FROM record WHERE conversation = ? AND seq < ?");
        reactions = connection.prepareStatement("DELETE FROM reaction WHERE conversation = ? AND seq <= ?");
        empty = connection.prepareStatement("""
                UPDATE record SET body = '', deleted_by = coalesce(deleted_by, ''), node = ?, batch = ?
                WHERE conversation = ? AND seq = ?""");
        faded = connection.prepareStatement("""
                INSERT INTO faded (conversation, below, node, batch) VALUES (?, ?, ?, ?)
                ON CONFLICT (conversation) DO UPDATE SET
                below = excluded.below, node = excluded.node, batch = excluded.batch""");
    }

    /// A conversation whose first records go.
    ///
    /// @param last  the number of its last record
    /// @param until what was said before goes
    record Faded(long number, long last, long until) {}

    /// Looks at some more conversations for one with records to let go. Only reads.
    @Nullable Faded look(Sweep sweep, long now) throws SQLException {
        for (var looked = 0; looked < LOOKS && sweep.isUnderWay(); looked++) {
            var found = lookAtNext(sweep, now);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Faded lookAtNext(Sweep sweep, long now) throws SQLException {
        conversations.setLong(1, sweep.conversation());
        try (var row = conversations.executeQuery()) {
            if (!row.next()) {
                sweep.wentThrough();
                return null;
            }
            var number = row.getLong(1);
            var low = row.getLong(2);
            var conversation = row.wasNull()
                    ? new Conversation.OfRoom(number)
                    : new Conversation.Between(new MemberId(low), new MemberId(row.getLong(3)));
            var found = fading(number, sweep.rule().oldest(conversation, now));
            if (found == null) {
                sweep.finished(number);
            }
            return found;
        }
    }

    private @Nullable Faded fading(long number, long until) throws SQLException {
        ends.setLong(1, number);
        try (var row = ends.executeQuery()) {
            if (!row.next() || row.getLong(1) >= until) {
                return null;
            }
            var isOnlyOne = row.getLong(3) == row.getLong(4);
            return isOnlyOne && row.getBoolean(2) ? null : new Faded(number, row.getLong(4), until);
        }
    }

    /// Lets a slice of its records go, in the transaction under way.
    void forget(Faded conversation, long batch) throws SQLException {
        old.setLong(1, conversation.number);
        old.setInt(2, SLICE);
        old.setLong(3, conversation.until);
        long upTo;
        try (var row = old.executeQuery()) {
            row.next();
            upTo = row.getLong(1);
        }
        var below = Math.min(upTo + 1, conversation.last);
        run(records, conversation.number, below);
        run(reactions, conversation.number, upTo);
        if (upTo == conversation.last) {
            empty.setInt(1, node);
            empty.setLong(2, batch);
            empty.setLong(3, conversation.number);
            empty.setLong(4, conversation.last);
            empty.executeUpdate();
        }
        run(faded, conversation.number, below, node, batch);
    }

    private static void run(PreparedStatement statement, long... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    /// Gives some empty pages back, in the transaction under way: the file becomes smaller.
    ///
    /// @return whether there are more
    static boolean shrink(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // It gives back one page at a time: only an update is run to its end by the driver.
            statement.executeUpdate("PRAGMA incremental_vacuum(" + PAGES + ")");
            try (var row = statement.executeQuery("PRAGMA freelist_count")) {
                return row.next() && row.getInt(1) > 0;
            }
        }
    }

    boolean shrink() throws SQLException {
        return shrink(connection);
    }
}
