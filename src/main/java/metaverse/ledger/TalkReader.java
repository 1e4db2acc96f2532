package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import metaverse.universe.MemberId;
import metaverse.universe.Records.TalkState;
import metaverse.universe.Records.Talks;
import org.jspecify.annotations.Nullable;

/// Reads how someone's private talks stand, through one connection. It costs a look at each talk of that member, and
/// nothing for those of others.
final class TalkReader {
    private final PreparedStatement list;
    private final PreparedStatement name;
    private final PreparedStatement unread;

    TalkReader(Connection connection) throws SQLException {
        list = connection.prepareStatement("""
                SELECT talk.id, talk.other, record.seq, record.at, coalesce(talk_read.seq, 0)
                FROM (SELECT id, high AS other FROM conversation WHERE low = ?1
                      UNION SELECT id, low FROM conversation WHERE high = ?1) AS talk
                JOIN record ON record.conversation = talk.id
                    AND record.seq = (SELECT max(seq) FROM record WHERE conversation = talk.id)
                LEFT JOIN talk_read ON talk_read.member = ?1 AND talk_read.conversation = talk.id
                ORDER BY record.at DESC, talk.id DESC LIMIT ?2""");
        name = connection.prepareStatement("""
                SELECT name FROM record WHERE conversation = ?1 AND seq > ?2 AND who = ?3
                ORDER BY seq DESC LIMIT 1""");
        unread = connection.prepareStatement("""
                SELECT count(*) FROM
                (SELECT who, deleted_by FROM record WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?) AS next
                WHERE who <> ? AND deleted_by IS NULL""");
    }

    Talks.Listed talks(MemberId who, int limit) throws SQLException {
        list.setLong(1, who.value());
        list.setInt(2, limit);
        var talks = new ArrayList<TalkState>();
        try (var row = list.executeQuery()) {
            while (row.next()) {
                talks.add(state(row, who));
            }
        }
        return new Talks.Listed(List.copyOf(talks));
    }

    private TalkState state(ResultSet row, MemberId who) throws SQLException {
        var conversation = row.getLong(1);
        var other = row.getLong(2);
        var head = row.getLong(3);
        var read = row.getLong(5);
        return new TalkState(
                new MemberId(other), name(conversation, head, other), head, row.getLong(4), read,
                unread(conversation, read, who));
    }

    private @Nullable String name(long conversation, long head, long other) throws SQLException {
        name.setLong(1, conversation);
        name.setLong(2, head - TalkState.MOST_UNREAD);
        name.setLong(3, other);
        try (var row = name.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private int unread(long conversation, long read, MemberId who) throws SQLException {
        unread.setLong(1, conversation);
        unread.setLong(2, read);
        unread.setInt(3, TalkState.MOST_UNREAD);
        unread.setLong(4, who.value());
        try (var row = unread.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
