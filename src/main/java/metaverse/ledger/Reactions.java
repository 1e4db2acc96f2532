package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Reaction;
import metaverse.universe.Record;

/// Reads the reactions to a page of records, with one query.
final class Reactions {
    private final PreparedStatement select;

    Reactions(Connection connection) throws SQLException {
        select = connection.prepareStatement("""
                SELECT seq, emoji, name FROM reaction WHERE conversation = ? AND seq BETWEEN ? AND ? ORDER BY at""");
    }

    /// The same records with their reactions.
    ///
    /// @param records in ascending order, of one conversation
    List<Record> added(long conversation, List<Record> records) throws SQLException {
        if (records.isEmpty()) {
            return records;
        }
        var found = new HashMap<Long, Map<String, Tally>>();
        select.setLong(1, conversation);
        select.setLong(2, records.getFirst().seq());
        select.setLong(3, records.getLast().seq());
        try (var row = select.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString(2), _ -> new Tally())
                        .add(row.getString(3));
            }
        }
        return found.isEmpty() ? records : records.stream().map(record -> with(record, found)).toList();
    }

    private static Record with(Record record, Map<Long, Map<String, Tally>> found) {
        var tallies = found.get(record.seq());
        return tallies == null ? record : record.with(list(tallies));
    }

    static List<Reaction> list(Map<String, Tally> tallies) {
        return tallies.entrySet().stream().map(entry -> entry.getValue().of(entry.getKey())).toList();
    }

    /// Who reacted in one way.
    static final class Tally {
        private final List<String> names = new ArrayList<>();
        private int count;

        void add(String name) {
            count++;
            if (names.size() < Reaction.NAMES) {
                names.add(name);
            }
        }

        Reaction of(String emoji) {
            return new Reaction(emoji, names, count);
        }
    }
}
