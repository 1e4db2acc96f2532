package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import metaverse.universe.MemberId;
import metaverse.universe.Outcome;
import org.jspecify.annotations.Nullable;

/// Recognises a message that a client sends again because it never heard what became of the first.
final class Resends {
    static final Duration REMEMBERED = Duration.ofHours(24);

    /// How many are forgotten in one transaction, so that no message waits long behind it.
    static final int SLICE = 500;

    /// Messages remembered since the last slice was forgotten.
    private int fresh;

    /// Whether there may be more to forget than the last slice took.
    private boolean behind;

    private final PreparedStatement remember;
    private final PreparedStatement recall;
    private final PreparedStatement forget;

    Resends(Connection connection) throws SQLException {
        remember = connection.prepareStatement("""
                INSERT INTO sent (conversation, who, cid, seq, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (conversation, who, cid) DO UPDATE SET seq = excluded.seq, at = excluded.at
                WHERE sent.at <= ?""");
        recall = connection.prepareStatement(
                "SELECT seq, at FROM sent WHERE conversation = ? AND who = ? AND cid = ?");
        forget = connection.prepareStatement("""
                DELETE FROM sent WHERE (conversation, who, cid) IN
                (SELECT conversation, who, cid FROM sent WHERE at <= ? ORDER BY at LIMIT ?)""");
    }

    /// Remembers the message as the next of its conversation, unless it has been there before: then the first one's
    /// place is the answer. One statement does both for a new message, which nearly all are.
    Outcome.@Nullable Known place(Heads.Head head, MemberId who, String cid, long now) throws SQLException {
        remember.setLong(1, head.conversation);
        remember.setLong(2, who.value());
        remember.setString(3, cid);
        remember.setLong(4, head.seq() + 1);
        remember.setLong(5, head.nextAt(now));
        remember.setLong(6, now - REMEMBERED.toMillis());
        if (remember.executeUpdate() == 0) {
            return recall(head, who, cid);
        }
        fresh++;
        return null;
    }

    private Outcome.Known recall(Heads.Head head, MemberId who, String cid) throws SQLException {
        recall.setLong(1, head.conversation);
        recall.setLong(2, who.value());
        recall.setString(3, cid);
        try (var row = recall.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("a resend was there and is not");
            }
            return new Outcome.Known(row.getLong(1), row.getLong(2));
        }
    }

    /// Forgets a slice of what is too old, once as much as half a slice has been added: so what is remembered stays
    /// bounded without a timer.
    void forgetIfDue(long now) throws SQLException {
        if (fresh >= SLICE / 2) {
            forget(now);
        }
    }

    /// Whether an idle moment could be used to forget more.
    boolean isBehind() {
        return behind;
    }

    void forget(long now) throws SQLException {
        forget.setLong(1, now - REMEMBERED.toMillis());
        forget.setInt(2, SLICE);
        behind = forget.executeUpdate() == SLICE;
        fresh = 0;
    }
}
