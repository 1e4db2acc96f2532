package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import metaverse.universe.Change;
import metaverse.universe.MemberId;
import metaverse.universe.Outcome;
import org.jspecify.annotations.Nullable;

/// Makes someone a "someone" in all that they said, in slices, through one connection.
///
/// It goes through all records. An index by speaker would find theirs at once, but every message ever said would pay
/// for it, and people are erased rarely. How far it has come is in the ledger, so a restart loses nothing.
final class Erasure {
    /// Records that are looked at in one transaction.
    static final int SLICE = 2_000;

    private final int node;
    private final PreparedStatement begin;
    private final PreparedStatement positions;
    private final PreparedStatement find;
    private final PreparedStatement look;
    private final PreparedStatement rename;
    private final PreparedStatement reactions;
    private final PreparedStatement reached;
    private final PreparedStatement end;

    /// Whether someone is, or may be, in the making.
    private boolean underWay = true;

    Erasure(Connection connection, int node) throws SQLException {
        this.node = node;
        begin = connection.prepareStatement("""
                INSERT INTO erasing (who, conversation, seq) VALUES (?, 0, 0)
                ON CONFLICT (who) DO UPDATE SET conversation = 0, seq = 0""");
        positions = connection.prepareStatement("DELETE FROM talk_read WHERE member = ?");
        find = connection.prepareStatement("SELECT who, conversation, seq FROM erasing ORDER BY who LIMIT 1");
        look = connection.prepareStatement("""
                SELECT conversation, seq, who FROM record WHERE (conversation, seq) > (?, ?)
                ORDER BY conversation, seq LIMIT ?""");
        rename = connection.prepareStatement("""
                UPDATE record SET name = ?, deleted_by = CASE WHEN deleted_by IS NULL THEN NULL ELSE ?1 END,
                node = ?2, batch = ?3 WHERE conversation = ?4 AND seq = ?5""");
        rename.setString(1, Change.Erase.SOMEONE);
        reactions = connection.prepareStatement("""
                DELETE FROM reaction WHERE (conversation, seq, emoji, who) IN
                (SELECT conversation, seq, emoji, who FROM reaction WHERE who = ? LIMIT ?)""");
        reached = connection.prepareStatement("UPDATE erasing SET conversation = ?, seq = ? WHERE who = ?");
        end = connection.prepareStatement("DELETE FROM erasing WHERE who = ?");
    }

    Outcome begin(MemberId who) throws SQLException {
        begin.setLong(1, who.value());
        begin.executeUpdate();
        positions.setLong(1, who.value());
        positions.executeUpdate();
        underWay = true;
        return new Outcome.Done();
    }

    boolean isUnderWay() {
        return underWay;
    }

    private record Progress(long who, long conversation, long seq) {}

    /// Does a slice, in the transaction under way.
    void advance(long batch) throws SQLException {
        var progress = progress();
        if (progress == null) {
            underWay = false;
        } else if (!dropReactions(progress.who)) {
            renameIn(progress, batch);
        }
    }

    private @Nullable Progress progress() throws SQLException {
        try (var row = find.executeQuery()) {
            return row.next() ? new Progress(row.getLong(1), row.getLong(2), row.getLong(3)) : null;
        }
    }

    /// @return whether there may be more
    private boolean dropReactions(long who) throws SQLException {
        reactions.setLong(1, who);
        reactions.setInt(2, SLICE);
        return reactions.executeUpdate() == SLICE;
    }

    private void renameIn(Progress progress, long batch) throws SQLException {
        look.setLong(1, progress.conversation);
        look.setLong(2, progress.seq);
        look.setInt(3, SLICE);
        var looked = 0;
        var last = progress;
        try (var row = look.executeQuery()) {
            while (row.next()) {
                looked++;
                last = new Progress(progress.who, row.getLong(1), row.getLong(2));
                if (row.getLong(3) == progress.who) {
                    rename(last, batch);
                }
            }
        }
        if (looked < SLICE) {
            end.setLong(1, progress.who);
            end.executeUpdate();
        } else {
            reached.setLong(1, last.conversation);
            reached.setLong(2, last.seq);
            reached.setLong(3, last.who);
            reached.executeUpdate();
        }
    }

    private void rename(Progress at, long batch) throws SQLException {
        rename.setInt(2, node);
        rename.setLong(3, batch);
        rename.setLong(4, at.conversation);
        rename.setLong(5, at.seq);
        rename.executeUpdate();
    }
}
