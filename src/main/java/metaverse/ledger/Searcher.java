package metaverse.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import metaverse.universe.Conversation;
import metaverse.universe.MemberId;
import metaverse.universe.Record;
import metaverse.universe.Records.Cursor;
import metaverse.universe.Records.Found;
import metaverse.universe.Records.Hit;
import metaverse.universe.Records.Query;
import org.jspecify.annotations.Nullable;

/// Searches: what the index proposes is read from the ledger, which alone says what is there and who may read it.
final class Searcher {
    /// How many proposals one search looks at.
    private static final int FARTHEST = 20_000;

    private static final String ASK = """
            SELECT entry.id, entry.conversation, entry.seq, entry.at FROM words CROSS JOIN entry ON entry.id = words.rowid
            WHERE words MATCH ? AND words.rowid < ? ORDER BY words.rowid DESC LIMIT ?""";

    private final SearchFile file;
    private final PreparedStatement record;
    private final PreparedStatement talk;
    private @Nullable Connection index;
    private @Nullable Object identity;

    Searcher(Connection ledger, SearchFile file) throws SQLException {
        this.file = file;
        record = ledger.prepareStatement(
                "SELECT " + Reader.COLUMNS + " FROM record WHERE conversation = ? AND seq = ? AND deleted_by IS NULL");
        talk = ledger.prepareStatement("SELECT low, high FROM conversation WHERE id = ?");
    }

    Found search(Query query) throws SQLException {
        var asked = IndexWords.asked(query);
        if (asked == null) {
            return new Found.Hits(List.of(), null);
        }
        try {
            return search(query, asked);
        } catch (SQLException e) {
            close();
            // Of a file that another one has taken the place of meanwhile, nobody needs to know.
            if (Fault.of(e) == Fault.DAMAGED && Objects.equals(file.identity(), identity)) {
                wantAnew(e);
            }
            throw e;
        }
    }

    private void wantAnew(SQLException cause) {
        try {
            file.wantAnew();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private Found search(Query query, String asked) throws SQLException {
        var hits = new ArrayList<Hit>();
        var open = index();
        if (open == null) {
            return new Found.Unread();
        }
        try (var ask = open.prepareStatement(ASK)) {
            ask.setString(1, asked);
            ask.setLong(2, query.before() == null ? Long.MAX_VALUE : query.before().place());
            ask.setInt(3, FARTHEST);
            var looked = 0;
            var last = 0L;
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    if (hits.size() == query.limit()) {
                        return new Found.Hits(hits, new Cursor(last));
                    }
                    looked++;
                    last = row.getLong(1);
                    var at = row.getLong(4);
                    if (at >= query.since() && at < query.until()) {
                        consider(query, row.getLong(2), row.getLong(3), hits);
                    }
                }
            }
            return new Found.Hits(hits, looked == FARTHEST ? new Cursor(last) : null);
        }
    }

    private void consider(Query query, long conversation, long seq, List<Hit> hits) throws SQLException {
        var where = conversation(conversation);
        if (mayRead(query, where, seq)) {
            var found = record(conversation, seq);
            if (found != null) {
                hits.add(new Hit(where, found));
            }
        }
    }

    static boolean mayRead(Query query, Conversation where, long seq) {
        return switch (where) {
            case Conversation.OfRoom room -> query.where().stream()
                    .anyMatch(readable -> readable.room().equals(room) && seq >= readable.fromSeq());
            case Conversation.Between between -> query.privateOf() != null && between.has(query.privateOf());
        };
    }

    private Conversation conversation(long number) throws SQLException {
        talk.setLong(1, number);
        try (var row = talk.executeQuery()) {
            if (!row.next()) {
                return new Conversation.OfRoom(number);
            }
            var low = row.getLong(1);
            return row.wasNull()
                    ? new Conversation.OfRoom(number)
                    : new Conversation.Between(new MemberId(low), new MemberId(row.getLong(2)));
        }
    }

    private @Nullable Record record(long conversation, long seq) throws SQLException {
        record.setLong(1, conversation);
        record.setLong(2, seq);
        try (var row = record.executeQuery()) {
            return row.next() ? Reader.record(row) : null;
        }
    }

    /// The index as it is now: it may have been begun anew since the last search.
    private @Nullable Connection index() throws SQLException {
        var now = file.identity();
        if (index == null || !Objects.equals(now, identity)) {
            close();
            index = file.reader();
            identity = now;
        }
        return index;
    }

    void close() {
        Checkpoints.closeQuietly(index);
        index = null;
    }
}
