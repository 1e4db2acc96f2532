package metaverse.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Brings visitors in, a few at a time: so the server's queue for new lines never overflows.
final class Crowd {
    private final Network network;
    private final List<Visitor> visitors;
    private final int atOnce;
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private int started;
    private int arrived;

    Crowd(Network network, List<Visitor> visitors, int atOnce) {
        this.network = network;
        this.visitors = visitors;
        this.atOnce = atOnce;
    }

    /// Begins.
    ///
    /// @return done when all are in; fails with a [BenchException] as soon as one cannot get in
    CompletableFuture<Void> bringIn() {
        network.loop().execute(() -> {
            if (visitors.isEmpty()) {
                complete.complete(null);
            }
            while (started < Math.min(atOnce, visitors.size())) {
                next();
            }
        });
        return complete;
    }

    int arrived() {
        return arrived;
    }

    private void next() {
        var visitor = visitors.get(started++);
        visitor.arrival().whenComplete((in, failure) -> {
            if (failure != null) {
                complete.completeExceptionally(failure);
            } else {
                oneMore();
            }
        });
        network.connect(visitor);
    }

    private void oneMore() {
        arrived++;
        if (arrived == visitors.size()) {
            complete.complete(null);
        } else if (started < visitors.size() && !complete.isDone()) {
            next();
        }
    }
}
