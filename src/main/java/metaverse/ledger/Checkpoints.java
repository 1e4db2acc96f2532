package metaverse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies what was committed from the log into the file, on a thread of its own, so that no commit waits for it.
///
/// Such a copy never stops the writing, but under a load without pauses it also never catches up, and the log would
/// grow for ever. Then it asks the ledger's thread to stop for a moment between two commits ([#isOvergrown]).
final class Checkpoints {
    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    /// After how many pages written it is worth while.
    private static final int DUE = 1000;

    /// The length of the log, in pages of 4 KiB, that calls for a stop: 64 MiB.
    private static final int MOST = 16_384;

    /// The pages that a transaction writes at least, and the changes that share another one.
    private static final int PAGES = 3;

    private static final int CHANGES_PER_PAGE = 16;

    private final Connector connector;
    private final Semaphore due = new Semaphore(0);
    private final Thread thread;
    private volatile boolean overgrown;

    /// Pages written since the last call for a copy, roughly. Belongs to the ledger's thread.
    private int pages;

    Checkpoints(Connector connector) {
        this.connector = connector;
        thread = Thread.ofPlatform().daemon().name("checkpoints").start(this::run);
    }

    /// The ledger's thread tells what it committed.
    void wrote(int changes) {
        pages += PAGES + changes / CHANGES_PER_PAGE;
        if (pages >= DUE) {
            pages = 0;
            due.release();
        }
    }

    /// Whether the ledger's thread should restart the log before its next transaction. Until it has tried
    /// ([#restarted]), nothing is copied here: the two would be in each other's way.
    boolean isOvergrown() {
        return overgrown;
    }

    void restarted() {
        overgrown = false;
    }

    private void run() {
        Connection connection = null;
        try {
            while (true) {
                due.acquire();
                due.drainPermits();
                if (!overgrown) {
                    connection = copyThrough(connection);
                }
            }
        } catch (InterruptedException e) {
            log.trace("no more checkpoints");
        } finally {
            closeQuietly(connection);
        }
    }

    /// @return the connection to go on with; a failed one is not trusted again
    private @Nullable Connection copyThrough(@Nullable Connection connection) {
        var current = connection;
        try {
            if (current == null) {
                current = connector.connect();
            }
            overgrown = copy(current) > MOST;
            return current;
        } catch (SQLException e) {
            log.warn("The ledger's log could not be copied into its file, the next time it may: {}", e.getMessage());
            closeQuietly(current);
            return null;
        }
    }

    /// @return the length of the log in pages
    private static int copy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
            return row.next() ? row.getInt(2) : 0;
        }
    }

    static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                log.debug("a connection did not close: {}", e.getMessage());
            }
        }
    }

    /// Ends after the copy under way. An interrupt does not wait for that.
    void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
