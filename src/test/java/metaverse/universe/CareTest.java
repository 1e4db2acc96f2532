package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import metaverse.universe.CareCommand.Appoint;
import metaverse.universe.CareCommand.Ban;
import metaverse.universe.CareCommand.Bans;
import metaverse.universe.CareCommand.Close;
import metaverse.universe.CareCommand.HandOver;
import metaverse.universe.CareCommand.Kick;
import metaverse.universe.CareCommand.Mute;
import metaverse.universe.CareCommand.Past;
import metaverse.universe.CareCommand.Retain;
import metaverse.universe.CareCommand.Slow;
import metaverse.universe.CareCommand.Unban;
import metaverse.universe.Command.Form;
import metaverse.universe.PastCommand.Delete;
import metaverse.universe.PastCommand.History;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.RoomCommand.Create;
import metaverse.universe.RoomCommand.Join;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the owner, the moderators and the operator do for a room, and who may not.
final class CareTest {
    private static final Address AWAY = Address.of(new byte[] {(byte) 192, 0, 2, 1});
    private static final Text NONE = Text.of("");

    private World world = new World();
    private World.Person owner;
    private World.Person moderator;
    private World.Person bob;
    private World.Person amy;

    @BeforeEach
    void come() {
        owner = account("owner");
        moderator = account("mod");
        bob = account("bob");
        amy = guestFrom(AWAY, "amy");
        asks(owner, new Create(name("garden"), false));
        List.of(moderator, bob, amy).forEach(this::joins);
        asks(owner, new Appoint(null, named("mod"), true));
        world.forget();
    }

    private World.Person account(String name) {
        var person = world.guest(name);
        asks(person, new AccountCommand.Register("correct horse"));
        return person;
    }

    private void asks(World.Person person, Command... commands) {
        person.asks(commands);
        world.rest();
    }

    private void joins(World.Person person) {
        asks(person, new Join(named("garden"), null));
    }

    private static Ban ban(String whom) {
        return new Ban(null, named(whom), null, false, 0, Text.of("spam"));
    }

    @Test
    void membersMayDoNoneOfIt() {
        asks(bob, new Kick(null, named("amy"), NONE), ban("amy"), new Unban(null, named("amy"), null),
                new Bans(null, Form.EVENT), new Mute(null, named("amy"), 60), new Slow(null, 10),
                new Appoint(null, named("bob"), true), new HandOver(null, named("bob")), new Past(null, true),
                new Retain(null, 1), new Close(null));

        assertThat(bob.told).hasSize(11).containsOnly("refused not-yours");
        assertThat(world.ledger.audit()).containsExactly("owner appoint mod");
    }

    @Test
    void whoIsKickedIsOutOfTheRoomAndMayComeBack() {
        asks(moderator, new Kick(null, named("amy"), Text.of("too loud")));

        assertThat(amy.told).containsExactly("news kicked garden mod too loud", "parted garden");
        assertThat(bob.told).containsExactly("[garden] - amy");
        joins(amy);
        assertThat(amy.told).last().isEqualTo("joined garden");
        assertThat(world.ledger.audit()).last().isEqualTo("mod kick amy");
    }

    @Test
    void aReasonIsOneShortLine() {
        for (var why : List.of(Text.of("x".repeat(401)), Text.of("a\nb"))) {
            asks(moderator, new Kick(null, named("bob"), why), new Ban(null, named("bob"), null, false, 0, why));
            assertThat(moderator.told).containsExactly("refused remark-too-long", "refused remark-too-long");
            world.forget();
        }
        asks(moderator, new Kick(null, named("bob"), Text.of("x".repeat(400))));
        assertThat(moderator.told).last().isEqualTo("kicked bob");
    }

    @Test
    void moderatorsHaveNoPowerOverEachOtherOrTheOwner() {
        asks(moderator, new Kick(null, named("owner"), NONE), ban("owner"), new Mute(null, named("owner"), 60),
                new Kick(null, named("mod"), NONE));
        assertThat(moderator.told).hasSize(4).containsOnly("refused not-over");
        asks(moderator, new Appoint(null, named("bob"), true), new HandOver(null, named("bob")), new Close(null),
                new Past(null, true), new Retain(null, 1));
        assertThat(moderator.told).hasSize(9).endsWith("refused not-yours");
        asks(owner, new Kick(null, named("mod"), NONE));
        assertThat(owner.told).last().isEqualTo("kicked mod");
    }

    @Test
    void aBannedAccountStaysOutWhereverItComesFrom() {
        asks(moderator, ban("bob"));
        assertThat(bob.told).containsExactly("news banned garden mod spam", "parted garden");
        joins(bob);
        assertThat(bob.told).last().isEqualTo("refused banned-from-room");
        asks(moderator, new Bans(null, Form.EVENT));
        assertThat(moderator.told).last().isEqualTo("bans [bob]");
        asks(moderator, new Unban(null, named("bob"), null));
        joins(bob);
        assertThat(bob.told).last().isEqualTo("joined garden");
    }

    @Test
    void aBannedGuestKeepsNewGuestsFromThereOutForTheTime() {
        asks(owner, new Ban(null, named("amy"), null, false, 3600, NONE));
        var again = guestFrom(AWAY, "eve");
        joins(again);
        assertThat(again.told).last().isEqualTo("refused banned-from-room");
        asks(again, new AccountCommand.Register("correct horse"));
        joins(again);
        assertThat(again.told).as("accounts may come from there").last().isEqualTo("joined garden");
        asks(amy, new AccountCommand.Register("correct horse"));
        joins(amy);
        assertThat(amy.told).as("the one it is about").last().isEqualTo("refused banned-from-room");
        world.pass(Duration.ofHours(1));
        joins(amy);
        assertThat(amy.told).last().isEqualTo("joined garden");
    }

    @Test
    void whoSitsAtTheAddressOfABannedGuestStays() {
        var moderatorToo = accountFrom(AWAY, "max");
        var child = guestFrom(AWAY, "eve");
        List.of(moderatorToo, child).forEach(this::joins);
        asks(owner, new Appoint(null, named("max"), true));
        world.forget();

        asks(moderatorToo, ban("amy"));

        assertThat(amy.told).containsExactly("news banned garden max spam", "parted garden");
        assertThat(moderatorToo.told).containsExactly("[garden] - amy", "banned amy");
        assertThat(child.told).containsExactly("[garden] - amy");
        asks(moderatorToo, new Bans(null, Form.EVENT), new Unban(null, named("amy"), null));
        assertThat(moderatorToo.told).as("no address is shown").endsWith("bans [amy]", "unbanned amy");
        joins(amy);
        assertThat(amy.told).last().isEqualTo("joined garden");
    }

    @Test
    void aBannedNetworkBarsEveryoneButThoseWhoLookAfterTheRoom() {
        var keeper = accountFrom(AWAY, "max");
        var member = accountFrom(AWAY, "eve");
        var late = accountFrom(AWAY, "ted");
        List.of(keeper, member).forEach(this::joins);
        asks(owner, new Appoint(null, named("max"), true));
        world.forget();

        asks(owner, new Ban(null, null, Network.of(AWAY, 24), false, 0, NONE));

        assertThat(amy.told).last().isEqualTo("parted garden");
        assertThat(member.told).last().isEqualTo("parted garden");
        assertThat(keeper.told).containsExactly("[garden] - amy", "[garden] - eve");
        joins(late);
        assertThat(late.told).last().isEqualTo("refused banned-from-room");
        asks(world.operator(), new OperatorCommand.Trust(named("ted"), true));
        joins(late);
        assertThat(late.told).as("operators may").last().isEqualTo("joined garden");
    }

    private World.Person guestFrom(Address address, String name) {
        var person = world.stranger(address);
        asks(person, new Command.Enter(name(name), true));
        return person;
    }

    private World.Person accountFrom(Address address, String name) {
        var person = guestFrom(address, name);
        asks(person, new AccountCommand.Register("correct horse"));
        return person;
    }

    @Test
    void whoIsMutedReadsOnlyUntilItIsOver() {
        asks(moderator, new Mute(null, named("bob"), 600));
        asks(bob, say("hm"));
        assertThat(bob.told).containsExactly("news muted garden mod 600", "refused muted");
        world.pass(Duration.ofMinutes(10));
        asks(bob, say("hm"));
        assertThat(bob.told).last().isEqualTo("[garden] 1 bob: hm");
        asks(moderator, new Mute(null, named("bob"), 600), new Mute(null, named("bob"), 0));
        asks(bob, say("thanks"));
        assertThat(bob.told).last().isEqualTo("[garden] 2 bob: thanks");
    }

    @Test
    void aSlowRoomHearsEachOnceInAWhile() {
        asks(owner, new Slow(null, 30));
        asks(bob, say("one"), say("two"));
        asks(amy, say("three"));
        asks(moderator, say("four"), say("five"));
        world.pass(Duration.ofSeconds(30));
        asks(bob, say("six"));

        assertThat(world.ledger.recorded).containsExactly("bob: one", "amy: three", "mod: four", "mod: five",
                "bob: six");
        assertThat(bob.told).contains("refused too-soon");
    }

    @Test
    void theOwnerHandsOver() {
        asks(owner, new HandOver(null, named("bob")));
        asks(owner, new Close(null));
        assertThat(owner.told).containsExactly(
                "handed-over garden bob", "[garden] owner is MODERATOR", "[garden] bob is OWNER", "refused not-yours");
        world = world.restarted();
        var again = world.stranger();
        asks(again, new Command.Login(name("bob"), "correct horse", true));
        asks(again, new Close(named("garden")));
        assertThat(again.told).last().isEqualTo("closed garden");
    }

    @Test
    void aClosedRoomIsGoneForEveryone() {
        asks(owner, new Close(null));

        assertThat(owner.told).containsExactly("parted garden", "closed garden");
        assertThat(bob.told).containsExactly("news room-closed garden owner", "parted garden");
        joins(bob);
        assertThat(bob.told).last().isEqualTo("refused no-such-room");
        asks(bob, new Create(name("garden"), false));
        assertThat(bob.told).last().isEqualTo("joined garden");
        asks(bob, new History(Talk.HERE, new Records.Span.Latest(), 5, Form.EVENT));
        assertThat(bob.told).as("a new room has no past").last().isEqualTo("past");
    }

    @Test
    void theOperatorsTrustedDoItEverywhere() {
        var operator = world.operator();
        asks(operator, new OperatorCommand.Trust(named("bob"), true));
        asks(bob, new Kick(null, named("mod"), NONE), new Kick(named("garden"), named("owner"), NONE));
        assertThat(bob.told).endsWith("[garden] - owner", "kicked owner");
        asks(owner, ban("bob"), new Join(named("garden"), null), ban("bob"));
        assertThat(owner.told).last().isEqualTo("refused not-over");
    }

    @Test
    void onesOwnWordsCanBeTakenBackAndACarerTakesAnyones() {
        asks(bob, say("one"), say("two"));
        asks(amy, new Delete(Talk.HERE, 1), new Delete(Talk.HERE, 9));
        assertThat(amy.told).endsWith("refused not-your-words", "refused no-such-record");
        asks(bob, new Delete(Talk.HERE, 1), new Delete(Talk.HERE, 1));
        assertThat(bob.told).endsWith("[garden] deleted 1 by bob", "deleted 1", "refused no-such-record");
        asks(moderator, new Delete(Talk.HERE, 2));
        assertThat(amy.told).last().isEqualTo("[garden] deleted 2 by mod");
        assertThat(world.ledger.audit()).last().isEqualTo("mod delete bob");
    }

    @Test
    void thePastBeforeJoiningMayBeShut() {
        asks(bob, say("before"));
        asks(owner, new Past(null, true));
        var eve = world.guest("eve");
        joins(eve);
        asks(bob, say("after"));
        asks(eve, new History(Talk.HERE, new Records.Span.Latest(), 5, Form.EVENT),
                new PastCommand.React(Talk.HERE, 1, Text.of("👍"), true));
        asks(bob, new History(Talk.HERE, new Records.Span.Latest(), 5, Form.EVENT));

        assertThat(eve.told).endsWith("past 2", "refused no-such-record");
        assertThat(bob.told).last().isEqualTo("past 1 2");
    }

    @Test
    void thePlazaHasNoOwner() {
        var plaza = named("plaza");
        asks(owner, new Kick(plaza, named("bob"), NONE), new Close(plaza));
        assertThat(owner.told).containsExactly("refused not-yours", "refused not-yours");
    }
}
