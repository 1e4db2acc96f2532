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
}
