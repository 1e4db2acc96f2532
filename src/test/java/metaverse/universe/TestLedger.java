package metaverse.universe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A ledger that holds what it is asked for until the test lets it commit. A stuck disk is one that is never let.
final class TestLedger implements Ledger {
    private final int node;
    private final Kept kept;
    private final ArrayDeque<List<Change>> held = new ArrayDeque<>();
    private Outcomes outcomes;

    /// How many changes each commit brought.
    final List<Integer> commits = new ArrayList<>();

    /// Everything that is recorded, in order.
    final List<String> recorded = new ArrayList<>();

    /// What lasts from one start to the next.
    private static final class Kept {
        final Map<Conversation, List<Record>> records = new HashMap<>();
        final Map<List<Object>, Long> sent = new HashMap<>();
        final Set<Change.EndToken> ended = new HashSet<>();
        final Map<Object, Fact> facts = new LinkedHashMap<>();
        final Map<List<Object>, Long> read = new HashMap<>();
        final List<String> audit = new ArrayList<>();
        long rooms = Room.PLAZA;
    }

    TestLedger() {
        node = 1;
        kept = new Kept();
        keep(new Fact.Place(Room.PLAZA, World.name("plaza"), null, false, "", 0, false, 0, false, 0));
    }

    /// The next start, with what the one before has left.
    TestLedger(TestLedger before) {
        node = before.node + 1;
        kept = before.kept;
    }

    /// What lasts now.
    List<Fact> facts() {
        return List.copyOf(kept.facts.values());
    }

    @Override
    public Opening open(Outcomes to) {
        outcomes = to;
        return new Opening(node, List.copyOf(kept.facts.values()), kept.records.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Conversation.OfRoom)
                .collect(Collectors.toMap(entry -> ((Conversation.OfRoom) entry.getKey()).room(),
                        entry -> (long) entry.getValue().size())));
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
            changes.forEach(change -> told.add(make(change)));
        }
        if (!told.isEmpty()) {
            outcomes.committed(told);
        }
    }

    private Outcome make(Change change) {
        return switch (change) {
            case Change.Append append -> append(append);
            case Change.Delete(var conversation, var seq, _) -> outcome(delete(conversation, seq));
            case Change.React react -> outcome(records(react.conversation()).size() >= react.seq());
            case Change.Read(var talk, var who, var seq) -> outcome(read(talk, who, seq));
            case Change.Audit audit -> outcome(kept.audit.add(audit.by() + " " + audit.act() + " " + audit.whom()));
            case Change.Erase _ -> new Outcome.Done();
            case Change.EndToken token -> outcome(kept.ended.add(token));
            case Change.Open room -> open(room);
            case Change.Keep(var fact) -> keep(fact);
            case Change.Drop(var fact) -> drop(fact);
        };
    }

    private static Outcome outcome(boolean changed) {
        return changed ? new Outcome.Done() : new Outcome.Lost();
    }

    private Outcome open(Change.Open room) {
        if (kept.facts.values().stream()
                .anyMatch(fact -> fact instanceof Fact.Place place && place.name().key().equals(room.name().key()))) {
            return new Outcome.Lost();
        }
        var number = ++kept.rooms;
        keep(new Fact.Place(number, room.name(), room.owner(), room.hidden(), "", 0, false, 0, false, 0));
        return new Outcome.Opened(number);
    }

    private Outcome keep(Fact fact) {
        kept.facts.put(key(fact), fact);
        return new Outcome.Done();
    }

    private Outcome drop(Fact fact) {
        assertThat(kept.facts.remove(key(fact))).as("only what is there is dropped: " + fact).isNotNull();
        return new Outcome.Done();
    }

    private static Object key(Fact fact) {
        return switch (fact) {
            case Fact.Account account -> List.of("account", account.id());
            case Fact.Reserved reserved -> List.of("reserved", reserved.name().key());
            case Fact.Token token -> List.of("token", token.hash());
            case Fact.Code code -> List.of("code", code.who());
            case Fact.Place place -> List.of("place", place.number());
            case Fact.Membership membership -> List.of("membership", membership.room(), membership.who());
            case Fact.Invitation invitation -> List.of("invitation", invitation.room(), invitation.who());
            case Fact.OpenInvitation invitation -> List.of("open invitation", invitation.hash());
            case Fact.Friendship friendship -> List.of("friendship", friendship.who(), friendship.other());
            case Fact.Ignoring ignoring -> List.of("ignoring", ignoring.who(), ignoring.whom());
            case Fact.Landmark landmark -> List.of("landmark", landmark.room(), landmark.kind());
            case Fact.Passage passage -> List.of("passage", passage.room(), passage.way());
            case Fact.Ban ban -> List.of("ban", ban.room(), ban.subject());
        };
    }

    private boolean delete(Conversation conversation, long seq) {
        var records = records(conversation);
        if (seq < 1 || seq > records.size() || records.get((int) seq - 1).deleted()) {
            return false;
        }
        var it = records.get((int) seq - 1);
        records.set((int) seq - 1,
                new Record(seq, it.at(), it.who(), it.name(), it.guest(), it.kind(), "", it.re(), true, List.of()));
        return true;
    }

    private boolean read(Conversation talk, MemberId who, long seq) {
        var before = kept.read.getOrDefault(List.of(talk, who), 0L);
        kept.read.put(List.of(talk, who), Math.max(before, seq));
        return seq > before;
    }

    void fail(Throwable cause) {
        outcomes.failed(cause);
    }

    boolean isHolding() {
        return !held.isEmpty();
    }

    private Outcome append(Change.Append append) {
        List<Object> resend = append.cid() == null
                ? List.of()
                : List.of(append.conversation(), append.who(), Objects.requireNonNull(append.cid()));
        var known = resend.isEmpty() ? null : kept.sent.get(resend);
        if (known != null) {
            return new Outcome.Known(known, known);
        }
        var records = records(append.conversation());
        var seq = records.size() + 1L;
        records.add(new Record(seq, seq, append.who(), append.name(), append.guest(), append.kind(), append.text(),
                append.re(), false, List.of()));
        recorded.add(append.name() + ": " + append.text());
        if (!resend.isEmpty()) {
            kept.sent.put(resend, seq);
        }
        return new Outcome.Appended(seq, seq);
    }

    /// All records of a conversation; that of number 1 comes first.
    List<Record> records(Conversation conversation) {
        return kept.records.computeIfAbsent(conversation, _ -> new ArrayList<>());
    }

    /// What the query finds, by its first word.
    List<Records.Hit> find(Records.Query query) {
        var hits = new ArrayList<Records.Hit>();
        kept.records.forEach((conversation, records) -> records.stream()
                .filter(record -> record.text().contains(query.words()) && mayRead(query, conversation, record.seq()))
                .forEach(record -> hits.add(new Records.Hit(conversation, record))));
        return hits;
    }

    private static boolean mayRead(Records.Query query, Conversation conversation, long seq) {
        return switch (conversation) {
            case Conversation.OfRoom room -> query.where().stream()
                    .anyMatch(readable -> readable.room().equals(room) && seq >= readable.fromSeq());
            case Conversation.Between(var low, var high) ->
                low.equals(query.privateOf()) || high.equals(query.privateOf());
        };
    }

    /// The private talks of a member, as its records tell.
    List<Records.TalkState> talks(MemberId who) {
        var talks = new ArrayList<Records.TalkState>();
        kept.records.forEach((conversation, records) -> {
            if (conversation instanceof Conversation.Between talk && !records.isEmpty()
                    && (talk.low().equals(who) || talk.high().equals(who))) {
                var other = talk.low().equals(who) ? talk.high() : talk.low();
                var read = kept.read.getOrDefault(List.<Object>of(talk, who), 0L);
                var unread = records.stream()
                        .filter(record -> record.seq() > read && record.who().equals(other))
                        .count();
                var name = records.stream().filter(record -> record.who().equals(other)).findFirst().map(Record::name);
                talks.add(new Records.TalkState(other, name.orElse(null), records.size(), 0, read, (int) unread));
            }
        });
        return talks;
    }

    /// Who did what by virtue of their office.
    List<String> audit() {
        return kept.audit;
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
