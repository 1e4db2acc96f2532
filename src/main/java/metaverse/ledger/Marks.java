package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import metaverse.universe.Change;
import metaverse.universe.Outcome;
import metaverse.universe.Reaction;

/// What is done to records that are there already, through one connection.
///
/// A record whose text or name changes gets the number of the transaction that did it, as if it were new: so whoever
/// follows the ledger by these numbers sees it again.
final class Marks {
    private final int node;
    private final Heads heads;
    private final PreparedStatement empty;
    private final PreparedStatement forget;
    private final PreparedStatement find;
    private final PreparedStatement kinds;
    private final PreparedStatement add;
    private final PreparedStatement remove;
    private final PreparedStatement read;

    Marks(Connection connection, int node, Heads heads) throws SQLException {
        this.node = node;
        this.heads = heads;
        empty = connection.prepareStatement("""
                UPDATE record SET body = '', deleted_by = ?, node = ?, batch = ?
                WHERE conversation = ? AND seq = ? AND deleted_by IS NULL""");
        forget = connection.prepareStatement("DELETE FROM reaction WHERE conversation = ? AND seq = ?");
        find = connection.prepareStatement(
                "SELECT deleted_by IS NOT NULL FROM record WHERE conversation = ? AND seq = ?");
        kinds = connection.prepareStatement("""
                SELECT count(DISTINCT emoji) FROM reaction WHERE conversation = ? AND seq = ? AND emoji <> ?""");
        add = connection.prepareStatement("""
                INSERT INTO reaction (conversation, seq, emoji, who, name, at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""");
        remove = connection.prepareStatement(
                "DELETE FROM reaction WHERE conversation = ? AND seq = ? AND emoji = ? AND who = ?");
        read = connection.prepareStatement("""
                INSERT INTO talk_read (member, conversation, seq) VALUES (?, ?, ?)
                ON CONFLICT (member, conversation) DO UPDATE SET seq = excluded.seq
                WHERE talk_read.seq < excluded.seq""");
    }

    /// Whether a record is there, even an emptied one: then it can be answered.
    boolean exists(long conversation, long seq) throws SQLException {
        return look(conversation, seq) != Found.NONE;
    }

    private enum Found {
        NONE, EMPTIED, WHOLE
    }

    private Found look(long conversation, long seq) throws SQLException {
        find.setLong(1, conversation);
        find.setLong(2, seq);
        try (var row = find.executeQuery()) {
            return !row.next() ? Found.NONE : row.getBoolean(1) ? Found.EMPTIED : Found.WHOLE;
        }
    }

    Outcome delete(Change.Delete delete, long batch) throws SQLException {
        var conversation = heads.numberOf(delete.conversation());
        empty.setString(1, delete.by());
        empty.setInt(2, node);
        empty.setLong(3, batch);
        empty.setLong(4, conversation);
        empty.setLong(5, delete.seq());
        if (empty.executeUpdate() == 0) {
            return new Outcome.Lost();
        }
        forget.setLong(1, conversation);
        forget.setLong(2, delete.seq());
        forget.executeUpdate();
        return new Outcome.Done();
    }

    Outcome react(Change.React react, long now) throws SQLException {
        var conversation = heads.numberOf(react.conversation());
        if (look(conversation, react.seq()) != Found.WHOLE) {
            return new Outcome.Lost();
        }
        return changed(react.on() ? add(conversation, react, now) : remove(conversation, react));
    }

    private int add(long conversation, Change.React react, long now) throws SQLException {
        kinds.setLong(1, conversation);
        kinds.setLong(2, react.seq());
        kinds.setString(3, react.emoji());
        try (var row = kinds.executeQuery()) {
            if (row.next() && row.getInt(1) >= Reaction.KINDS) {
                return 0;
            }
        }
        add.setLong(1, conversation);
        add.setLong(2, react.seq());
        add.setString(3, react.emoji());
        add.setLong(4, react.who().value());
        add.setString(5, react.name());
        add.setLong(6, now);
        return add.executeUpdate();
    }

    private int remove(long conversation, Change.React react) throws SQLException {
        remove.setLong(1, conversation);
        remove.setLong(2, react.seq());
        remove.setString(3, react.emoji());
        remove.setLong(4, react.who().value());
        return remove.executeUpdate();
    }

    Outcome read(Change.Read position) throws SQLException {
        var conversation = heads.numberOf(position.talk());
        if (conversation == 0 || !position.talk().has(position.who())) {
            return new Outcome.Lost();
        }
        var seq = Math.min(position.seq(), heads.of(position.talk()).seq());
        if (seq <= 0) {
            return new Outcome.Lost();
        }
        read.setLong(1, position.who().value());
        read.setLong(2, conversation);
        read.setLong(3, seq);
        return changed(read.executeUpdate());
    }

    private static Outcome changed(int rows) {
        return rows > 0 ? new Outcome.Done() : new Outcome.Lost();
    }
}
