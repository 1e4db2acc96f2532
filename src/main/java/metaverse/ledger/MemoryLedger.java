package metaverse.ledger;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Fact;
import metaverse.universe.Ledger;
import metaverse.universe.MemberId;
import metaverse.universe.Name;
import metaverse.universe.Outcome;
import metaverse.universe.Records;
import metaverse.universe.Retention;

/// A ledger that keeps nothing beyond the process, for comparison and for throw-away universes: `records = "memory"`.
///
/// It has no thread: outcomes are handed over before [#commit] returns. That is no different to who receives them, who
/// only puts them where the universe's thread will find them on its next turn.
public final class MemoryLedger implements Ledger {
    private static final long PLAZA = 1;

    /// How many resends it recognises, at most.
    private static final int MOST_SENT = 100_000;

    private static final int MOST_ENDED = 100_000;

    private record Sent(Conversation conversation, MemberId who, String cid) {}

    private final InstantSource clock;
    private final MemoryConversations conversations = new MemoryConversations();

    /// In order of time, so what is too old comes first.
    private final LinkedHashMap<Sent, Outcome.Known> sent = new LinkedHashMap<>();

    /// Those that ended first are forgotten first, as nobody here can use a token of an earlier start.
    private final LinkedHashSet<Change.EndToken> ended = new LinkedHashSet<>();

    /// The number of the room that was made last. No two here have one name: who makes them sees to that.
    private long rooms = PLAZA;

    private final Sweep sweep = new Sweep();
    private Optional<Outcomes> outcomes = Optional.empty();

    public MemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    /// What this ledger still has.
    public Records records() {
        return new MemoryRecords(conversations);
    }

    @Override
    public Opening open(Outcomes outcomes) {
        this.outcomes = Optional.of(outcomes);
        var node = 1 + new SecureRandom().nextInt(Integer.MAX_VALUE);
        var name = new Name("plaza", "plaza", List.of("plaza"));
        var plaza = new Fact.Place(PLAZA, name, null, false, "", 0, false, 0, false, 0);
        return new Opening(node, List.of(plaza), Map.of());
    }

    @Override
    public void commit(List<Change> changes) {
        var now = clock.millis();
        var made = new ArrayList<Outcome>(changes.size());
        for (var change : changes) {
            made.add(switch (change) {
                case Change.Append said -> append(said, now);
                case Change.Delete delete -> conversations.delete(delete);
                case Change.React react -> conversations.react(react);
                case Change.Read position -> conversations.read(position);
                case Change.Erase(var who) -> conversations.erase(who);
                case Change.Audit deed -> conversations.audit(deed, now);
                case Change.EndToken token -> end(token);
                case Change.Open _ -> new Outcome.Opened(++rooms);
                case Change.Keep _, Change.Drop _ -> new Outcome.Done();
            });
        }
        if (sweep.isDue(now)) {
            conversations.forget(sweep.rule(), now);
            sweep.wentThrough();
        }
        outcomes.orElseThrow().committed(made);
    }

    private Outcome append(Change.Append said, long now) {
        if (said.cid() == null) {
            return conversations.append(said, now);
        }
        var key = new Sent(said.conversation(), said.who(), said.cid());
        var known = sent.get(key);
        if (known != null && isRemembered(known, now)) {
            return known;
        }
        var appended = conversations.append(said, now);
        sent.remove(key); // so that it goes to the end
        sent.put(key, new Outcome.Known(appended.seq(), appended.at()));
        forget(now);
        return appended;
    }

    private Outcome end(Change.EndToken token) {
        if (ended.size() >= MOST_ENDED) {
            ended.removeFirst();
        }
        return ended.add(token) ? new Outcome.Done() : new Outcome.Lost();
    }

    private void forget(long now) {
        var eldest = sent.values().iterator();
        while (eldest.hasNext() && (!isRemembered(eldest.next(), now) || sent.size() > MOST_SENT)) {
            eldest.remove();
        }
    }

    private static boolean isRemembered(Outcome.Known known, long now) {
        return known.at() > now - Resends.REMEMBERED.toMillis();
    }

    /// With the next commit.
    @Override
    public void retain(Retention retention) {
        sweep.want(retention);
    }

    @Override
    public boolean isDurable() {
        return false;
    }

    @Override
    public void close() {}
}
