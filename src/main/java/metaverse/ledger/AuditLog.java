package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Change;
import metaverse.universe.Outcome;
import metaverse.universe.Records.Audited;

/// What those in charge did, written and read through one connection.
final class AuditLog {
    private final Connection connection;

    AuditLog(Connection connection) {
        this.connection = connection;
    }

    Outcome add(Change.Audit deed, long now) throws SQLException {
        try (var add = connection.prepareStatement(
                "INSERT INTO audit (at, place, said_by, act, room, whom, detail) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            add.setLong(1, now);
            add.setLong(2, deed.place());
            set(add, 3, deed.by(), deed.act(), deed.room(), deed.whom(), deed.detail());
            add.executeUpdate();
            return new Outcome.Done();
        }
    }

    private static void set(PreparedStatement statement, int first, String... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setString(first + i, values[i]);
        }
    }

    List<Audited> latest(long place, int limit) throws SQLException {
        var where = place == Change.Audit.EVERYWHERE ? "" : "WHERE place = ?1 ";
        try (var select = connection.prepareStatement(
                "SELECT at, said_by, act, room, whom, detail FROM audit " + where + "ORDER BY id DESC LIMIT ?2")) {
            if (place != Change.Audit.EVERYWHERE) {
                select.setLong(1, place);
            }
            select.setInt(2, limit);
            var deeds = new ArrayList<Audited>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    deeds.add(new Audited(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                            row.getString(6)));
                }
            }
            return deeds;
        }
    }
}
