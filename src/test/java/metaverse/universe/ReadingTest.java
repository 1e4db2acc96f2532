package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static metaverse.universe.World.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import metaverse.universe.AccountCommand.Register;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Login;
import metaverse.universe.Command.Quit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How far one has read, on all one's devices.
final class ReadingTest {
    private static final String PASSWORD = "correct horse";

    private World world = new World();
    private World.Person lily;
    private World.Person bob;

    @BeforeEach
    void come() {
        lily = world.guest("lily");
        bob = world.guest("bob");
        asks(lily, new Register(PASSWORD));
        world.forget();
    }

    private void asks(World.Person person, Command... commands) {
        person.asks(commands);
        world.rest();
    }

    /// Another line of an account's, whose program says itself what was read.
    private World.Person logsIn(String name) {
        return logsIn(name, true);
    }

    private World.Person logsIn(String name, boolean lasting) {
        var person = world.stranger();
        asks(person, new Login(name(name), PASSWORD, lasting));
        return person;
    }

    @Test
    void whatOneDeviceHasReadTheOtherHasToo() {
        var phone = logsIn("lily");
        asks(bob, say("one"), say("two"));
        asks(bob, tell("lily", "psst", null));
        world.forget();

        asks(phone, new PastCommand.Read(PastCommand.Talk.HERE, 1));
        asks(phone, new PastCommand.Read(new PastCommand.Talk(named("bob"), null), 1));
        asks(lily, new PastCommand.Unread(Form.EVENT));

        assertThat(lily.told).containsExactly("read 1 unread 1", "read 1 unread 0", "unread plaza 1");
        assertThat(phone.told).containsExactly("read 1 unread 1", "read 1 unread 0");
    }

    @Test
    void howFarOneHasReadIsKeptOverARestart() {
        asks(bob, say("one"), say("two"));
        asks(lily, new PastCommand.Read(PastCommand.Talk.HERE, 1));
        world.pass(Duration.ofSeconds(5));
        world.rest();
        world = world.restarted();

        assertThat(logsIn("lily").told).containsExactly("welcome lily", "unread plaza 1");
    }

    @Test
    void whatTheTextDoorShowsIsReadAndThatIsKeptNowAndThen() {
        asks(lily, new Quit());
        logsIn("lily", false);
        var phone = logsIn("lily");
        world.forget();
        world.ledger.commits.clear();

        asks(bob, say("one"), say("two"), say("three"));
        assertThat(world.ledger.commits).as("nothing but the messages").containsExactly(3);
        world.pass(Duration.ofSeconds(10));
        assertThat(phone.told).endsWith("3 bob: three", "read 3 unread 0");
        world.pass(Duration.ofSeconds(5));
        world.rest();
        world = world.restarted();

        assertThat(logsIn("lily").told).containsExactly("welcome lily");
    }

    @Test
    void whatTheTextDoorShowsMakesNothingReadThatWasSaidBeforeIt() {
        asks(lily, new Quit());
        asks(bob, say("one"), tell("lily", "two", null));
        var desk = logsIn("lily", false);
        asks(bob, say("three"), tell("lily", "four", null));
        asks(desk, new PastCommand.Unread(Form.LINES));
        assertThat(desk.told).startsWith("welcome lily", "unread plaza 1 @bob 1").endsWith("unread plaza 2 @bob 2");

        asks(desk, new PastCommand.History(PastCommand.Talk.HERE, new Records.Span.Latest(), 2, Form.LINES));
        asks(desk, new PastCommand.History(new PastCommand.Talk(named("bob"), null), new Records.Span.Latest(), 2,
                Form.LINES));
        asks(bob, say("five"), tell("lily", "six", null));
        asks(desk, new PastCommand.Unread(Form.LINES));
        assertThat(desk.told).last().isEqualTo("unread");
        asks(desk, new Quit());
        assertThat(logsIn("lily").told).containsExactly("welcome lily");
    }

    @Test
    void whoClaimsANameHasReadWhatWasSaidBefore() {
        asks(lily, say("one"));
        asks(bob, new Register(PASSWORD), new PastCommand.Unread(Form.EVENT));
        assertThat(bob.told).last().isEqualTo("unread");
    }
}
