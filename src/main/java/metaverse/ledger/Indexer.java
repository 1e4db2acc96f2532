package metaverse.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import metaverse.threads.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the search index after the ledger, on a thread of its own: it only reads the ledger, so no commit waits for it.
/// What goes wrong here is tried again later and harms nothing but the search.
final class Indexer {
    /// What is said gathers for so long first: a busy room costs the index few transactions, and nobody's message waits for
    /// a processor because the one before it is being indexed.
    private static final long GATHERING_MILLIS = 100;

    /// A rest after each full slice while people go on talking: what was said in a rush is found a little later, and the
    /// rush itself is not slowed by its being indexed. Where nobody talks, nothing rests.
    private static final long REST_MILLIS = 50;

    /// After something went wrong.
    private static final long PAUSE_MILLIS = 2_000;

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);

    private final Connector ledger;
    private final SearchFile file;
    private final Semaphore due = new Semaphore(0);
    private final Semaphore ending = new Semaphore(0);
    private final Thread thread;
    private @Nullable Index index;
    private boolean isBehind;

    Indexer(Connector ledger, SearchFile file) {
        this.ledger = ledger;
        this.file = file;
        thread = Thread.ofPlatform().daemon().name("indexer").start(this::run);
    }

    /// Something was committed. Called by the ledger's thread.
    void wake() {
        if (due.availablePermits() == 0) {
            due.release();
        }
    }

    private void run() {
        try {
            // What an earlier run left is taken in at once, so that there is something to search in.
            var goesOn = catchUp() || !pause(PAUSE_MILLIS);
            while (goesOn) {
                due.acquire();
                standBehind();
                goesOn = !pause(GATHERING_MILLIS) && (catchUp() || !pause(PAUSE_MILLIS));
            }
        } catch (InterruptedException e) {
            log.trace("no more indexing");
        } finally {
            discard();
        }
    }

    /// Not at the start already, where there is no talk to stand behind, and where it would take time to find out how.
    private void standBehind() {
        if (!isBehind) {
            isBehind = true;
            Background.enter();
        }
    }

    /// @return whether it is to end
    private boolean pause(long millis) throws InterruptedException {
        return ending.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    /// @return whether all went well
    private boolean catchUp() throws InterruptedException {
        try {
            due.drainPermits();
            while (goesOn(index())) {
                if (pause(due.availablePermits() > 0 ? REST_MILLIS : 0)) {
                    ending.release();
                    break;
                }
                due.drainPermits(); // whatever they told of is in the slice that is taken next
            }
            return true;
        } catch (SQLException | IOException e) {
            mend(e);
            due.release();
            return false;
        }
    }

    /// Both on the same index: one that a search has begun anew meanwhile has everything still to come.
    private static boolean goesOn(Index current) throws SQLException {
        return current.advance() >= Index.SLICE || current.shrink();
    }

    private void mend(Exception e) {
        log.warn("The search index could not be brought up to date, it will be tried again: {}", e.getMessage());
        discard();
        if (e instanceof SQLException sql && Fault.of(sql) == Fault.DAMAGED) {
            try {
                file.wantAnew();
            } catch (IOException mark) {
                log.debug("the index could not be marked as damaged: {}", mark.getMessage());
            }
        }
    }

    private Index index() throws SQLException, IOException {
        var current = index;
        if (current != null && file.isWantedAnew()) {
            discard();
            current = null;
        }
        if (current == null) {
            var records = ledger.connect();
            try {
                current = new Index(records, file.writer());
            } catch (SQLException | IOException e) {
                Checkpoints.closeQuietly(records);
                throw e;
            }
            index = current;
        }
        return current;
    }

    private void discard() {
        if (index != null) {
            index.close();
            index = null;
        }
    }

    /// Ends after the slice under way; what is missing comes at the next start.
    void end() {
        ending.release();
        due.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
