package metaverse.universe;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The past, for reading. A port: reads run beside the ledger on their own threads and see only what is durable.
public interface Records {
    /// Which part of a conversation is wanted.
    sealed interface Span {
        /// the latest records
        record Latest() implements Span {}

        /// the records just before number `seq`
        record Before(long seq) implements Span {}

        /// the records just after number `seq`
        record After(long seq) implements Span {}

        /// the record of this number in the middle: half of the others before it, half after
        record Around(long seq) implements Span {}

        /// the first records that were said at this time or later
        ///
        /// @param at milliseconds since 1970
        record From(long at) implements Span {}

        /// the last records that were said before this time
        ///
        /// @param at milliseconds since 1970
        record Until(long at) implements Span {}

        /// those around this time: half of them said before it, half then or later
        ///
        /// @param at milliseconds since 1970
        record Amid(long at) implements Span {}
    }

    /// What was read.
    sealed interface Reading {
        /// @param records in ascending order of number
        /// @param more    whether there are further ones in the direction that was asked for; earlier ones for
        ///                [Span.Around]
        /// @param later   for [Span.Around]: whether there are later ones
        record Page(List<Record> records, boolean more, boolean later) implements Reading {
            public Page {
                records = List.copyOf(records);
            }

            /// A page of one direction.
            public Page(List<Record> records, boolean more) {
                this(records, more, false);
            }
        }

        /// It could not be read now.
        record Unread() implements Reading {}
    }

    /// Reads at most `limit` records; returns at once and calls `then` exactly once, from any thread.
    void page(Conversation conversation, Span span, int limit, Consumer<Reading> then);

    /// A private talk as it stands for one of the two.
    ///
    /// @param other  the other one; the same member for notes to oneself
    /// @param name   what the other one was called when they last said something; null where they never did, or not
    ///               among the last [#MOST_UNREAD] records
    /// @param head   the number of the last record
    /// @param at     when that was said, in milliseconds since 1970
    /// @param read   the number of the last record that the member has read, 0 for none
    /// @param unread records after that which the other one said; counted among the next [#MOST_UNREAD] only
    record TalkState(MemberId other, @Nullable String name, long head, long at, long read, int unread) {
        /// How far is counted.
        public static final int MOST_UNREAD = 1_000;
    }

    /// The private talks of someone.
    sealed interface Talks {
        /// @param talks those in which something was said last come first
        record Listed(List<TalkState> talks) implements Talks {
            public Listed {
                talks = List.copyOf(talks);
            }
        }

        /// They could not be read now.
        record Unread() implements Talks {}
    }

    /// Reads at most `limit` private talks of a member, as [#page] does.
    void talks(MemberId who, int limit, Consumer<Talks> then);

    /// What someone in charge did: a [Change.Audit] with its time, in milliseconds since 1970.
    record Audited(long at, String by, String act, String room, String whom, String detail) {}

    /// The deeds of those in charge.
    sealed interface Journal {
        /// @param deeds latest first
        record Listed(List<Audited> deeds) implements Journal {
            public Listed {
                deeds = List.copyOf(deeds);
            }
        }

        /// They could not be read now.
        record Unread() implements Journal {}
    }

    /// Reads at most `limit` deeds, as [#page] does.
    ///
    /// @param place the room for which they were done; with [Change.Audit#EVERYWHERE] all that were done anywhere
    void audit(long place, int limit, Consumer<Journal> then);

    /// A room that someone may read, and from which record on.
    record Readable(Conversation.OfRoom room, long fromSeq) {}

    /// Where a list of what was found goes on.
    ///
    /// @param place means something only to the ledger that gave it, until it starts again
    record Cursor(long place) {}

    /// What is looked for.
    ///
    /// @param where     in these rooms
    /// @param privateOf in all private talks of this member too
    /// @param words     all of these, and what stands in quotation marks as it stands there; empty for any
    /// @param from      said by this member
    /// @param fromName  said under this name, whoever had it; neither this nor `from` nor words: nothing is found
    /// @param since     said then or later, in milliseconds since 1970
    /// @param until     said before then
    /// @param before    goes on there
    record Query(
            List<Readable> where,
            @Nullable MemberId privateOf,
            String words,
            @Nullable MemberId from,
            @Nullable String fromName,
            long since,
            long until,
            int limit,
            @Nullable Cursor before) {
        public Query {
            where = List.copyOf(where);
        }
    }

    /// What was found.
    sealed interface Found {
        /// @param hits newest first; their reactions are not looked up
        /// @param more where to go on; null where there is nothing more. There may be fewer hits than were asked for, even none,
        ///             and yet more to be found: one search looks only so far
        record Hits(List<Hit> hits, @Nullable Cursor more) implements Found {
            public Hits {
                hits = List.copyOf(hits);
            }
        }

        /// It could not be searched now.
        record Unread() implements Found {}
    }

    /// One that was found.
    record Hit(Conversation conversation, Record record) {}

    /// Looks for records, as [#page] does. What was said a moment ago may not be found yet.
    void search(Query query, Consumer<Found> then);
}
