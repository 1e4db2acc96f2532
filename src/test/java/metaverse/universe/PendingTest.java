package metaverse.universe;

import static metaverse.universe.World.named;
import static org.assertj.core.api.Assertions.assertThat;

import metaverse.universe.CareCommand.Appoint;
import metaverse.universe.CareCommand.HandOver;
import metaverse.universe.Command.Form;
import org.junit.jupiter.api.Test;

/// What waits for an answer, with whom one has talked, and who looks after a room.
final class PendingTest extends Den {
    @Test
    void requestsAndInvitationsWaitTogether() {
        var bob = account("bob");
        asks(lily, new FriendCommand.Befriend(named("bob")));
        asks(lily, new RoomCommand.Invite(DEN, named("bob")));
        world.forget();
        asks(bob, new RoomCommand.Pending(Form.EVENT));
        assertThat(bob.told).containsExactly("pending @lily den by lily");
    }

    @Test
    void whoDeclinesIsInvitedNoLongerAndNobodyIsTold() {
        var bob = world.guest("bob");
        asks(lily, new RoomCommand.Invite(DEN, named("bob")));
        world.forget();
        asks(bob, new RoomCommand.Decline(DEN));
        asks(bob, new RoomCommand.Pending(Form.EVENT));
        asks(bob, new RoomCommand.Join(DEN, null));
        assertThat(bob.told).containsExactly("declined den", "pending", "refused no-such-room");
        assertThat(lily.told).isEmpty();
    }

    @Test
    void whatWasDeclinedStaysSoAfterARestart() {
        var bob = account("bob");
        asks(lily, new RoomCommand.Invite(DEN, named("bob")));
        asks(bob, new RoomCommand.Decline(DEN));
        world = world.restarted();
        var again = world.stranger();
        asks(again, new Command.Login(World.name("bob"), "correct horse", true));
        world.forget();
        asks(again, new RoomCommand.Pending(Form.EVENT));
        assertThat(again.told).containsExactly("pending");
    }

    @Test
    void aHiddenRoomAndNoneAreDeclinedAlike() {
        var bob = world.guest("bob");
        asks(bob, new RoomCommand.Decline(DEN));
        asks(bob, new RoomCommand.Decline(named("nowhere")));
        assertThat(bob.told).containsExactly("refused not-invited", "refused not-invited");
    }

    @Test
    void withWhomOneTalkedInPrivateIsListed() {
        var bob = account("bob");
        asks(bob, new RoomCommand.Pending(Form.EVENT));
        asks(bob, World.tell("lily", "psst", null));
        world.forget();
        asks(lily, new PastCommand.Talks(Form.EVENT));
        assertThat(lily.told).containsExactly("talks @bob 1");
        asks(lily, new FriendCommand.Ignore(named("bob")));
        world.forget();
        asks(lily, new PastCommand.Talks(Form.EVENT));
        assertThat(lily.told).containsExactly("talks");
    }

    @Test
    void theRoomIsToldWhoLooksAfterIt() {
        var bob = account("bob");
        asks(lily, new RoomCommand.Invite(DEN, named("bob")));
        asks(bob, new RoomCommand.Join(DEN, null));
        world.forget();
        asks(lily, new Appoint(DEN, named("bob"), true));
        asks(lily, new HandOver(DEN, named("bob")));
        assertThat(bob.told).containsExactly(
                "[den] bob is MODERATOR", "news moderator den lily", "[den] lily is MODERATOR", "[den] bob is OWNER",
                "news owner den lily");
    }
}
