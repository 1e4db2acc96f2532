package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// What must last. The universe asks for it, the ledger makes it so or not: every change has one [Outcome], and
/// nothing is told before that.
public sealed interface Change {
    /// Keep a message.
    ///
    /// @param who   the speaker, for good
    /// @param name  the speaker's name when it was said; a later rename does not rewrite the past
    /// @param guest whether the speaker was a guest then
    /// @param cid   the client's own id of the message: the ledger recognises a resend by conversation, speaker and
    ///              cid for 24 hours
    /// @param re    the number of the record that it answers, 0 for none; where there is no such record it answers none
    record Append(
            Conversation conversation,
            MemberId who,
            String name,
            boolean guest,
            Kind kind,
            String text,
            @Nullable String cid,
            long re)
            implements Change {
        /// A message that answers none.
        public Append(
                Conversation conversation,
                MemberId who,
                String name,
                boolean guest,
                Kind kind,
                String text,
                @Nullable String cid) {
            this(conversation, who, name, guest, kind, text, cid, 0);
        }
    }

    /// Take the text of a record away, and the reactions to it. Its number, its time and who said it stay.
    /// [Outcome.Lost] where there is no such record, or its text is gone already.
    ///
    /// @param by the name of whoever wants it so
    record Delete(Conversation conversation, long seq, String by) implements Change {}

    /// Add someone's reaction to a record, or take it away. [Outcome.Lost] where there is no such record or its text is
    /// gone, where nothing would change, and where the record has [Reaction#KINDS] different ones already.
    ///
    /// @param name the member's name now
    record React(Conversation conversation, long seq, MemberId who, String name, String emoji, boolean on)
            implements Change {}

    /// Remember how far a member has read a private talk; not beyond its last record. It only moves forward:
    /// [Outcome.Lost] where it would not, or where the talk is not theirs.
    record Read(Conversation.Between talk, MemberId who, long seq) implements Change {}

    /// Make a member a "someone": the name in all that they said goes, and so do their reactions and how far they have
    /// read. What they said stays. It is certain with the outcome, and done soon after.
    record Erase(MemberId who) implements Change {
        /// What everyone is called of whom nobody shall know who it was.
        public static final String SOMEONE = "someone";
    }

    /// Note what someone in charge did, for the operator to read.
    ///
    /// @param by     who did it
    /// @param act    what
    /// @param place  the number of the room that it was done for, or [#EVERYWHERE]
    /// @param room   what that room was called; may be empty
    /// @param whom   to whom or what; may be empty
    /// @param detail more about it; may be empty
    record Audit(String by, String act, long place, String room, String whom, String detail) implements Change {
        /// Instead of a room: the universe as a whole.
        public static final long EVERYWHERE = 0;
    }

    /// End a resume token for good, over restarts too. [Outcome.Lost] where it had ended before: so it is also how a
    /// token of an earlier start is used up, by whoever is first.
    ///
    /// @param node the process start that gave the token
    /// @param who  whom it is for
    record EndToken(int node, MemberId who) implements Change {}

    /// Make a room. [Outcome.Opened] tells its number; [Outcome.Lost] where another one has the name.
    ///
    /// @param owner  whoever makes it
    /// @param hidden whether only those who are invited can see it
    record Open(Name name, MemberId owner, boolean hidden) implements Change {}

    /// Let the fact be so, in the place of an earlier one about the same.
    record Keep(Fact fact) implements Change {}

    /// Let the fact, and whatever else is known about the same, be so no longer.
    record Drop(Fact fact) implements Change {}
}
