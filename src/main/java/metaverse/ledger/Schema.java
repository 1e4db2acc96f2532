package metaverse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The shape of the ledger's tables. Each change of it is one file in `db/sqlite`, and [#VERSION] is the last one's
/// number.
final class Schema {
    static final int VERSION = 11;

    private Schema() {}

    /// Brings the tables up to date. Asking first saves Flyway's start, which takes longer than all else at a start.
    static void bringUp(SqliteFile file, Connection connection) throws SQLException {
        var found = version(connection);
        if (found > VERSION) {
            throw new Unopened.Newer(found, VERSION);
        }
        if (found < VERSION) {
            migrate(file);
        }
    }

    /// The version of the tables, 0 where there are none.
    static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery(
                    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'flyway_schema_history'")) {
                if (!table.next()) {
                    return 0;
                }
            }
            try (var row = statement.executeQuery(
                    "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success")) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static void migrate(SqliteFile file) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(source(file))
                    .locations("classpath:db/sqlite")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw sql;
                }
            }
            throw e;
        }
    }

    private static DataSource source(SqliteFile file) {
        var source = new SQLiteDataSource(new SQLiteConfig());
        source.setUrl("jdbc:sqlite:" + file.path());
        return source;
    }
}
