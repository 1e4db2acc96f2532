package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import metaverse.universe.CareCommand.InviteByLink;
import metaverse.universe.Command.Accept;
import metaverse.universe.Command.Enter;
import metaverse.universe.Settings.Entry;
import org.junit.jupiter.api.Test;

/// Open invitations: who is kept out all the same, what nobody learns by trying, and how many there are at most.
final class UninvitedTest extends Den {
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
        assertThat(bob.told).containsExactly(OVER, OVER, "welcome bob", OVER, "refused no-such-room");
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
                .containsExactly("refused name-owned", "welcome bob", "joined den");
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
