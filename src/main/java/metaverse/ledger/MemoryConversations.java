package metaverse.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.MemberId;
import metaverse.universe.Outcome;
import metaverse.universe.Records.Audited;
import metaverse.universe.Records.Hit;
import metaverse.universe.Records.Journal;
import metaverse.universe.Records.Query;
import metaverse.universe.Records.Reading;
import metaverse.universe.Records.Span;
import metaverse.universe.Records.TalkState;
import metaverse.universe.Records.Talks;
import metaverse.universe.Retention;
import org.jspecify.annotations.Nullable;

/// Conversations in memory: the newest records of each, and only of the conversations used last. What is written and
/// what is read may come from different threads.
final class MemoryConversations {
    private static final int MOST_RECORDS_EACH = 10_000;
    private static final int MOST_RECORDS = 200_000;
    private static final int MOST_CONVERSATIONS = 10_000;
    private static final int MOST_DEEDS = 1_000;

    /// Those used longest ago come first.
    private final LinkedHashMap<Conversation, MemoryTalk> talks = new LinkedHashMap<>(16, 0.75f, true);

    /// Records of all conversations together.
    private int kept;

    /// Latest first.
    private final Deque<Deed> deeds = new ArrayDeque<>();

    /// Records that ever were.
    private long places;

    synchronized Outcome.Appended append(Change.Append said, long now) {
        var talk = talks.computeIfAbsent(said.conversation(), _ -> new MemoryTalk());
        var record = talk.append(said, now, ++places);
        kept++;
        if (talk.size() > MOST_RECORDS_EACH) {
            talk.dropFirst();
            kept--;
        }
        trim();
        return new Outcome.Appended(record.seq(), record.at());
    }

    /// A private conversation that goes is forgotten with its numbers. A room goes on counting.
    private void trim() {
        var eldest = talks.entrySet().iterator();
        while ((kept > MOST_RECORDS || talks.size() > MOST_CONVERSATIONS) && eldest.hasNext()) {
            var entry = eldest.next();
            kept -= entry.getValue().size();
            switch (entry.getKey()) {
                case Conversation.OfRoom _ -> entry.getValue().clear();
                case Conversation.Between _ -> eldest.remove();
            }
        }
    }

    synchronized Outcome delete(Change.Delete delete) {
        var talk = talks.get(delete.conversation());
        return made(talk != null && talk.delete(delete.seq()));
    }

    synchronized Outcome react(Change.React react) {
        var talk = talks.get(react.conversation());
        return made(talk != null && talk.react(react));
    }

    synchronized Outcome read(Change.Read position) {
        var talk = talks.get(position.talk());
        return made(talk != null && position.talk().has(position.who()) && talk.read(position.who(), position.seq()));
    }

    synchronized void forget(Retention retention, long now) {
        talks.forEach((conversation, talk) -> kept -= talk.forget(retention.oldest(conversation, now)));
    }

    synchronized Outcome erase(MemberId who) {
        talks.values().forEach(talk -> talk.erase(who));
        return new Outcome.Done();
    }

    synchronized Outcome audit(Change.Audit deed, long now) {
        if (deeds.size() >= MOST_DEEDS) {
            deeds.removeLast();
        }
        deeds.addFirst(new Deed(
                deed.place(), new Audited(now, deed.by(), deed.act(), deed.room(), deed.whom(), deed.detail())));
        return new Outcome.Done();
    }

    synchronized Journal.Listed audit(long place, int limit) {
        return new Journal.Listed(deeds.stream()
                .filter(deed -> place == Change.Audit.EVERYWHERE || deed.place() == place)
                .map(Deed::what)
                .limit(limit)
                .toList());
    }

    private static Outcome made(boolean changed) {
        return changed ? new Outcome.Done() : new Outcome.Lost();
    }

    synchronized Reading.Page page(Conversation conversation, Span span, int limit) {
        var talk = talks.get(conversation);
        return talk == null ? new Reading.Page(List.of(), false) : talk.page(span, limit);
    }

    synchronized Talks.Listed talks(MemberId who, int limit) {
        var states = new ArrayList<TalkState>();
        talks.forEach((conversation, talk) -> {
            var between = of(conversation, who);
            if (between != null) {
                states.add(talk.state(who, between.other(who)));
            }
        });
        states.sort(Comparator.comparingLong(TalkState::at).reversed());
        return new Talks.Listed(states.subList(0, Math.min(limit, states.size())));
    }

    /// Everything that a search may read, to be searched without holding up anyone.
    synchronized List<MemorySearch.Candidate> candidates(Query query) {
        var candidates = new ArrayList<MemorySearch.Candidate>();
        talks.forEach((conversation, talk) -> talk.each((place, record) -> {
            if (Searcher.mayRead(query, conversation, record.seq())) {
                candidates.add(new MemorySearch.Candidate(place, new Hit(conversation, record)));
            }
        }));
        return candidates;
    }

    private static Conversation.@Nullable Between of(Conversation conversation, MemberId who) {
        return switch (conversation) {
            case Conversation.OfRoom _ -> null;
            case Conversation.Between talk -> talk.has(who) ? talk : null;
        };
    }

    /// @param place for which room it was done
    private record Deed(long place, Audited what) {}
}
