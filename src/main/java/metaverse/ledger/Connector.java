package metaverse.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/// Makes connections to one database, each as its user needs it.
@FunctionalInterface
interface Connector {
    Connection connect() throws SQLException;
}
