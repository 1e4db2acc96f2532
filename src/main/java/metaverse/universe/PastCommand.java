package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// What was said: reading, finding, marking and deleting it.
public sealed interface PastCommand extends Command.Inside {
    /// Which conversation is meant.
    ///
    /// @param with the other side of private talk; null for a room
    /// @param room the room's name; null for the one the session is in
    record Talk(@Nullable Addressee with, @Nullable Addressee room) {
        public static final Talk HERE = new Talk(null, null);
    }

    /// What was said?
    record History(Talk talk, Records.Span span, int limit, Form form) implements PastCommand {}

    /// Where was it said?
    ///
    /// @param talk  null for everywhere that the asker may read
    /// @param words what must be in it; quoted words stand together
    /// @param from  who said it; null for anyone
    /// @param since milliseconds since 1970; from then on
    /// @param until before then; [Long#MAX_VALUE] for no end
    /// @param after what an earlier answer gave to go on with; null to begin
    record Search(
            @Nullable Talk talk,
            String words,
            @Nullable Addressee from,
            long since,
            long until,
            int limit,
            @Nullable String after,
            Form form)
            implements PastCommand {}

    /// Make a tombstone of a record.
    record Delete(Talk talk, long seq) implements PastCommand {}

    /// Put a sign to a record, or take it away.
    record React(Talk talk, long seq, Text emoji, boolean on) implements PastCommand {}

    /// I have read so far.
    record Read(Talk talk, long seq) implements PastCommand {}

    /// From now on I say myself what I have read.
    record TellsRead() implements PastCommand {}

    /// What have I not read?
    record Unread(Form form) implements PastCommand {}

    /// With whom have I talked in private?
    record Talks(Form form) implements PastCommand {}

    /// Give me all of it to keep.
    ///
    /// @param talk  null for everything about the asker
    record Export(@Nullable Talk talk, Format format, Form form) implements PastCommand {}

    /// What an export looks like.
    enum Format {
        /// a line for each line that was said, as the text door shows the past
        TEXT("text"),
        /// one JSON object a line, with the fields of the JSON door's history
        JSON_LINES("jsonl"),
        /// one page, with all it needs in it, that runs nothing and loads nothing
        HTML("html");

        private final String code;

        Format(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// What was done for this room by whoever cares for it?
    record Audit(@Nullable Addressee room, int limit, Form form) implements PastCommand {}
}
