package metaverse.universe;

import static metaverse.universe.World.history;
import static metaverse.universe.World.name;
import static metaverse.universe.World.rename;
import static metaverse.universe.World.say;
import static metaverse.universe.World.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import metaverse.universe.Command.Enter;
import metaverse.universe.Command.Ping;
import metaverse.universe.Command.Quit;
import org.junit.jupiter.api.Test;

/// Record, then tell; and everyone's answers come in the order of the questions.
final class OrderTest {
    private final World world = new World();
    private final World.Person lily = world.guest("lily");
    private final World.Person bob = world.guest("bob");

    @Test
    void nothingIsToldBeforeItIsRecorded() {

        lily.asks(say("hello"), tell("bob", "psst", null));
        world.turn();

        assertThat(lily.told).isEmpty();
        assertThat(bob.told).isEmpty();

        world.settle();

        assertThat(lily.told).containsExactly("1 lily: hello", "1 lily to bob: psst (own)");
        assertThat(bob.told).containsExactly("1 lily: hello", "1 lily to bob: psst");
    }

    @Test
    void aSessionIsAnsweredInOrder() {

        lily.asks(say("one"), rename("rose"), say("two"));
        assertThat(lily.told).isEmpty();
        world.settle();
        world.settle();

        assertThat(lily.told).containsExactly("1 lily: one", "lily is rose", "2 rose: two");
        assertThat(world.ledger.recorded).containsExactly("lily: one", "rose: two");
    }

    @Test
    void aWholeVisitMayComeInOneRead() {
        var rose = world.stranger();

        rose.asks(new Enter(name("rose"), true), say("one"), history(), new Ping("1"), say("two"), new Quit());
        world.settle();
        assertThat(rose.told).as("the reading waits for the message").containsExactly(
                "welcome rose", "1 rose: one");
        world.read();
        world.settle();

        assertThat(rose.told.stream().skip(2)).containsExactly("past 1", "pong 1", "2 rose: two", "ends quit");
    }

    @Test
    void aRefusalBehindAnUnrecordedMessageWaits() {

        lily.asks(say("one"), say(""), say("two"));
        assertThat(lily.told).isEmpty();
        world.settle();
        world.settle();

        assertThat(lily.told).containsExactly("1 lily: one", "refused nothing-to-say", "2 lily: two");
    }

    @Test
    void consecutiveMessagesShareACommit() {

        lily.asks(say("one"), say("two"), tell("bob", "three", null), say("four"));
        assertThat(world.ledger.commits).containsExactly(4);
        world.settle();

        assertThat(lily.told).containsExactly("1 lily: one", "2 lily: two", "1 lily to bob: three (own)",
                "3 lily: four");
        assertThat(bob.told).containsExactly("1 lily: one", "2 lily: two", "1 lily to bob: three", "3 lily: four");
    }

    @Test
    void oneDoesNotWaitForAnother() {

        lily.asks(say("one"));
        bob.asks(rename("rob"), new Command.Who(null, Command.Form.EVENT));

        assertThat(bob.told).containsExactly("bob is rob", "here 2");
        assertThat(lily.told).as("others' doings do not wait").containsExactly("bob is rob");
    }

    @Test
    void aPingIsAFenceForWhatAnyoneHadAccepted() {

        lily.asks(say("one"));
        bob.asks(new Ping("7"), rename("rob"));
        lily.asks(say("two"));
        assertThat(bob.told).isEmpty();
        world.settle();

        assertThat(bob.told).containsExactly("1 lily: one", "pong 7", "2 lily: two", "bob is rob");
    }

    @Test
    void aFenceWithNothingOwedIsAnsweredAtOnce() {
        var stranger = world.stranger();

        stranger.asks(new Ping("1"), new Ping("2"));

        assertThat(stranger.told).containsExactly("pong 1", "pong 2");
    }

    @Test
    void whatFollowsAReadingWaitsForIt() {

        lily.asks(history(), say("one"), new Ping("1"));
        assertThat(world.ledger.commits).isEmpty();
        world.read();
        world.settle();

        assertThat(lily.told).containsExactly("past", "1 lily: one", "pong 1");
    }

    @Test
    void aResendIsToldToItsSenderOnly() {
        lily.asks(say("one", "c1"), tell("bob", "two", "c2"));
        world.settle();
        world.forget();

        lily.asks(say("one", "c1"), tell("bob", "two", "c2"));
        world.settle();

        assertThat(lily.told).containsExactly("resent 1 one", "resent 1 two");
        assertThat(bob.told).isEmpty();
        assertThat(world.ledger.recorded).containsExactly("lily: one", "lily: two");
    }

    @Test
    void anEarlierLossDropsNothing() {

        lily.asks(say("one"), rename("rose"), say("two"));
        lily.leavesWithoutAWord();
        world.settle();
        world.settle();

        assertThat(bob.told).containsExactly("1 lily: one", "lily is rose", "2 rose: two");
    }

    @Test
    void theLineIsReadOnWhenTheWindowIsHalfOpen() {
        var window = Settings.standard().window();

        lily.asks(IntStream.range(0, window).mapToObj(i -> say("m" + i)).toArray(Command[]::new));
        assertThat(lily.told).isEmpty();
        world.settle();

        assertThat(lily.told).hasSize(window + 1);
        assertThat(lily.told.get(window / 2)).isEqualTo("reads");
    }

    @Test
    void anotherHolderOfANameIsRefusedOnce() {
        var second = anotherBob();

        lily.asks(tell("bob", "more", null));
        lily.asks(tell("bob", "as you like", null));
        world.settle();

        assertThat(lily.told).containsExactly("refused another-member", "1 lily to bob: as you like (own)");
        assertThat(second.told).containsExactly("1 lily to bob: as you like");
    }

    @Test
    void theWarningOfAnotherHolderIsNotLostBehindAnUnrecordedMessage() {
        var second = anotherBob();

        lily.asks(say("one"), tell("bob", "more", null));
        world.settle();
        world.settle();

        assertThat(lily.told).containsExactly("1 lily: one", "refused another-member");
        assertThat(second.told).containsExactly("1 lily: one");
    }

    /// Who has bob's name after lily talked with bob and he left.
    private World.Person anotherBob() {
        lily.asks(tell("bob", "secret", null));
        world.settle();
        bob.asks(new Quit());
        return world.guest("bob");
    }
}
