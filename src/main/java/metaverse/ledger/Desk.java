package metaverse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Where one thread reads: a connection with all that is read through it. It opens itself again after it was closed.
final class Desk {
    /// What is open.
    record Open(Connection connection, Reader reader, TalkReader talks, Searcher searcher,
            AuditLog audit) {}

    private final Connector connector;
    private @Nullable Open open;

    private final SearchFile search;

    Desk(Connector connector, SearchFile search) {
        this.connector = connector;
        this.search = search;
    }

    Open open() throws SQLException {
        if (open == null) {
            var connection = connector.connect();
            try {
                open = new Open(connection, new Reader(connection), new TalkReader(connection),
                        new Searcher(connection, search), new AuditLog(connection));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return open;
    }

    void close() {
        if (open != null) {
            open.searcher.close();
            Checkpoints.closeQuietly(open.connection);
            open = null;
        }
    }
}
