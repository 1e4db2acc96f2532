package metaverse.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The file of the search index, beside the ledger's. All in it can be made again from the ledger, so it may be deleted
/// at any time while nobody has it open, and is begun anew where it is damaged or of another program's version.
record SearchFile(Path path) {
    /// Goes up whenever the tables here, or the way of cutting words, change.
    private static final int FORMAT = 1;

    /// `meta` holds what a search is narrowed by, one word each: see [IndexWords]. The tokenizer only cuts at spaces,
    /// because the words are made before, the same for every database. What is deleted leaves the index at once.
    private static final String[] TABLES = {
        "CREATE VIRTUAL TABLE words USING fts5 (body, meta, tokenize = 'ascii', columnsize = 0)",
        "INSERT INTO words (words, rank) VALUES ('secure-delete', 1)",
        """
        CREATE TABLE entry (
            id           INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL,
            seq          INTEGER NOT NULL,
            at           INTEGER NOT NULL,
            UNIQUE (conversation, seq)
        ) STRICT""",
        """
        CREATE TABLE mark (
            node INTEGER NOT NULL, batch INTEGER NOT NULL, conversation INTEGER NOT NULL, seq INTEGER NOT NULL,
            faded_node INTEGER NOT NULL, faded_batch INTEGER NOT NULL, faded_conversation INTEGER NOT NULL
        ) STRICT""",
        "INSERT INTO mark VALUES (0, 0, 0, 0, 0, 0, 0)",
        "PRAGMA user_version = " + FORMAT,
    };

    /// The index may lose its last words with the power: its mark is lost with them, so they are made again.
    private static final String[] WRITING = {
        "PRAGMA auto_vacuum = INCREMENTAL",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = NORMAL",
        "PRAGMA cache_size = -16384",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA secure_delete = ON",
    };

    static SearchFile beside(SqliteFile ledger) {
        return new SearchFile(ledger.path().resolveSibling("search.db"));
    }

    /// For the one that writes: a file with the tables of this version, a new one if need be.
    Connection writer() throws SQLException, IOException {
        if (Files.exists(wanted())) {
            delete();
        }
        var connection = open();
        if (connection == null) {
            delete();
            connection = open();
        }
        if (connection == null) {
            throw new SQLException("the search index cannot be made");
        }
        return connection;
    }

    /// @return null where the file there is of no use
    private @Nullable Connection open() throws SQLException, IOException {
        DataDirectory.ensure(path);
        Connection connection = null;
        try {
            connection = SqliteFile.connect(path, new SQLiteConfig(), WRITING);
            if (version(connection) == 0) {
                create(connection);
            }
            if (version(connection) == FORMAT) {
                connection.setAutoCommit(false);
                return connection;
            }
        } catch (SQLException e) {
            if (Fault.of(e) != Fault.DAMAGED) {
                Checkpoints.closeQuietly(connection);
                throw e;
            }
        }
        Checkpoints.closeQuietly(connection);
        return null;
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void create(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var sql : TABLES) {
                statement.execute(sql);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// For one that searches; null while there is nothing to search in yet.
    @Nullable Connection reader() throws SQLException {
        if (!Files.exists(path)) {
            return null;
        }
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var connection = SqliteFile.connect(path, config, "PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY");
        if (version(connection) == FORMAT) {
            return connection;
        }
        connection.close();
        return null;
    }

    /// Tells this file from one that was put in its place; null where there is none.
    @Nullable Object identity() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /// Lets the one that writes begin anew: for whoever finds the file damaged.
    void wantAnew() throws IOException {
        DataDirectory.ensure(wanted());
    }

    boolean isWantedAnew() {
        return Files.exists(wanted());
    }

    private Path wanted() {
        return path.resolveSibling("search.damaged");
    }

    private void delete() throws IOException {
        for (var suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(path.resolveSibling("search.db" + suffix));
        }
        Files.deleteIfExists(wanted());
    }
}
