package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static metaverse.universe.World.tell;
import static org.assertj.core.api.Assertions.assertThat;

import metaverse.universe.Command.Form;
import metaverse.universe.PastCommand.Talk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finding what was said: only what one may read now.
final class SearchTest {
    private final World world = new World();
    private World.Person lily;
    private World.Person bob;
    private World.Person amy;

    @BeforeEach
    void talk() {
        lily = world.guest("lily");
        bob = world.guest("bob");
        amy = world.guest("amy");
        asks(lily, say("a rose in the plaza"));
        asks(lily, tell("bob", "a rose for you", null));
        asks(lily, new RoomCommand.Create(name("garden"), true));
        asks(lily, say("a rose in the garden"));
        world.forget();
    }

    private void asks(World.Person person, Command... commands) {
        person.asks(commands);
        world.rest();
    }

    private static PastCommand.Search search(Talk talk, String words) {
        return new PastCommand.Search(talk, words, null, 0, Long.MAX_VALUE, 20, null, Form.EVENT);
    }

    private String finds(World.Person person, Talk talk) {
        person.told.clear();
        asks(person, search(talk, "rose"));
        return person.told.getLast();
    }

    @Test
    void oneFindsWhatOneMayRead() {
        assertThat(finds(lily, null).split(" ")).containsExactlyInAnyOrder("found", "plaza1", "@bob1", "garden1");
        assertThat(finds(bob, null).split(" ")).containsExactlyInAnyOrder("found", "plaza1", "@lily1");
        assertThat(finds(amy, null)).isEqualTo("found plaza1");
    }

    @Test
    void oneLooksInOneRoomOrOneTalk() {
        assertThat(finds(lily, new Talk(null, named("garden")))).isEqualTo("found garden1");
        assertThat(finds(lily, new Talk(named("bob"), null))).isEqualTo("found @bob1");
        assertThat(finds(amy, new Talk(null, named("garden")))).isEqualTo("refused no-such-room");
        assertThat(finds(amy, new Talk(named("nobody"), null))).isEqualTo("refused no-such-member");
    }

    @Test
    void whatWasSaidBeforeOneJoinedIsNotFoundWhereThatIsShut() {
        asks(lily, new CareCommand.Past(null, true), new RoomCommand.Invite(null, named("bob")));
        asks(bob, new RoomCommand.Join(named("garden"), null));

        assertThat(finds(bob, new Talk(null, named("garden")))).isEqualTo("found");
        assertThat(finds(lily, new Talk(null, named("garden")))).isEqualTo("found garden1");
    }

    @Test
    void whoIsIgnoredIsNotFound() {
        asks(amy, new FriendCommand.Ignore(named("lily")));

        assertThat(finds(amy, null)).isEqualTo("found");
    }

    @Test
    void whoeverIsMeantIsMeantByIdOrElseByName() {
        asks(amy, new PastCommand.Search(null, "", named("lily"), 5, 7, 9999, null, Form.EVENT));
        asks(amy, new PastCommand.Search(null, "rose", named("gone"), 0, 1, 0, null, Form.EVENT));

        var byId = world.queries.getFirst();
        assertThat(byId.from()).isNotNull();
        assertThat(byId.fromName()).isNull();
        assertThat(byId.limit()).isEqualTo(Settings.standard().page());
        assertThat(byId.since()).isEqualTo(5);
        assertThat(byId.until()).isEqualTo(7);
        assertThat(world.queries.getLast().fromName()).isEqualTo("gone");
    }

    @Test
    void nothingIsFoundByNothing() {
        asks(amy, search(null, "  "));
        asks(amy, new PastCommand.Search(null, "rose", null, 0, 1, 1, "not ours", Form.EVENT));

        assertThat(amy.told).containsExactly("refused nothing-to-find", "refused bad-field");
    }
}
