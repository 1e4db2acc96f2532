package metaverse.ledger;

import java.util.List;
import java.util.Set;
import metaverse.floor.Way;
import metaverse.universe.Address;
import metaverse.universe.Approachable;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Fact;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.Name;
import metaverse.universe.Network;
import metaverse.universe.Role;
import metaverse.universe.Vault;
import org.jspecify.annotations.Nullable;

/// Changes as the universe would make them.
final class Changes {
    static final Conversation PLAZA = new Conversation.OfRoom(1);
    static final MemberId LILY = new MemberId((1L << 32) + 1);
    static final MemberId BOB = new MemberId((1L << 32) + 2);

    static final Fact.Place PLAZA_PLACE = new Fact.Place(
            1, new Name("plaza", "plaza", List.of("plaza")), null, false, "", 0, false, 0, false, 0);

    static final Fact.Ban BAN = new Fact.Ban(
            0, new Fact.Subject.From(Network.of(Address.LOOPBACK, 8)), Fact.FOR_EVER, "operator", "测试");

    private Changes() {}

    /// One of each kind, and of each form that a kind has.
    static List<Fact> facts() {
        var lily = new Name("Lily", "lily", List.of("lily", "1ily"));
        return List.of(
                new Fact.Account(LILY, lily, new Vault.Secret(new byte[] {1, -1}), 5, 6, Approachable.FRIENDS, true),
                new Fact.Reserved(lily, LILY, 7),
                new Fact.Token("hash", LILY, 8),
                new Fact.Code(LILY, "code", 9),
                new Fact.Place(40, lily, BOB, true, "topic", 10, true, 11, true, 12),
                new Fact.Membership(40, BOB, Role.OWNER, 12, 13, 14),
                new Fact.Invitation(40, LILY, "bob"),
                new Fact.Landmark(40, "fountain", "Stammtisch"), new Fact.Passage(40, Way.NORTH, 41),
                new Fact.OpenInvitation("open", 40, 3, LILY, Fact.FOR_EVER, 0, Set.of()),
                new Fact.OpenInvitation("counted", 40, 4, BOB, 16, 17, Set.of(LILY, BOB)),
                new Fact.Friendship(LILY, BOB, true, 15),
                new Fact.Ignoring(BOB, LILY),
                BAN,
                new Fact.Ban(40, new Fact.Subject.GuestsFrom(Network.around(new Address(1, 2))), 8, "bob", "why"),
                new Fact.Ban(40, new Fact.Subject.Guest(LILY, "Lily", Network.around(new Address(1, 2))), 8, "bob", ""),
                new Fact.Ban(40, new Fact.Subject.Guest(BOB, "bob", Network.around(Address.LOOPBACK)), 8, "mod", ""),
                new Fact.Ban(40, new Fact.Subject.Someone(LILY, "Lily"), 8, "bob", ""));
    }

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
