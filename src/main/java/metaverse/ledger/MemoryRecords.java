package metaverse.ledger;

import java.util.function.Consumer;
import metaverse.universe.Conversation;
import metaverse.universe.MemberId;
import metaverse.universe.Records;

/// The past as far as a [MemoryLedger] still has it. Read at once, on the asker's thread; only a search
/// takes one of its own.
final class MemoryRecords implements Records {
    private final MemoryConversations conversations;

    MemoryRecords(MemoryConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void page(Conversation conversation, Span span, int limit, Consumer<Reading> then) {
        then.accept(conversations.page(conversation, span, limit));
    }

    @Override
    public void talks(MemberId who, int limit, Consumer<Talks> then) {
        then.accept(conversations.talks(who, limit));
    }

    @Override
    public void audit(long place, int limit, Consumer<Journal> then) {
        then.accept(conversations.audit(place, limit));
    }

    @Override
    public void search(Query query, Consumer<Found> then) {
        var candidates = conversations.candidates(query);
        Thread.ofVirtual().name("search").start(() -> then.accept(MemorySearch.search(query, candidates)));
    }
}
