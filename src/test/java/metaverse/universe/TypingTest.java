package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static org.assertj.core.api.Assertions.assertThat;

import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Typing;
import org.junit.jupiter.api.Test;

/// Who is writing just now, as others see it.
final class TypingTest extends Den {
    private static Typing in(Addressee room) {
        return new Typing(null, room, true);
    }

    private static Typing to(String name, boolean on) {
        return new Typing(named(name), null, on);
    }

    @Test
    void theRoomSeesIt() {
        var bob = world.guest("bob");
        asks(lily, in(null));
        asks(lily, new Typing(null, null, false));
        assertThat(bob.told).isEmpty();
        asks(lily, new RoomCommand.Turn(named("plaza")));
        asks(lily, in(null));
        asks(lily, new Typing(null, null, false));
        assertThat(bob.told).containsExactly("lily writes", "lily writes no more");
    }

    @Test
    void ofAPrivateRoomNothingShowsAndNothingIsRefused() {
        var bob = world.guest("bob");
        asks(bob, in(named("den")));
        asks(bob, in(named("nowhere")));
        assertThat(bob.told).isEmpty();
        assertThat(lily.told).isEmpty();
    }

    @Test
    void inPrivateOnlyTheOtherSeesIt() {
        var bob = world.guest("bob");
        var amy = world.guest("amy");
        world.forget();
        asks(lily, to("bob", true));
        asks(lily, to("bob", false));
        asks(lily, to("nobody", true));
        asks(lily, to("lily", true));
        assertThat(bob.told).containsExactly("lily writes to you", "lily writes to you no more");
        assertThat(amy.told).isEmpty();
        assertThat(lily.told).isEmpty();
    }

    @Test
    void whoIgnoresDoesNotSeeItInPrivate() {
        var bob = world.guest("bob");
        asks(bob, new FriendCommand.Ignore(named("lily")));
        world.forget();
        asks(lily, to("bob", true));
        assertThat(bob.told).isEmpty();
    }

    @Test
    void whoMayNotSpeakIsNotSeenWriting() {
        var bob = world.guest("bob");
        asks(lily, new RoomCommand.Create(name("garden"), false));
        asks(bob, new RoomCommand.Join(named("garden"), null));
        asks(lily, new CareCommand.Mute(named("garden"), named("bob"), 60));
        world.forget();
        asks(bob, in(named("garden")));
        assertThat(lily.told).isEmpty();
    }

    @Test
    void itWaitsForNoCommitAndHoldsUpNoMessage() {
        var bob = world.guest("bob");
        asks(lily, new RoomCommand.Turn(named("plaza")));
        world.forget();
        lily.asks(say("hello"), in(null), say("and more"));
        world.turn();
        assertThat(bob.told).containsExactly("lily writes");
        world.settle();
        world.settle();
        assertThat(bob.told).containsExactly("lily writes", "1 lily: hello", "2 lily: and more");
    }

    @Test
    void amongVeryManyItIsNotTold() {
        var people = 101;
        for (var i = 2; i < people; i++) {
            world.guest("guest" + i);
        }
        var bob = world.guest("bob");
        asks(bob, in(null));
        assertThat(lily.told).doesNotContain("bob writes");
        asks(lily, new Command.Quit());
        var amy = people - 1;
        assertThat(amy).isEqualTo(100);
        asks(bob, in(null));
        assertThat(world.guest("carl").told).isEmpty();
    }
}
