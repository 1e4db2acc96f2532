package metaverse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies what was committed from the log into the file, on a thread of its own, so that no commit waits for it.
///
/// Such a copy never stops the writing, but under a load without pauses it also never catches up, and the log would
/// grow for ever. When it has grown too long, the ledger's thread makes a stop between two commits, in which the log
/// begins anew.
final class Checkpoints {
    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    /// After how many pages of 4 KiB it is worth while to copy.
    private static final int DUE = 1000;

    /// The length of the log that calls for a stop: 64 MiB.
    static final int LONG = 16_384;

    private final Connector connector;
    private final int most;
    private final Semaphore due = new Semaphore(0);

    /// SQLite lets nobody wait for a copy under way, it only refuses the next one.
    private final Lock copying = new ReentrantLock();

    private final Thread thread;

    /// The length at which the next stop is made. Belongs to the ledger's thread.
    private int tooLong;

    /// @param most the length of the log, in pages, that is too long
    Checkpoints(Connector connector, int most) {
        this.connector = connector;
        this.most = most;
        tooLong = most;
        thread = Thread.ofPlatform().daemon().name("checkpoints").start(this::run);
    }

    /// Called by the ledger's thread between two commits.
    void between(Writing writing) throws SQLException {
        var length = writing.logLength();
        if (length.pages() - length.copied() >= DUE) {
            due.release();
        }
        if (length.pages() >= tooLong) {
            copying.lock();
            try {
                // Someone who reads for long is in the way: then the next stop is not made at once.
                tooLong = writing.restartLog() ? most : length.pages() + most / 4;
            } finally {
                copying.unlock();
            }
        }
    }

    private void run() {
        Connection connection = null;
        try {
            while (true) {
                due.acquire();
                due.drainPermits();
                connection = copyThrough(connection);
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
            copy(current);
            return current;
        } catch (SQLException e) {
            log.warn("The ledger's log could not be copied into its file, the next time it may: {}", e.getMessage());
            closeQuietly(current);
            return null;
        }
    }

    private void copy(Connection connection) throws SQLException {
        copying.lock();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } finally {
            copying.unlock();
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
