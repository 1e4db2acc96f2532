package metaverse.universe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A ledger that holds what it is asked for until the test lets it commit. A stuck disk is one that is never let.
final class TestLedger implements Ledger {
    private final int node;
    private final Map<Conversation, Long> heads = new HashMap<>();
    private final Map<List<Object>, Long> sent = new HashMap<>();
    private final ArrayDeque<List<Change>> held = new ArrayDeque<>();
    private Outcomes outcomes;

    /// Tokens that are good no longer.
    private final Set<Change.EndToken> ended;

    private final Set<Fact> facts;

    /// How many changes each commit brought.
    final List<Integer> commits = new ArrayList<>();

    /// Everything that is recorded, in order.
    final List<String> recorded = new ArrayList<>();

    TestLedger() {
        node = 1;
        ended = new HashSet<>();
        facts = new LinkedHashSet<>();
    }

    /// The next start, with what the one before has left.
    TestLedger(TestLedger before) {
        node = before.node + 1;
        ended = before.ended;
        facts = before.facts;
    }

    @Override
    public Opening open(Outcomes to) {
        outcomes = to;
        return new Opening(node, new Opening.Room(1, "plaza", 0), List.copyOf(facts));
    }

    @Override
    public void commit(List<Change> changes) {
        commits.add(changes.size());
        held.add(List.copyOf(changes));
    }

    /// Commits everything that is held, in one transaction.
    void settle() {
        var told = new ArrayList<Outcome>();
        for (List<Change> changes; (changes = held.poll()) != null;) {
            changes.forEach(change -> told.add(switch (change) {
                case Change.Append append -> keep(append);
                case Change.Delete _, Change.React _, Change.Read _, Change.Erase _, Change.Audit _ -> new Outcome.Done();
                case Change.EndToken token -> ended.add(token) ? new Outcome.Done() : new Outcome.Lost();
                case Change.Keep(var fact) -> done(facts.add(fact));
                case Change.Drop(var fact) -> done(facts.remove(fact));
            }));
        }
        if (!told.isEmpty()) {
            outcomes.committed(told);
        }
    }

    void fail(Throwable cause) {
        outcomes.failed(cause);
    }

    boolean isHolding() {
        return !held.isEmpty();
    }

    private static Outcome done(boolean changed) {
        assertThat(changed).as("every change changes something").isTrue();
        return new Outcome.Done();
    }

    private Outcome keep(Change.Append append) {
        List<Object> resend = append.cid() == null
                ? List.of()
                : List.of(append.conversation(), append.who(), Objects.requireNonNull(append.cid()));
        var known = resend.isEmpty() ? null : sent.get(resend);
        if (known != null) {
            return new Outcome.Known(known, known);
        }
        long seq = heads.merge(append.conversation(), 1L, Long::sum);
        recorded.add(append.name() + ": " + append.text());
        if (!resend.isEmpty()) {
            sent.put(resend, seq);
        }
        return new Outcome.Appended(seq, seq);
    }

    @Override
    public void retain(Retention retention) {
        // keeps everything
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
