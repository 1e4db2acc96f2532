package metaverse.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import metaverse.universe.Change;
import metaverse.universe.Outcome;

/// Makes rooms: each is a conversation with a name that no other room has.
final class RoomOpening {
    private final PreparedStatement find;
    private final PreparedStatement number;
    private final PreparedStatement open;

    RoomOpening(Connection connection) throws SQLException {
        find = connection.prepareStatement("SELECT 1 FROM room WHERE key = ?");
        number = connection.prepareStatement("INSERT INTO conversation (low, high) VALUES (NULL, NULL) RETURNING id");
        open = connection.prepareStatement(
                "INSERT INTO room (id, name, key, looks, owner, hidden) VALUES (?, ?, ?, ?, ?, ?)");
    }

    Outcome open(Change.Open room) throws SQLException {
        find.setString(1, room.name().key());
        try (var row = find.executeQuery()) {
            if (row.next()) {
                return new Outcome.Lost();
            }
        }
        var id = number();
        open.setLong(1, id);
        open.setString(2, room.name().shown());
        open.setString(3, room.name().key());
        open.setString(4, FactTables.looks(room.name()));
        open.setLong(5, room.owner().value());
        open.setInt(6, room.hidden() ? 1 : 0);
        open.executeUpdate();
        return new Outcome.Opened(id);
    }

    private long number() throws SQLException {
        try (var row = number.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
