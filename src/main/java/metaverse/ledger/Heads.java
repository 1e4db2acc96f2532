package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import metaverse.universe.Conversation;

/// Where counting goes on in each conversation: read from the table on first use, then kept in memory.
///
/// Rooms stay. Private conversations are many, so only those used last stay; the others are read again when needed.
final class Heads {
    /// The end of one conversation, as the transaction under way has moved it.
    static final class Head {
        final long conversation;
        private long seq;
        private long at;

        private Head(long conversation, long seq, long at) {
            this.conversation = conversation;
            this.seq = seq;
            this.at = at;
        }

        long seq() {
            return seq;
        }

        long at() {
            return at;
        }

        /// When the next record would be said: time never runs back in a conversation, whatever the clock does.
        long nextAt(long now) {
            return Math.max(now, at);
        }

        /// Moves on to the next record.
        void advance(long now) {
            at = nextAt(now);
            seq++;
        }
    }

    private final Map<Conversation.OfRoom, Head> rooms = new HashMap<>();
    private final LinkedHashMap<Conversation.Between, Head> talks = new LinkedHashMap<>(16, 0.75f, true);
    private final int mostTalks;
    private final PreparedStatement find;
    private final PreparedStatement create;
    private final PreparedStatement last;

    Heads(Connection connection, int mostTalks) throws SQLException {
        this.mostTalks = mostTalks;
        find = connection.prepareStatement("SELECT id FROM conversation WHERE low = ? AND high = ?");
        create = connection.prepareStatement("INSERT INTO conversation (low, high) VALUES (?, ?) RETURNING id");
        last = connection.prepareStatement(
                "SELECT seq, at FROM record WHERE conversation = ? ORDER BY seq DESC LIMIT 1");
    }

    Head of(Conversation conversation) throws SQLException {
        return switch (conversation) {
            case Conversation.OfRoom room -> ofRoom(room);
            case Conversation.Between talk -> ofTalk(talk);
        };
    }

    /// A conversation's number in the tables; 0 for a private talk in which nothing was said yet.
    long numberOf(Conversation conversation) throws SQLException {
        return switch (conversation) {
            case Conversation.OfRoom room -> room.room();
            case Conversation.Between talk -> {
                var head = talks.get(talk);
                yield head == null ? number(find, talk) : head.conversation;
            }
        };
    }

    private Head ofRoom(Conversation.OfRoom room) throws SQLException {
        var head = rooms.get(room);
        if (head == null) {
            head = read(room.room());
            rooms.put(room, head);
        }
        return head;
    }

    private Head ofTalk(Conversation.Between talk) throws SQLException {
        var head = talks.get(talk);
        if (head == null) {
            var known = number(find, talk);
            head = read(known == 0 ? number(create, talk) : known);
            talks.put(talk, head);
        }
        return head;
    }

    private static long number(PreparedStatement statement, Conversation.Between talk) throws SQLException {
        statement.setLong(1, talk.low().value());
        statement.setLong(2, talk.high().value());
        try (var row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private Head read(long conversation) throws SQLException {
        last.setLong(1, conversation);
        try (var row = last.executeQuery()) {
            return row.next()
                    ? new Head(conversation, row.getLong(1), row.getLong(2))
                    : new Head(conversation, 0, Long.MIN_VALUE);
        }
    }

    /// Forgets the private conversations that were used longest ago. Only between transactions: before, the table may
    /// not know yet what the memory knows.
    void trim() {
        var eldest = talks.entrySet().iterator();
        for (var over = talks.size() - mostTalks; over > 0; over--) {
            eldest.next();
            eldest.remove();
        }
    }
}
