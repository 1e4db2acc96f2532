package metaverse.ledger;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import metaverse.threads.Background;
import metaverse.universe.Conversation;
import metaverse.universe.MemberId;
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
    private final ArrayBlockingQueue<Desk> desks = new ArrayBlockingQueue<>(READERS);

    SqlRecords(Connector connector, SearchFile search, int waiting) {
        for (var i = 0; i < READERS; i++) {
            desks.add(new Desk(connector, search));
        }
        var names = Thread.ofPlatform().daemon().name("records-", 0).factory();
        threads = new ThreadPoolExecutor(
                READERS, READERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting),
                work -> names.newThread(Background.of(work)));
    }

    /// The records in this directory. The first reading must come after the ledger has been opened.
    public static SqlRecords in(DataDirectory directory) throws DataDirectory.Unusable {
        var file = SqliteFile.in(directory);
        return new SqlRecords(file::reader, SearchFile.beside(file), WAITING);
    }

    @Override
    public void page(Conversation conversation, Span span, int limit, Consumer<Reading> then) {
        begin(open -> open.reader().page(conversation, span, limit), new Reading.Unread(), then);
    }

    @Override
    public void talks(MemberId who, int limit, Consumer<Talks> then) {
        begin(open -> open.talks().talks(who, limit), new Talks.Unread(), then);
    }

    @Override
    public void search(Query query, Consumer<Found> then) {
        begin(open -> open.searcher().search(query), new Found.Unread(), then);
    }

    @Override
    public void audit(long place, int limit, Consumer<Journal> then) {
        begin(open -> new Journal.Listed(open.audit().latest(place, limit)), new Journal.Unread(), then);
    }

    private <T> void begin(Work<T> work, T unread, Consumer<T> then) {
        var task = new Task<>(work, unread, then);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            task.leave();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T read(Desk.Open open) throws SQLException;
    }

    private final class Task<T> implements Runnable {
        private final Work<? extends T> work;

        /// What is told where it could not be read.
        private final T unread;

        private final Consumer<T> then;

        Task(Work<? extends T> work, T unread, Consumer<T> then) {
            this.work = work;
            this.unread = unread;
            this.then = then;
        }

        @Override
        public void run() {
            then.accept(read());
        }

        private T read() {
            var desk = desks.remove();
            try {
                return work.read(desk.open());
            } catch (SQLException | RuntimeException e) {
                log.warn("The past could not be read: {}", e.toString());
                desk.close();
                return unread;
            } finally {
                desks.add(desk);
            }
        }

        void leave() {
            then.accept(unread);
        }
    }

    /// Answers what waits with "not read", and ends.
    @Override
    public void close() {
        for (var waiting : threads.shutdownNow()) {
            if (waiting instanceof Task<?> task) {
                task.leave();
            }
        }
        threads.close();
        desks.forEach(Desk::close);
    }
}
