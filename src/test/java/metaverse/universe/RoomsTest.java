package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static org.assertj.core.api.Assertions.assertThat;

import metaverse.universe.Command.Form;
import metaverse.universe.RoomCommand.Create;
import metaverse.universe.RoomCommand.Invite;
import metaverse.universe.RoomCommand.Join;
import metaverse.universe.RoomCommand.Leave;
import metaverse.universe.RoomCommand.RenameRoom;
import metaverse.universe.RoomCommand.Rooms;
import metaverse.universe.RoomCommand.Topic;
import metaverse.universe.RoomCommand.Turn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Making rooms, going in and out of them, and who may know of them.
final class RoomsTest {
    private final World world = new World();
    private World.Person lily;
    private World.Person bob;

    @BeforeEach
    void come() {
        lily = world.guest("lily");
        bob = world.guest("bob");
        world.forget();
    }

    private void garden(boolean hidden) {
        lily.asks(new Create(name("garden"), hidden));
        world.rest();
        world.forget();
    }

    private void asks(World.Person person, Command command) {
        person.asks(command);
        world.rest();
    }

    private static Join join(String room) {
        return new Join(named(room), null);
    }

    @Test
    void whoMakesARoomIsInItAndSpeaksThere() {
        asks(lily, new Create(name("garden"), false));
        asks(lily, say("roses"));

        assertThat(lily.told).containsExactly("joined garden", "[garden] 1 lily: roses");
        assertThat(bob.told).isEmpty();
    }

    @Test
    void nobodyIsInARoomBeforeThatLasts() {
        lily.asks(new Create(name("garden"), false));
        assertThat(lily.told).isEmpty();
        world.settle();
        assertThat(lily.told).as("the room is there, being in it is not recorded yet").isEmpty();
        world.settle();
        assertThat(lily.told).containsExactly("joined garden");
    }

    @Test
    void whoJoinsIsSeenThereAndHearsIt() {
        garden(false);
        asks(bob, join("garden"));
        asks(lily, say("welcome"));
        asks(bob, say("thanks"));
        bob.asks(new Turn(named("plaza")));
        asks(bob, say("hello all"));

        assertThat(lily.told).containsExactly("[garden] + bob", "[garden] 1 lily: welcome", "[garden] 2 bob: thanks",
                "1 bob: hello all");
        assertThat(bob.told).containsExactly("joined garden", "[garden] 1 lily: welcome", "[garden] 2 bob: thanks",
                "turned to plaza", "1 bob: hello all");
    }

    @Test
    void aRoomsTalkStaysInIt() {
        garden(false);
        var amy = world.guest("amy");
        world.forget();

        asks(lily, say("only here"));
        asks(amy, new Command.Say(named("garden"), Kind.SAY, Text.of("me too"), 0, null));
        asks(amy, new PastCommand.History(
                new PastCommand.Talk(null, named("garden")), new Records.Span.Latest(), 5, Form.EVENT));
        asks(amy, new Command.Who(named("garden"), Form.EVENT));

        assertThat(amy.told).containsExactly("refused not-in-room", "refused not-in-room", "refused not-in-room");
    }

    @Test
    void nothingOfAHiddenRoomShows() {
        garden(true);
        var talk = new PastCommand.Talk(null, named("garden"));
        bob.asks(join("garden"), new Turn(named("garden")), new Leave(named("garden")),
                new Topic(named("garden"), null), new Command.Who(named("garden"), Form.EVENT),
                new PastCommand.History(talk, new Records.Span.Latest(), 5, Form.EVENT),
                new PastCommand.Read(talk, 1), new PastCommand.Delete(talk, 1),
                new CareCommand.Close(named("garden")), new Invite(named("garden"), named("bob")),
                new Command.Say(named("garden"), Kind.SAY, Text.of("hi"), 0, null));
        world.rest();
        assertThat(bob.told).hasSize(11).containsOnly("refused no-such-room");

        world.forget();
        asks(bob, new Rooms(Form.EVENT));
        asks(bob, new Create(name("garden"), false));
        asks(bob, new Join(null, named("lily")));
        assertThat(bob.told).containsExactly("rooms plaza", "refused name-reserved", "refused not-approachable");
        asks(lily, new Rooms(Form.EVENT));
        assertThat(lily.told).containsExactly("rooms plaza garden");
    }

    @Test
    void whoIsInvitedSeesAHiddenRoomAndMayComeIn() {
        garden(true);
        asks(lily, new Invite(null, named("bob")));
        assertThat(bob.told).containsExactly("news invited garden lily");
        asks(bob, join("garden"));
        asks(bob, new Leave(null));
        asks(bob, join("garden"));

        assertThat(lily.told).containsExactly("invited bob garden", "[garden] + bob", "[garden] - bob");
        assertThat(bob.told).containsExactly(
                "news invited garden lily", "joined garden", "parted garden", "refused no-such-room");
    }

    @Test
    void onlyWhoeverCaresForAHiddenRoomInvites() {
        garden(true);
        asks(lily, new Invite(null, named("bob")));
        asks(bob, join("garden"));
        world.guest("amy");
        world.forget();

        asks(bob, new Invite(null, named("amy")));
        asks(bob, new Topic(null, Text.of("mine")));
        asks(bob, new RenameRoom(null, name("yard")));

        assertThat(bob.told).hasSize(3).containsOnly("refused not-yours");
    }

    @Test
    void aTopicAndANewNameAreToldToTheRoom() {
        garden(false);
        asks(bob, join("garden"));
        world.forget();
        asks(lily, new Topic(null, Text.of("roses")));
        asks(lily, new RenameRoom(null, name("yard")));
        asks(bob, new Topic(null, null));
        asks(bob, join("garden"));
        asks(bob, new Leave(named("yard")));

        assertThat(bob.told).containsExactly("[garden] topic roses", "[yard] was garden", "topic yard roses",
                "refused no-such-room", "parted yard");
    }

    @Test
    void twoRoomsCannotBeMistakenForEachOther() {
        garden(false);
        asks(bob, new Create(name("Garden"), false));
        asks(bob, new Create(name("plaza"), false));

        assertThat(bob.told).containsExactly("refused room-taken", "refused room-taken");
    }

    @Test
    void ofTwoWhoMakeARoomAtOnceOneIsRefused() {
        lily.asks(new Create(name("garden"), false));
        bob.asks(new Create(name("garden"), false));
        world.rest();

        assertThat(lily.told).containsExactly("joined garden");
        assertThat(bob.told).containsExactly("refused room-taken");
        asks(bob, join("garden"));
        assertThat(bob.told).last().isEqualTo("joined garden");
    }

    @Test
    void ofTwoWhoMakeARoomAtOnceTheLaterLearnsNothingOfAHiddenOne() {
        lily.asks(new Create(name("garden"), true));
        bob.asks(new Create(name("garden"), false));
        world.guest("amy").asks(new Create(name("Garden"), true));
        world.rest();

        assertThat(lily.told).contains("joined garden");
        assertThat(bob.told).contains("refused name-reserved").doesNotContain("refused room-taken");
    }

    @Test
    void oneWalksUpToSomeoneWhereTheyAre() {
        garden(false);
        asks(bob, new Join(named("lily"), named("lily")));
        asks(bob, new Join(null, named("nobody")));

        assertThat(bob.told).containsExactly("joined garden", "refused no-such-member");
    }

    @Test
    void thePlazaIsLeftOnlyByLeaving() {
        asks(bob, new Leave(null));

        assertThat(bob.told).containsExactly("refused plaza-stays");
    }

    @Test
    void aGuestsRoomGoesWithTheLastWhoIsInIt() {
        garden(false);
        asks(bob, join("garden"));
        asks(lily, new Command.Quit());
        asks(bob, new Rooms(Form.EVENT));
        assertThat(bob.told).contains("rooms garden plaza");
        asks(bob, new Leave(null));
        world.forget();

        asks(bob, new Rooms(Form.EVENT));

        assertThat(bob.told).containsExactly("rooms plaza");
        assertThat(world.restarted().guest("amy").told).isEmpty();
    }

    @Test
    void aGuestWhoComesBackAfterARestartIsWhereTheyWere() {
        garden(true);
        var restarted = world.restarted();
        var again = restarted.stranger();
        again.asks(new Command.Resume(lily.token));
        restarted.rest();
        restarted.forget();

        again.asks(new Command.Say(named("garden"), Kind.SAY, Text.of("still mine"), 0, null));
        restarted.rest();

        assertThat(again.told).containsExactly("[garden] 1 lily: still mine");
    }

    @Test
    void aRoomOfGuestsWhoDoNotComeBackAfterARestartGoes() {
        garden(false);
        var restarted = world.restarted();
        var amy = restarted.guest("amy");
        restarted.pass(Settings.standard().restartGrace().plus(Settings.standard().linger()));
        restarted.rest();
        restarted.forget();

        amy.asks(new Rooms(Form.EVENT));

        assertThat(amy.told).containsExactly("rooms plaza");
    }

    @Test
    void nobodyIsInMoreRoomsThanAllowed() {
        var most = Settings.standard().people().rooms();
        for (var i = 1; i < most; i++) {
            asks(lily, new Create(name("room" + i), false));
        }
        world.forget();

        asks(lily, new Create(name("beyond"), false));

        assertThat(lily.told).containsExactly("refused too-many-rooms");
    }
}
