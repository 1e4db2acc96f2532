package metaverse;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import metaverse.universe.Change;
import metaverse.universe.Ledger;
import metaverse.universe.Retention;

/// A ledger on a bad disk: each transaction takes its time, and while it is stuck none ends at all.
final class SlowLedger implements Ledger {
    private final Ledger behind;
    private final long delay;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile CountDownLatch stuck = new CountDownLatch(0);

    SlowLedger(Ledger behind, long delayMillis) {
        this.behind = behind;
        this.delay = TimeUnit.MILLISECONDS.toNanos(delayMillis);
    }

    void getStuck() {
        stuck = new CountDownLatch(1);
    }

    void heal() {
        stuck.countDown();
    }

    @Override
    public Opening open(Outcomes outcomes) {
        return behind.open(outcomes);
    }

    @Override
    public void commit(List<Change> changes) {
        thread.execute(() -> {
            var until = System.nanoTime() + delay;
            for (var left = delay; left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            try {
                stuck.await();
            } catch (InterruptedException e) {
                return; // it never will
            }
            behind.commit(changes);
        });
    }

    @Override
    public void retain(Retention retention) {
        behind.retain(retention);
    }

    @Override
    public boolean isDurable() {
        return behind.isDurable();
    }

    /// As the contract has it: waits for what was accepted, until it is interrupted.
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        behind.close();
    }
}
