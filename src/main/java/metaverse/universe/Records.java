package metaverse.universe;

import java.util.List;
import java.util.function.Consumer;

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
    }

    /// What was read.
    sealed interface Reading {
        /// @param records in ascending order of number
        /// @param more    whether there are further ones in the direction that was asked for
        record Page(List<Record> records, boolean more) implements Reading {}

        /// It could not be read now.
        record Unread() implements Reading {}
    }

    /// Reads at most `limit` records; returns at once and calls `then` exactly once, from any thread.
    void page(Conversation conversation, Span span, int limit, Consumer<Reading> then);
}
