package metaverse.ledger;

import metaverse.universe.Address;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Fact;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.Network;
import org.jspecify.annotations.Nullable;

/// Changes as the universe would make them.
final class Changes {
    static final Conversation PLAZA = new Conversation.OfRoom(1);
    static final MemberId LILY = new MemberId((1L << 32) + 1);
    static final MemberId BOB = new MemberId((1L << 32) + 2);

    static final Fact.Ban BAN = new Fact.Ban(
            new Fact.Subject.From(Network.of(Address.LOOPBACK, 8)), Fact.Ban.FOR_EVER, "operator", "测试");

    private Changes() {}

    static Change.Append said(String text) {
        return said(PLAZA, text, null);
    }

    static Change.Append said(Conversation conversation, String text, @Nullable String cid) {
        return new Change.Append(conversation, LILY, "lily", true, Kind.SAY, text, cid);
    }

    /// Private talk of Lily with the member of this number.
    static Conversation talk(long member) {
        return Conversation.between(LILY, new MemberId((1L << 32) + member));
    }
}
