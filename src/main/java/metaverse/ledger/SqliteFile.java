package metaverse.ledger;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// The ledger's file, and the three ways of opening it.
record SqliteFile(Path path) {
    /// Before this version, SQLite could damage a file when a checkpoint and a restart of the log met.
    private static final String LEAST_VERSION = "3.51.3";

    /// A commit is over when the log is on the disk, really (`fullfsync` makes macOS mean it). Only new files take
    /// `auto_vacuum`, and only before their first table. Checkpoints have a thread of their own, so commits make none.
    /// What is deleted is overwritten: nobody shall find it in the file.
    private static final String[] WRITING = {
        "PRAGMA auto_vacuum = INCREMENTAL",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA fullfsync = ON",
        "PRAGMA wal_autocheckpoint = 0",
        "PRAGMA cache_size = -16384",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA secure_delete = ON",
    };

    /// What opening a connection does at least, whoever uses it.
    private static final String[] BESIDE = {
        "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON", "PRAGMA wal_autocheckpoint = 0",
    };

    private static final String[] READING = {"PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY"};

    /// The ledger's file in this directory.
    static SqliteFile in(DataDirectory directory) throws DataDirectory.Unusable {
        // The driver unpacks its native part into a directory of its own choice, from where programs may often not run.
        System.setProperty("org.sqlite.tmpdir", directory.libraries().toString());
        return new SqliteFile(directory.file("ledger.db"));
    }

    /// For the one that writes.
    Connection writer() throws SQLException {
        return connect(new SQLiteConfig(), WRITING);
    }

    /// For the one that moves what was written from the log into the file.
    Connection checkpointer() throws SQLException {
        return connect(new SQLiteConfig(), BESIDE);
    }

    Connection reader() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return connect(config, READING);
    }

    private Connection connect(SQLiteConfig config, String... pragmas) throws SQLException {
        return connect(path, config, pragmas);
    }

    static Connection connect(Path path, SQLiteConfig config, String... pragmas) throws SQLException {
        // Otherwise each INSERT is followed by a query for the key it made, which doubles its cost.
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(200);
        var connection = config.createConnection("jdbc:sqlite:" + path);
        try (var statement = connection.createStatement()) {
            for (var pragma : pragmas) {
                statement.execute(pragma);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Refuses a SQLite that might damage the file.
    static void checkVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT sqlite_version()")) {
            var found = Version.parse(row.getString(1));
            if (found.compareTo(Version.parse(LEAST_VERSION)) < 0) {
                throw new IllegalStateException("SQLite " + found + " is older than " + LEAST_VERSION);
            }
        }
    }
}
