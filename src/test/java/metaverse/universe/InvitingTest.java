package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import metaverse.universe.CareCommand.Invitations;
import metaverse.universe.CareCommand.InviteByLink;
import metaverse.universe.CareCommand.Withdraw;
import metaverse.universe.Command.Accept;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Enter;
import metaverse.universe.Command.Form;
import metaverse.universe.Settings.Entry;
import metaverse.universe.Settings.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Open invitations: who comes in by one, how often, how long, and what nobody learns by trying.
final class InvitingTest {
    private static final Addressee DEN = named("den");
    private static final String OVER = "refused invitation-over";
    private static final Text NONE = Text.of("");
    private static final Address ELSEWHERE = new Address(0x2001_0db8_0000_0001L, 7);

    private World world = new World();
    private World.Person lily;

    /// Lily has an account, and a private room.
    @BeforeEach
    void come() {
        lily = account("lily");
        asks(lily, new RoomCommand.Create(name("den"), true));
        world.forget();
    }

    private World.Person account(String name) {
        var person = world.guest(name);
        asks(person, new AccountCommand.Register("correct horse"));
        return person;
    }

    private void asks(World.Person person, Command command) {
        person.asks(command);
        world.rest();
    }

    private String code(World.Person maker, long seconds, int uses) {
        asks(maker, new InviteByLink(DEN, seconds, uses));
        assertThat(maker.told).last().asString().startsWith("invitation ");
        world.forget();
        return maker.code;
    }

    private World.Person comes(String name, String code) {
        return comes(world.stranger(), name, code);
    }

    private World.Person comes(World.Person person, String name, String code) {
        asks(person, new Enter(name(name), true, code));
        return person;
    }

    /// The same people and rooms with another rule at the entry.
    private void settle(Entry entry) {
        var before = Settings.standard();
        var people = before.people();
        world.universe.settle(new Settings(
                before.window(), before.crowd(), before.addressees(), before.page(), before.shownMembers(),
                before.textBytes(), before.linger(), before.restartGrace(), before.stall(), before.closing(),
                before.keep(),
                new People(entry, "sesame", true, people.rooms(), people.friends(), people.keepName(),
                        people.expire())));
        world.turn();
    }

    @Test
    void aNameIsAllThatAGuestNeedsToStandInThePrivateRoom() {
        var bob = comes("bob", code(lily, 0, 0));

        assertThat(bob.told).containsExactly("+ bob", "welcome bob", "[den] + bob", "joined den");
        assertThat(lily.told).contains("[den] + bob");
    }

    @Test
    void whatIsAskedRightBehindTheNameIsAskedInTheRoom() {
        var code = code(lily, 0, 0);
        var bob = world.stranger();
        bob.asks(new Enter(name("bob"), true, code), new Command.Say(DEN, Kind.SAY, Text.of("hi"), 0, null));
        world.rest();

        assertThat(bob.told).containsExactly("+ bob", "welcome bob", "[den] + bob", "joined den", "[den] 1 bob: hi");
    }

    @Test
    void aCodeIsShownWhereItLeadsAndFollowedWithTheName() {
        var code = code(lily, 0, 0);
        var bob = world.stranger();
        asks(bob, new Accept(code));
        asks(bob, new Command.BeCalled(name("bob"), false));

        assertThat(bob.told)
                .containsExactly("invited to den by lily", "+ bob", "welcome bob", "[den] + bob", "joined den");
    }

    @Test
    void anAccountComesByItWhetherItIsInOrOnItsWay() {
        var code = code(lily, 0, 1);
        account("amy").leavesWithoutAWord();
        var amy = world.stranger();
        amy.asks(new Accept(code), new Command.Login(name("amy"), "correct horse", true));
        world.rest();
        assertThat(amy.told).endsWith("[den] + amy", "joined den");
        world.forget();

        asks(amy, new RoomCommand.Leave(DEN));
        asks(amy, new Accept(code));
        assertThat(amy.told).as("it counts once for her").endsWith("[den] + amy", "joined den");
    }

    @Test
    void usesCountOnceForEachMember() {
        var code = code(lily, 0, 2);
        var bob = comes("bob", code);
        asks(bob, new RoomCommand.Leave(DEN));
        asks(bob, new Accept(code));
        asks(bob, new Accept(code));
        assertThat(bob.told).endsWith("[den] + bob", "joined den", "turned to den");
        asks(lily, new Invitations(DEN, Form.EVENT));
        assertThat(lily.told).endsWith("invitations [1 by lily left 1]");

        assertThat(comes("amy", code).told).endsWith("joined den");
        assertThat(comes("carl", code).told).containsExactly(OVER);
        assertThat(comes("dora", code).told).containsExactly(OVER);
    }

    @Test
    void whoHasComeInByTheLastUseIsNotOvertakenOnTheWayToTheRoom() {
        var code = code(lily, 0, 1);
        var bob = world.stranger();
        var amy = world.guest("amy");
        world.universe.submit(List.of(
                new Submission(bob.session, new Enter(name("bob"), true, code)),
                new Submission(amy.session, new Accept(code))));
        world.rest();

        assertThat(bob.told).contains("joined den");
        assertThat(amy.told).contains(OVER).doesNotContain("joined den");
    }

    @Test
    void itEndsWhenItsTimeIsOver() {
        var code = code(lily, 3600, 0);
        world.pass(Duration.ofSeconds(3599));
        assertThat(comes("bob", code).told).endsWith("joined den");

        world.pass(Duration.ofSeconds(1));
        assertThat(comes("amy", code).told).containsExactly(OVER);
        asks(lily, new Invitations(DEN, Form.EVENT));
        assertThat(lily.told).endsWith("invitations []");
    }

    @Test
    void itEndsWhenItIsWithdrawnAndWithTheRoom() {
        var first = code(lily, 0, 0);
        var second = code(lily, 0, 0);
        asks(lily, new Withdraw(DEN, 1));
        asks(lily, new Withdraw(DEN, 1));

        assertThat(lily.told).containsExactly("withdrawn den 1", "refused no-such-invitation");
        assertThat(comes("bob", first).told).containsExactly(OVER);
        assertThat(comes("amy", second).told).endsWith("joined den");
        asks(lily, new CareCommand.Close(DEN));
        assertThat(comes("carl", second).told).containsExactly(OVER);
        assertThat(world.ledger.facts()).noneMatch(Fact.OpenInvitation.class::isInstance);
    }

    @Test
    void itIsAsGoodAsTheRightOfWhoeverMadeIt() {
        var amy = account("amy");
        asks(amy, new Accept(code(lily, 0, 0)));
        asks(lily, new CareCommand.Appoint(DEN, named("amy"), true));
        var code = code(amy, 0, 0);
        assertThat(comes("bob", code).told).endsWith("joined den");

        asks(lily, new CareCommand.Appoint(DEN, named("amy"), false));
        assertThat(comes("carl", code).told).containsExactly(OVER);
    }

    @Test
    void itEndsWithTheGuestWhoMadeIt() {
        var amy = world.guest("amy");
        asks(amy, new Accept(code(lily, 0, 0)));
        asks(lily, new CareCommand.Appoint(DEN, named("amy"), true));
        var code = code(amy, 0, 0);
        asks(amy, new Command.Quit());

        assertThat(comes("bob", code).told).containsExactly(OVER);
        assertThat(world.ledger.facts()).filteredOn(Fact.OpenInvitation.class::isInstance).hasSize(1);
    }

    @Test
    void itEndsWithABanOfWhoeverMadeIt() {
        var code = code(lily, 0, 0);
        asks(world.operator(), new OperatorCommand.Ban(named("lily"), null, false, 0, NONE));

        assertThat(comes("bob", code).told).containsExactly(OVER);
    }

    @Test
    void itLastsOverARestartWithWhatWasUsedOfIt() {
        var code = code(lily, 0, 2);
        var amy = account("amy");
        asks(amy, new Accept(code));
        asks(amy, new RoomCommand.Leave(DEN));
        world = world.restarted();

        var again = world.stranger();
        asks(again, new Command.Resume(amy.token));
        asks(again, new Accept(code));
        assertThat(again.told).endsWith("joined den");
        assertThat(comes("bob", code).told).endsWith("joined den");
        assertThat(comes("carl", code).told).containsExactly(OVER);
    }

    @Test
    void theLedgerHasNoCodes() {
        var code = code(lily, 0, 0);

        assertThat(code).as("192 bits").matches("[A-Za-z0-9_-]{32}");
        assertThat(world.ledger.facts().toString()).doesNotContain(code);
        assertThat(code(lily, 0, 0)).isNotEqualTo(code);
    }

    // Who is kept out.

    @Test
    void whoIsBannedFromTheRoomIsNotLetIn() {
        var code = code(lily, 0, 0);
        var amy = account("amy");
        asks(amy, new Accept(code));
        asks(lily, new CareCommand.Ban(DEN, named("amy"), null, false, 0, NONE));
        asks(amy, new Accept(code));
        assertThat(amy.told).endsWith("refused banned-from-room");

        asks(lily, new CareCommand.Ban(DEN, null, Network.around(ELSEWHERE), true, 0, NONE));
        var bob = comes(world.stranger(ELSEWHERE), "bob", code);
        assertThat(bob.told).containsExactly("refused banned-from-room");
        asks(bob, new Accept(code));
        assertThat(bob.told).endsWith("refused banned-from-room");
    }

    @Test
    void whoIsBannedFromTheUniverseIsNeitherLetInNorShownAnything() {
        var code = code(lily, 0, 0);
        asks(world.operator(), new OperatorCommand.Ban(null, Network.around(ELSEWHERE), true, 0, NONE));
        var bob = world.stranger(ELSEWHERE);
        asks(bob, new Accept(code));
        comes(bob, "bob", code);

        assertThat(bob.told).containsExactly(OVER, "ends banned");
    }

    @Test
    void whoeverTriesACodeThatIsNoneLearnsNothing() {
        code(lily, 0, 0);
        var bob = world.stranger();
        asks(bob, new Accept("x".repeat(32)));
        comes(bob, "bob", "x".repeat(32));
        assertThat(bob.told).containsExactly(OVER, OVER);

        asks(bob, new Enter(name("bob"), true));
        asks(bob, new Accept("x".repeat(32)));
        asks(bob, new RoomCommand.Join(DEN, null));
        assertThat(bob.told).containsExactly(OVER, OVER, "+ bob", "welcome bob", OVER, "refused no-such-room");
    }

    @Test
    void itIsAsGoodAsTheWordOfAUniverseThatAsksForOne() {
        var code = code(lily, 0, 1);
        settle(Entry.PASSWORD);
        assertThat(comes("bob", null).told).containsExactly("refused word-needed");
        assertThat(comes("bob", "x".repeat(32)).told).containsExactly(OVER);
        assertThat(comes("bob", code).told).endsWith("joined den");

        var amy = world.stranger();
        asks(amy, new Accept(code));
        asks(amy, new Enter(name("amy"), true));
        assertThat(amy.told).as("it is used up").containsExactly(OVER, "refused word-needed");
    }

    @Test
    void itLetsNoGuestIntoAUniverseOfAccounts() {
        var code = code(lily, 0, 0);
        settle(Entry.ACCOUNTS);

        assertThat(comes("bob", code).told).containsExactly("refused account-needed");
    }

    @Test
    void aNameThatCannotBeHadUsesNothingUp() {
        var code = code(lily, 0, 1);
        var bob = comes("lily", code);
        asks(bob, new Enter(name("bob"), true));

        assertThat(bob.told)
                .containsExactly("refused name-owned", "+ bob", "welcome bob", "[den] + bob", "joined den");
    }

    // How many.

    @Test
    void aRoomHasSoManyAtATime() {
        for (var i = 0; i < Inviting.MOST_IN_ROOM; i++) {
            code(lily, i == 0 ? 60 : 0, 0);
        }
        asks(lily, new InviteByLink(DEN, 0, 0));
        assertThat(lily.told).containsExactly("refused too-many-invitations");

        world.pass(Duration.ofSeconds(60));
        asks(lily, new InviteByLink(DEN, 0, 0));
        assertThat(lily.told).endsWith("invitation " + (Inviting.MOST_IN_ROOM + 1) + " into den");
    }

    @Test
    void whatIsOverIsForgottenOnceADay() {
        code(lily, 60, 0);
        code(lily, 0, 0);
        world.pass(Duration.ofDays(1));
        world.rest();

        assertThat(world.ledger.facts()).filteredOn(Fact.OpenInvitation.class::isInstance).hasSize(1);
    }
}
