package metaverse.universe;

/// How someone leaves a room.
///
/// @param by  who sent them out; empty where they went themselves
/// @param why in their own words, or in those of whoever sent them out; may be empty
public record Parting(Cause cause, String by, Text why) {
    private static final Text NO_WORDS = Text.of("");

    /// What makes someone leave.
    public enum Cause {
        /// they left the room, and are elsewhere still
        LEFT,
        /// they left the universe, and every room with it
        GONE,
        /// someone sent them out of the room
        SENT_OUT
    }

    /// Without a word.
    public static final Parting LEFT = left(NO_WORDS);

    static Parting left(Text why) {
        return new Parting(Cause.LEFT, "", why);
    }

    static Parting gone(Text why) {
        return new Parting(Cause.GONE, "", why);
    }

    static Parting sentOut(Name by, Text why) {
        return new Parting(Cause.SENT_OUT, by.shown(), why);
    }
}
