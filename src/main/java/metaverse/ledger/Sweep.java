package metaverse.ledger;

import java.time.Duration;
import metaverse.universe.Retention;

/// Where the ledger's thread is in looking for records that are kept no longer: it goes through all conversations once
/// an hour, and when the rule changes. Belongs to that thread, but for [#want].
final class Sweep {
    private static final Duration EVERY = Duration.ofHours(1);

    private volatile Retention wanted = Retention.FOR_EVER;
    private Retention current = Retention.FOR_EVER;
    private long begun = Long.MIN_VALUE;
    private boolean underWay;
    private boolean shrinking;
    private long conversation;

    /// From any thread.
    void want(Retention retention) {
        wanted = retention;
    }

    /// Whether there is something to look at, or room to give back.
    boolean isDue(long now) {
        var rule = wanted;
        if (!rule.equals(current) || now - EVERY.toMillis() >= begun) {
            current = rule;
            begun = now;
            conversation = 0;
            underWay = !rule.equals(Retention.FOR_EVER);
        }
        return underWay || shrinking;
    }

    boolean isUnderWay() {
        return underWay;
    }

    Retention rule() {
        return current;
    }

    /// The number of the conversation that was finished last.
    long conversation() {
        return conversation;
    }

    void finished(long number) {
        conversation = number;
    }

    void forgot() {
        shrinking = true;
    }

    void wentThrough() {
        underWay = false;
    }

    /// Whether all is forgotten and room is to be given back.
    boolean isShrinking() {
        return shrinking && !underWay;
    }

    void shrank() {
        shrinking = false;
    }
}
