package metaverse.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import metaverse.universe.Change;
import metaverse.universe.Ledger;
import metaverse.universe.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What the ledger's thread does: gather, commit, tell, again.
///
/// What fails and may heal is tried again until it does. The danger in that is a transaction of which nobody knows
/// whether it was committed: the error came on the way back. Each transaction therefore writes its number into the row
/// of this start of the program; if the number is there, it was, and what it would have told stands.
final class CommitLoop implements Runnable {
    /// How many changes one transaction holds, but for the rest of a list, which is never split. More would not be
    /// faster, and the first ones would wait for the last.
    private static final int MOST = 4_000;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(CommitLoop.class);

    /// Makes a new connection and prepares it for writing.
    @FunctionalInterface
    interface Opener {
        Writing open() throws SQLException;
    }

    /// How long the thread rests at most when nothing comes: then it looks at the clock, for what is to be done by the hour.
    private static final Duration REST = Duration.ofMinutes(1);

    /// A busy ledger has no idle moments, so this often it takes one.
    private static final int BREATH = 64;

    /// Lists as they were handed over. An empty one only wakes the thread.
    private final BlockingQueue<List<Change>> queue;

    private final Opener opener;
    private final Checkpoints checkpoints;
    private final Indexer indexer;
    private final InstantSource clock;
    private final Ledger.Outcomes outcomes;
    private @Nullable Writing writing;
    private long batch;
    private final Sweep sweep;
    private volatile boolean ending;
    private volatile boolean givenUp;

    CommitLoop(
            BlockingQueue<List<Change>> queue,
            Opener opener,
            Checkpoints checkpoints,
            Indexer indexer,
            Sweep sweep,
            InstantSource clock,
            Ledger.Outcomes outcomes) {
        this.queue = queue;
        this.opener = opener;
        this.checkpoints = checkpoints;
        this.indexer = indexer;
        this.sweep = sweep;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    @Override
    public void run() {
        try {
            while (!ending || !queue.isEmpty()) {
                var calls = gather();
                if (!calls.isEmpty()) {
                    outcomes.committed(commit(calls));
                    indexer.wake();
                }
                tidy();
            }
            takeLeave();
        } catch (InterruptedException e) {
            log.warn("Recording was given up");
        } catch (Exception | Error e) {
            outcomes.failed(e);
        } finally {
            // The writer is the last to hold the file, and takes its log away with it.
            indexer.end();
            checkpoints.end();
            discard();
        }
    }

    /// Lets the loop end, after all that was handed over before; from any thread.
    void end() {
        ending = true;
        queue.add(List.of());
    }

    /// Waits for the first list and takes all that is there then.
    private List<List<Change>> gather() throws InterruptedException {
        var calls = new ArrayList<List<Change>>();
        var size = 0;
        for (var next = queue.poll(REST.toMillis(), TimeUnit.MILLISECONDS); next != null; next =
                size < MOST ? queue.poll() : null) {
            if (!next.isEmpty()) {
                calls.add(next);
                size += next.size();
            }
        }
        return calls;
    }

    /// Commits, as often as it takes.
    private List<Outcome> commit(List<List<Change>> calls) throws SQLException, InterruptedException {
        batch++;
        var transaction = new Transaction(calls);
        for (var failures = 0;; failures++) {
            try {
                var made = transaction.attempt();
                if (failures > 0) {
                    log.info("Recording again, after {} failed attempts", failures);
                }
                return made;
            } catch (SQLException e) {
                discard();
                if (!Fault.of(e).heals()) {
                    throw e;
                }
                if (failures == 0) {
                    log.warn("Nothing can be recorded ({}); trying until it can: {}", Fault.of(e), e.getMessage());
                }
            }
            if (givenUp) {
                throw new InterruptedException();
            }
            Thread.sleep(PAUSE);
        }
    }

    /// Ends the loop even where it cannot commit; from any thread. An interrupt alone could be swallowed by the driver.
    void giveUp(Thread running) {
        givenUp = true;
        running.interrupt();
    }

    /// One transaction over all its attempts.
    private final class Transaction {
        private final List<List<Change>> calls;

        /// What the last attempt would have told. It came as far as its commit, and that failed: it may have happened.
        private @Nullable List<Outcome> unsure;

        Transaction(List<List<Change>> calls) {
            this.calls = calls;
        }

        List<Outcome> attempt() throws SQLException {
            var current = writing();
            if (unsure != null && current.holds(batch)) {
                // It did. But a disk that failed may have lost what it took, so that is written a second way first.
                if (!current.restartLog()) {
                    throw new SQLiteException("the log is in use", SQLiteErrorCode.SQLITE_BUSY);
                }
                return unsure;
            }
            unsure = null;
            var made = current.write(batch, calls, clock.millis());
            unsure = made;
            current.commit();
            return made;
        }
    }

    /// What can wait until a commit is done. If it fails it is left for the next time.
    private void tidy() throws SQLException {
        try {
            checkpoints.between(writing());
            while ((queue.isEmpty() || batch % BREATH == 0) && writing().isBehind(sweep, clock.millis())) {
                writing().catchUp(sweep, ++batch, clock.millis());
                indexer.wake();
            }
        } catch (SQLException e) {
            discard();
            if (!Fault.of(e).heals()) {
                throw e;
            }
            log.debug("tidying must wait: {}", e.getMessage());
        }
    }

    private void takeLeave() {
        try {
            writing().takeLeave();
        } catch (SQLException e) {
            log.debug("the end could not be noted: {}", e.getMessage());
        }
    }

    private Writing writing() throws SQLException {
        if (writing == null) {
            writing = opener.open();
        }
        return writing;
    }

    private void discard() {
        if (writing != null) {
            writing.close();
            writing = null;
        }
    }
}
