package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.rename;
import static metaverse.universe.World.say;
import static metaverse.universe.World.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import metaverse.universe.Command.Enter;
import metaverse.universe.Command.Ping;
import metaverse.universe.Command.Quit;
import org.junit.jupiter.api.Test;

/// The ledger cannot commit: what goes on, what waits, what is refused, and how it ends.
final class StallTest {
    private static final Duration STALL = Settings.standard().stall();

    private final World world = new World();
    private final World.Person lily = world.guest("lily");
    private final World.Person bob = world.guest("bob");

    @Test
    void afterAWhileNewMessagesAreRefusedAndThoseInFlightAreToldWhenItHeals() {
        lily.asks(say("in flight", "c1"));
        world.pass(STALL);
        bob.asks(say("still in time", "c2"));
        world.pass(Duration.ofNanos(1));

        bob.asks(say("too late", "c3"), tell("lily", "too late", "c4"));
        lily.asks(say("too late", "c5"));

        assertThat(bob.told).containsExactly("refused not-recorded c3", "refused not-recorded c4");
        assertThat(lily.told).containsExactly("refused not-recorded c5");
        world.forget();

        world.settle();
        bob.asks(say("again", "c3"));
        world.settle();

        assertThat(lily.told).containsExactly("1 lily: in flight", "2 bob: still in time", "3 bob: again");
        assertThat(bob.told).isEqualTo(lily.told);
    }

    @Test
    void comingAndGoingOfOthersGoesOn() {
        lily.asks(say("in flight"));
        world.pass(STALL.multipliedBy(2));
        world.forget();

        var rose = world.stranger();
        rose.asks(new Enter(name("rose"), true), rename("ruby"));
        bob.asks(new Quit());

        assertThat(rose.told).containsExactly("welcome rose", "rose is ruby", "- bob");
        assertThat(lily.told).containsExactly("+ rose", "rose is ruby", "- bob");
        assertThat(bob.told).containsExactly("+ rose", "rose is ruby", "ends quit");
    }

    @Test
    void aPingWaitsForWhatWasAcceptedBeforeIt() {
        lily.asks(say("in flight"));
        world.pass(STALL.multipliedBy(2));
        world.forget();

        bob.asks(new Ping("1"));
        assertThat(bob.told).isEmpty();
        world.settle();

        assertThat(bob.told).containsExactly("1 lily: in flight", "pong 1");
    }

    @Test
    void whoLeavesDuringItIsHeardOut() {
        lily.asks(say("last words"), new Quit());
        world.pass(STALL.multipliedBy(2));
        assertThat(bob.told).isEmpty();

        world.settle();

        assertThat(lily.told).containsExactly("1 lily: last words", "ends quit");
        assertThat(bob.told).containsExactly("1 lily: last words", "- lily");
    }

    @Test
    void closingAnswersEverythingAcceptedFirst() {
        lily.asks(say("one"), rename("rose"), say("two"));
        world.universe.close();
        world.turn();
        assertThat(lily.told).isEmpty();

        world.settle();
        assertThat(world.ledger.isHolding()).as("the second message").isTrue();
        world.settle();

        world.universe.run(); // returns, for it has ended
        assertThat(lily.told).containsExactly("1 lily: one", "lily is rose", "2 rose: two");
        assertThat(world.universe.failure()).isNull();
        assertThat(world.universe.figures().owed()).isZero();
    }

    @Test
    void closingWithAStuckLedgerEndsAfterItsTime() {
        lily.asks(say("never recorded"));
        world.universe.close();
        world.turn();
        world.pass(Settings.standard().closing());

        world.universe.run(); // returns, for it has ended

        assertThat(lily.told).isEmpty();
        assertThat(world.universe.figures().owed()).isOne();
    }

    @Test
    void aLedgerThatCanNeverHealEndsTheUniverse() {
        lily.asks(say("never recorded"));
        var cause = new IOException("damaged");
        world.ledger.fail(cause);

        world.universe.run(); // returns, for it has ended

        assertThat(world.universe.failure()).isSameAs(cause);
        assertThat(lily.told).isEmpty();
    }
}
