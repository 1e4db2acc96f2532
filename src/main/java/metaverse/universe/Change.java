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
    record Append(
            Conversation conversation,
            MemberId who,
            String name,
            boolean guest,
            Kind kind,
            String text,
            @Nullable String cid)
            implements Change {}

    /// End a resume token for good, over restarts too. [Outcome.Lost] where it had ended before: so it is also how a
    /// token of an earlier start is used up, by whoever is first.
    ///
    /// @param node the process start that gave the token
    /// @param who  whom it is for
    record EndToken(int node, MemberId who) implements Change {}

    /// Let the fact be so, in the place of an earlier one about the same.
    record Keep(Fact fact) implements Change {}

    /// Let the fact, and whatever else is known about the same, be so no longer.
    record Drop(Fact fact) implements Change {}
}
