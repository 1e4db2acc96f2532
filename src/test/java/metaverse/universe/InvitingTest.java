package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import metaverse.universe.CareCommand.Invitations;
import metaverse.universe.CareCommand.Withdraw;
import metaverse.universe.Command.Accept;
import metaverse.universe.Command.Enter;
import metaverse.universe.Command.Form;
import org.junit.jupiter.api.Test;

/// Open invitations: who comes in by one, how often, and how long.
final class InvitingTest extends Den {
    @Test
    void aNameIsAllThatAGuestNeedsToStandInThePrivateRoom() {
        var bob = comes("bob", code(lily, 0, 0));

        assertThat(bob.told).containsExactly("welcome bob", "joined den");
        assertThat(lily.told).contains("[den] + bob");
    }

    @Test
    void whatIsAskedRightBehindTheNameIsAskedInTheRoom() {
        var code = code(lily, 0, 0);
        var bob = world.stranger();
        bob.asks(new Enter(name("bob"), true, code), new Command.Say(DEN, Kind.SAY, Text.of("hi"), 0, null));
        world.rest();

        assertThat(bob.told).containsExactly("welcome bob", "joined den", "[den] 1 bob: hi");
    }

    @Test
    void aCodeIsShownWhereItLeadsAndFollowedWithTheName() {
        var code = code(lily, 0, 0);
        var bob = world.stranger();
        asks(bob, new Accept(code));
        asks(bob, new Command.BeCalled(name("bob"), false));

        assertThat(bob.told)
                .containsExactly("invited to den by lily", "welcome bob", "joined den");
    }

    @Test
    void anAccountComesByItWhetherItIsInOrOnItsWay() {
        var code = code(lily, 0, 1);
        account("amy").leavesWithoutAWord();
        var amy = world.stranger();
        amy.asks(new Accept(code), new Command.Login(name("amy"), "correct horse", true));
        world.rest();
        assertThat(amy.told).endsWith("joined den");
        world.forget();

        asks(amy, new RoomCommand.Leave(DEN));
        asks(amy, new Accept(code));
        assertThat(amy.told).as("it counts once for her").endsWith("joined den");
    }

    @Test
    void usesCountOnceForEachMember() {
        var code = code(lily, 0, 2);
        var bob = comes("bob", code);
        asks(bob, new RoomCommand.Leave(DEN));
        asks(bob, new Accept(code));
        asks(bob, new Accept(code));
        assertThat(bob.told).endsWith("joined den", "turned to den");
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
}
