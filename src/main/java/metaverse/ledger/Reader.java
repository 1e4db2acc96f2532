package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Conversation;
import metaverse.universe.MemberId;
import metaverse.universe.Record;
import metaverse.universe.Records.Reading;
import metaverse.universe.Records.Span;
import org.jspecify.annotations.Nullable;

/// One connection that reads pages. Used by one thread at a time; opens itself again after it was closed.
final class Reader {
    private static final String PAGE =
            "SELECT seq, at, who, name, guest, kind, body FROM record WHERE conversation = ? ";

    /// A connection with its statements.
    private record Open(Connection connection, PreparedStatement before, PreparedStatement after,
            PreparedStatement talk) {}

    private final Connector connector;
    private @Nullable Open open;

    Reader(Connector connector) {
        this.connector = connector;
    }

    Reading.Page page(Conversation conversation, Span span, int limit) throws SQLException {
        var current = open();
        var number = number(current, conversation);
        return switch (span) {
            case Span.Latest _ -> backwards(current, number, Long.MAX_VALUE, limit);
            case Span.Before before -> backwards(current, number, before.seq(), limit);
            case Span.After after -> page(current.after, number, after.seq(), limit);
        };
    }

    private static Reading.Page backwards(Open open, long number, long seq, int limit) throws SQLException {
        var page = page(open.before, number, seq, limit);
        return new Reading.Page(page.records().reversed(), page.more());
    }

    /// Asks for one record more than is wanted: that tells whether there are more.
    private static Reading.Page page(PreparedStatement statement, long number, long seq, int limit)
            throws SQLException {
        statement.setLong(1, number);
        statement.setLong(2, seq);
        statement.setLong(3, limit + 1L);
        var records = new ArrayList<Record>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                if (records.size() == limit) {
                    return new Reading.Page(List.copyOf(records), true);
                }
                records.add(record(row));
            }
        }
        return new Reading.Page(List.copyOf(records), false);
    }

    private static Record record(ResultSet row) throws SQLException {
        return new Record(
                row.getLong(1),
                row.getLong(2),
                new MemberId(row.getLong(3)),
                row.getString(4),
                row.getInt(5) != 0,
                Codes.kind(row.getInt(6)),
                row.getString(7));
    }

    /// A conversation's number; 0, which none has, for two members who never talked.
    private static long number(Open open, Conversation conversation) throws SQLException {
        return switch (conversation) {
            case Conversation.OfRoom room -> room.room();
            case Conversation.Between talk -> {
                open.talk.setLong(1, talk.low().value());
                open.talk.setLong(2, talk.high().value());
                try (var row = open.talk.executeQuery()) {
                    yield row.next() ? row.getLong(1) : 0;
                }
            }
        };
    }

    private Open open() throws SQLException {
        if (open == null) {
            var connection = connector.connect();
            try {
                open = new Open(
                        connection,
                        connection.prepareStatement(PAGE + "AND seq < ? ORDER BY seq DESC LIMIT ?"),
                        connection.prepareStatement(PAGE + "AND seq > ? ORDER BY seq LIMIT ?"),
                        connection.prepareStatement("SELECT id FROM conversation WHERE low = ? AND high = ?"));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return open;
    }

    void close() {
        if (open != null) {
            Checkpoints.closeQuietly(open.connection);
            open = null;
        }
    }
}
