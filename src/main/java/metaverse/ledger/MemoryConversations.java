package metaverse.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongPredicate;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Outcome;
import metaverse.universe.Record;
import metaverse.universe.Records.Reading;
import metaverse.universe.Records.Span;

/// Conversations in memory: the newest records of each, and only of the conversations used last. What is written and
/// what is read may come from different threads.
final class MemoryConversations {
    private static final int MOST_RECORDS_EACH = 10_000;
    private static final int MOST_RECORDS = 200_000;
    private static final int MOST_CONVERSATIONS = 10_000;

    private static final class Talk {
        private long seq;
        private long at = Long.MIN_VALUE;
        private final Deque<Record> records = new ArrayDeque<>();
    }

    /// Those used longest ago come first.
    private final LinkedHashMap<Conversation, Talk> talks = new LinkedHashMap<>(16, 0.75f, true);

    /// Records of all conversations together.
    private int kept;

    synchronized Outcome.Appended append(Change.Append said, long now) {
        var talk = talks.computeIfAbsent(said.conversation(), _ -> new Talk());
        talk.at = Math.max(now, talk.at);
        talk.records.add(new Record(
                ++talk.seq, talk.at, said.who(), said.name(), said.guest(), said.kind(), said.text()));
        kept++;
        if (talk.records.size() > MOST_RECORDS_EACH) {
            talk.records.remove();
            kept--;
        }
        trim();
        return new Outcome.Appended(talk.seq, talk.at);
    }

    /// A private conversation that goes is forgotten with its numbers. A room goes on counting.
    private void trim() {
        var eldest = talks.entrySet().iterator();
        while ((kept > MOST_RECORDS || talks.size() > MOST_CONVERSATIONS) && eldest.hasNext()) {
            var entry = eldest.next();
            kept -= entry.getValue().records.size();
            switch (entry.getKey()) {
                case Conversation.OfRoom _ -> entry.getValue().records.clear();
                case Conversation.Between _ -> eldest.remove();
            }
        }
    }

    synchronized Reading.Page page(Conversation conversation, Span span, int limit) {
        var talk = talks.get(conversation);
        if (talk == null) {
            return new Reading.Page(List.of(), false);
        }
        return switch (span) {
            case Span.Latest _ -> backwards(talk, _ -> true, limit);
            case Span.Before before -> backwards(talk, seq -> seq < before.seq(), limit);
            case Span.After after -> page(talk.records.iterator(), seq -> seq > after.seq(), limit);
        };
    }

    private static Reading.Page backwards(Talk talk, LongPredicate wanted, int limit) {
        var page = page(talk.records.descendingIterator(), wanted, limit);
        return new Reading.Page(page.records().reversed(), page.more());
    }

    private static Reading.Page page(Iterator<Record> from, LongPredicate wanted, int limit) {
        var records = new ArrayList<Record>();
        while (from.hasNext()) {
            var record = from.next();
            if (wanted.test(record.seq())) {
                if (records.size() == limit) {
                    return new Reading.Page(List.copyOf(records), true);
                }
                records.add(record);
            }
        }
        return new Reading.Page(List.copyOf(records), false);
    }
}
