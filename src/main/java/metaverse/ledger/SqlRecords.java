package metaverse.ledger;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import metaverse.universe.Conversation;
import metaverse.universe.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The past, read from the ledger's file beside the writing. Readers see what is committed, and never hold it up.
///
/// SQLite is native code, on which a virtual thread would hold its carrier; so these are a few threads of the platform.
/// When too many readings wait, the next ones are not read.
public final class SqlRecords implements Records, AutoCloseable {
    private static final int READERS = 2;
    private static final int WAITING = 256;
    private static final Logger log = LoggerFactory.getLogger(SqlRecords.class);

    private final ThreadPoolExecutor threads;

    /// One for each thread, so there is always one to take.
    private final ArrayBlockingQueue<Reader> readers = new ArrayBlockingQueue<>(READERS);

    SqlRecords(Connector connector, int waiting) {
        for (var i = 0; i < READERS; i++) {
            readers.add(new Reader(connector));
        }
        var names = Thread.ofPlatform().daemon().name("records-", 0).factory();
        threads = new ThreadPoolExecutor(
                READERS, READERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), names);
    }

    /// The records in this directory. The first reading must come after the ledger has been opened.
    public static SqlRecords in(DataDirectory directory) throws DataDirectory.Unusable {
        return new SqlRecords(SqliteFile.in(directory)::reader, WAITING);
    }

    @Override
    public void page(Conversation conversation, Span span, int limit, Consumer<Reading> then) {
        var task = new Task(conversation, span, limit, then);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            task.leave();
        }
    }

    private final class Task implements Runnable {
        private final Conversation conversation;
        private final Span span;
        private final int limit;
        private final Consumer<Reading> then;

        Task(Conversation conversation, Span span, int limit, Consumer<Reading> then) {
            this.conversation = conversation;
            this.span = span;
            this.limit = limit;
            this.then = then;
        }

        @Override
        public void run() {
            then.accept(read());
        }

        private Reading read() {
            var reader = readers.remove();
            try {
                return reader.page(conversation, span, limit);
            } catch (SQLException | RuntimeException e) {
                log.warn("A page could not be read: {}", e.toString());
                reader.close();
                return new Reading.Unread();
            } finally {
                readers.add(reader);
            }
        }

        void leave() {
            then.accept(new Reading.Unread());
        }
    }

    /// Answers what waits with "not read", and ends.
    @Override
    public void close() {
        for (var waiting : threads.shutdownNow()) {
            if (waiting instanceof Task task) {
                task.leave();
            }
        }
        threads.close();
        readers.forEach(Reader::close);
    }
}
