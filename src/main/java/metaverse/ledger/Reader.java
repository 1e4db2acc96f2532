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

/// Reads pages of conversations through one connection. Used by one thread at a time.
final class Reader {
    /// The columns that [#record] reads.
    static final String COLUMNS = "seq, at, who, name, guest, kind, body, re, deleted_by IS NOT NULL";

    private static final String PAGE = "SELECT " + COLUMNS + " FROM record WHERE conversation = ? ";

    private final PreparedStatement before;
    private final PreparedStatement after;
    private final PreparedStatement talk;
    private final PreparedStatement ends;
    private final PreparedStatement time;
    private final Reactions reactions;

    Reader(Connection connection) throws SQLException {
        before = connection.prepareStatement(PAGE + "AND seq < ? ORDER BY seq DESC LIMIT ?");
        after = connection.prepareStatement(PAGE + "AND seq > ? ORDER BY seq LIMIT ?");
        talk = connection.prepareStatement("SELECT id FROM conversation WHERE low = ? AND high = ?");
        ends = connection.prepareStatement("""
                SELECT (SELECT min(seq) FROM record WHERE conversation = ?1),
                       (SELECT max(seq) FROM record WHERE conversation = ?1)""");
        time = connection.prepareStatement("SELECT at FROM record WHERE conversation = ? AND seq = ?");
        reactions = new Reactions(connection);
    }

    /// Consecutive records, in ascending order; `more` beyond the end that was read last.
    private record Stretch(List<Record> records, boolean more) {
        Stretch reversed() {
            return new Stretch(records.reversed(), more);
        }
    }

    Reading.Page page(Conversation conversation, Span span, int limit) throws SQLException {
        var number = number(conversation);
        return switch (span) {
            case Span.Latest _ -> page(number, backwards(number, Long.MAX_VALUE, limit));
            case Span.Before(var seq) -> page(number, backwards(number, seq, limit));
            case Span.After(var seq) -> page(number, stretch(after, number, seq, limit));
            case Span.From(var at) -> page(number, stretch(after, number, firstSince(number, at) - 1, limit));
            case Span.Until(var at) -> page(number, backwards(number, firstSince(number, at), limit));
            case Span.Around(var seq) -> around(number, seq, limit);
            case Span.Amid(var at) -> around(number, firstSince(number, at), limit);
        };
    }

    private Reading.Page page(long number, Stretch stretch) throws SQLException {
        return new Reading.Page(reactions.added(number, stretch.records), stretch.more);
    }

    private Reading.Page around(long number, long seq, int limit) throws SQLException {
        var earlier = backwards(number, seq, limit / 2);
        var later = stretch(after, number, seq - 1, limit - limit / 2);
        var all = new ArrayList<>(earlier.records);
        all.addAll(later.records);
        return new Reading.Page(reactions.added(number, all), earlier.more, later.more);
    }

    private Stretch backwards(long number, long seq, int limit) throws SQLException {
        return stretch(before, number, seq, limit).reversed();
    }

    /// Asks for one record more than is wanted: that tells whether there are more.
    private static Stretch stretch(PreparedStatement statement, long number, long seq, int limit) throws SQLException {
        statement.setLong(1, number);
        statement.setLong(2, seq);
        statement.setLong(3, limit + 1L);
        var records = new ArrayList<Record>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                if (records.size() == limit) {
                    return new Stretch(records, true);
                }
                records.add(record(row));
            }
        }
        return new Stretch(records, false);
    }

    /// The number of the first record that was said at this time or later; that of the next one to come where there is
    /// none. Time never runs back in a conversation and numbers have no gaps, so it is found by halving.
    private long firstSince(long number, long at) throws SQLException {
        ends.setLong(1, number);
        long low;
        long high;
        try (var row = ends.executeQuery()) {
            row.next();
            low = row.getLong(1);
            high = row.getLong(2) + 1;
        }
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (time(number, middle) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long time(long number, long seq) throws SQLException {
        time.setLong(1, number);
        time.setLong(2, seq);
        try (var row = time.executeQuery()) {
            // Retention may have taken it meanwhile: then it was old.
            return row.next() ? row.getLong(1) : Long.MIN_VALUE;
        }
    }

    /// The record in a row that begins with [#COLUMNS].
    static Record record(ResultSet row) throws SQLException {
        return new Record(
                row.getLong(1),
                row.getLong(2),
                new MemberId(row.getLong(3)),
                row.getString(4),
                row.getInt(5) != 0,
                Codes.kind(row.getInt(6)),
                row.getString(7),
                row.getLong(8),
                row.getInt(9) != 0,
                List.of());
    }

    /// A conversation's number; 0, which none has, for two members who never talked.
    private long number(Conversation conversation) throws SQLException {
        return switch (conversation) {
            case Conversation.OfRoom room -> room.room();
            case Conversation.Between between -> {
                talk.setLong(1, between.low().value());
                talk.setLong(2, between.high().value());
                try (var row = talk.executeQuery()) {
                    yield row.next() ? row.getLong(1) : 0;
                }
            }
        };
    }
}
