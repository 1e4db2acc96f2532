package metaverse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Where one thread reads: a connection with all that is read through it. It opens itself again after it was closed.
final class Desk {
    /// What is open.
    record Open(Connection connection, Reader reader, TalkReader talks) {}

    private final Connector connector;
    private @Nullable Open open;

    Desk(Connector connector) {
        this.connector = connector;
    }

    Open open() throws SQLException {
        if (open == null) {
            var connection = connector.connect();
            try {
                open = new Open(connection, new Reader(connection), new TalkReader(connection));
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
