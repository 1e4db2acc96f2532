package metaverse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import metaverse.universe.Ledger;
import metaverse.universe.Outcome;

/// What a ledger told, for a test to wait for.
final class Told implements Ledger.Outcomes {
    private static final int PATIENCE = 20;

    private final BlockingQueue<List<Outcome>> batches = new LinkedBlockingQueue<>();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    @Override
    public void committed(List<Outcome> outcomes) {
        batches.add(outcomes);
    }

    @Override
    public void failed(Throwable cause) {
        assertThat(failure.complete(cause)).as("said once").isTrue();
    }

    /// The outcomes of one transaction.
    List<Outcome> batch() throws InterruptedException {
        var batch = batches.poll(PATIENCE, TimeUnit.SECONDS);
        if (batch == null) {
            throw new AssertionError("nothing was committed");
        }
        return batch;
    }

    /// The same, for a thread that only makes load.
    void batchOrNone() {
        try {
            batch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// So many outcomes, in however many transactions.
    List<Outcome> next(int count) throws InterruptedException {
        var all = new ArrayList<Outcome>();
        while (all.size() < count) {
            all.addAll(batch());
        }
        assertThat(all).hasSize(count);
        return all;
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    Throwable failure() throws Exception {
        return failure.get(PATIENCE, TimeUnit.SECONDS);
    }
}
