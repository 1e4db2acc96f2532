package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static metaverse.universe.World.tell;
import static org.assertj.core.api.Assertions.assertThat;

import metaverse.universe.AccountCommand.Approach;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Login;
import metaverse.universe.Command.Quit;
import metaverse.universe.FriendCommand.Befriend;
import metaverse.universe.FriendCommand.Friends;
import metaverse.universe.FriendCommand.Ignore;
import metaverse.universe.FriendCommand.Ignored;
import metaverse.universe.FriendCommand.Unfriend;
import metaverse.universe.FriendCommand.Unignore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Friends, and those of whom one wants to hear nothing.
final class FriendsTest {
    private static final String PASSWORD = "correct horse";

    private World world = new World();
    private World.Person lily;
    private World.Person bob;
    private World.Person amy;

    @BeforeEach
    void come() {
        lily = account("lily");
        bob = account("bob");
        amy = world.guest("amy");
        world.forget();
    }

    private World.Person account(String name) {
        var person = world.guest(name);
        asks(person, new AccountCommand.Register(PASSWORD));
        return person;
    }

    private void asks(World.Person person, Command... commands) {
        person.asks(commands);
        world.rest();
    }

    private World.Person comesBack(String name) {
        var person = world.stranger();
        asks(person, new Login(name(name), PASSWORD, true));
        return person;
    }

    private void befriend() {
        asks(lily, new Befriend(named("bob")));
        asks(bob, new Befriend(named("lily")));
        world.forget();
    }

    @Test
    void oneAsksAndTheOtherAgrees() {
        asks(lily, new Befriend(named("bob")));
        asks(lily, new Friends(Form.EVENT));
        asks(bob, new Friends(Form.EVENT));
        asks(bob, new Befriend(named("lily")));
        asks(lily, new Friends(Form.EVENT));

        assertThat(lily.told).containsExactly("friend-asked bob", "friends bob ASKED", "news friends-now bob",
                "friends bob FRIENDS here");
        assertThat(bob.told).containsExactly("news friend-request lily", "friends lily ASKS", "friends-now lily");
    }

    @Test
    void aRequestWaitsForWhoIsAway() {
        asks(bob, new Quit());
        asks(lily, new Befriend(named("bob")));
        world = world.restarted();

        var again = comesBack("bob");

        assertThat(again.told).containsExactly("welcome bob", "news friend-request lily");
    }

    @Test
    void friendsAreToldWhenTheOtherComesAndGoes() {
        befriend();
        asks(bob, new Quit());
        world.forget();
        comesBack("bob");

        assertThat(lily.told).containsExactly("+ bob", "news friend-here bob");
        assertThat(amy.told).containsExactly("+ bob");
    }

    @Test
    void nobodyElseSeesWhetherOneIsHere() {
        asks(lily, new Befriend(named("bob")));
        asks(lily, new Friends(Form.EVENT));

        assertThat(lily.told).last().isEqualTo("friends bob ASKED");
    }

    @Test
    void eitherEndsIt() {
        befriend();
        asks(bob, new Unfriend(named("lily")), new Unfriend(named("lily")), new Friends(Form.EVENT));

        assertThat(bob.told).containsExactly("unfriended lily", "refused not-friends", "friends");
        asks(lily, new Friends(Form.EVENT));
        assertThat(lily.told).containsExactly("friends");
    }

    @Test
    void guestsHaveNoFriends() {
        asks(amy, new Befriend(named("lily")));
        asks(lily, new Befriend(named("amy")), new Befriend(named("lily")), new Befriend(named("nobody")));

        assertThat(amy.told).containsExactly("refused no-account");
        assertThat(lily.told).containsExactly(
                "refused not-for-friends", "refused not-for-friends", "refused no-such-member");
    }

    @Test
    void whoIsIgnoredIsHeardInNoWay() {
        asks(lily, new Ignore(named("bob")));
        world.forget();
        asks(bob, say("hello"), new Command.Away(Text.of("lunch")), new Command.Rename(name("rob")));
        asks(bob, tell("lily", "psst", null));
        asks(bob, new Befriend(named("lily")));
        asks(bob, new PastCommand.React(PastCommand.Talk.HERE, 1, Text.of("👍"), true));
        asks(lily, new PastCommand.History(PastCommand.Talk.HERE, new Records.Span.Latest(), 10, Form.EVENT));
        asks(lily, new PastCommand.Unread(Form.EVENT));
        asks(bob, new Quit());

        assertThat(lily.told).containsExactly("past", "unread plaza 1");
        assertThat(bob.told).as("and does not learn it").contains("1 bob: hello", "1 rob to lily: psst (own)",
                "friend-asked lily");
        assertThat(amy.told).contains("1 bob: hello");
    }

    @Test
    void whoIsIgnoredIsHeardAgainAfterwards() {
        asks(lily, new Ignore(named("bob")), new Ignored(Form.EVENT), new Unignore(named("bob")));
        asks(lily, new Unignore(named("bob")), new Ignored(Form.EVENT));
        asks(bob, say("hello"));

        assertThat(lily.told).containsExactly("ignored bob", "ignored bob", "unignored bob", "refused not-ignored",
                "ignored", "1 bob: hello");
    }

    @Test
    void ignoringLastsOverARestartAndOnEveryDevice() {
        var phone = comesBack("lily");
        asks(lily, new Ignore(named("bob")));
        world.forget();
        asks(bob, say("hello"));
        assertThat(phone.told).isEmpty();

        world = world.restarted();
        var again = comesBack("lily");
        bob = comesBack("bob");
        world.forget();
        asks(bob, say("hello again"));
        assertThat(again.told).isEmpty();
    }

    @Test
    void oneSetsWhoMayWalkUp() {
        asks(bob, new RoomCommand.Create(name("garden"), false), new Approach(Approachable.FRIENDS));
        var up = new RoomCommand.Join(null, named("bob"));
        asks(lily, up);
        befriend();
        asks(lily, up, new RoomCommand.Leave(null));
        asks(bob, new Approach(Approachable.NOBODY));
        asks(lily, up);

        assertThat(lily.told).containsSubsequence("joined garden", "parted garden", "refused not-approachable");
    }
}
