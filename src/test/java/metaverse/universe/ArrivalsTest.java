package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import metaverse.universe.Command.Enter;
import metaverse.universe.Command.Quit;
import metaverse.universe.Command.Resume;
import org.junit.jupiter.api.Test;

/// Who comes, who goes, who comes back.
final class ArrivalsTest {
    private static final Duration LINGER = Settings.standard().linger();
    private static final Duration A_MOMENT = Duration.ofNanos(1);

    private final World world = new World();

    /// Comes with the token that someone has, on a line of its own.
    private static World.Person resumes(World where, World.Person who) {
        var again = where.stranger();
        again.asks(new Resume(who.token));
        where.settle();
        return again;
    }

    @Test
    void aLostLineLingersBeforeItsMemberLeaves() {
        var lily = world.guest("lily");
        var bob = world.guest("bob");

        lily.leavesWithoutAWord();
        world.pass(LINGER.minus(A_MOMENT));
        assertThat(bob.told).isEmpty();
        world.pass(A_MOMENT);

        assertThat(bob.told).containsExactly("- lily");
    }

    @Test
    void aLineThatCannotResumeLeavesAtOnce() {
        var bob = world.guest("bob");
        var lily = world.stranger();
        lily.asks(new Enter(name("lily"), false));
        world.forget();

        lily.leavesWithoutAWord();

        assertThat(bob.told).containsExactly("- lily");
    }

    @Test
    void whoResumesInTimeNeverLeft() {
        var lily = world.guest("lily");
        var bob = world.guest("bob");
        lily.leavesWithoutAWord();
        world.pass(LINGER.minus(A_MOMENT));
        world.forget();

        var again = resumes(world, lily);
        world.pass(LINGER);
        bob.asks(say("hello"));
        world.settle();

        assertThat(again.told).containsExactly("welcome lily back", "1 bob: hello");
        assertThat(bob.told).containsExactly("1 bob: hello");
    }

    @Test
    void anEarlierLossDoesNotEndALaterLinger() {
        var lily = world.guest("lily");
        var bob = world.guest("bob");
        lily.leavesWithoutAWord();
        world.pass(Duration.ofSeconds(10));
        var again = resumes(world, lily);
        again.leavesWithoutAWord();

        world.pass(Duration.ofSeconds(10));
        assertThat(bob.told).isEmpty();
        world.pass(Duration.ofSeconds(5));

        assertThat(bob.told).containsExactly("- lily");
    }

    @Test
    void whoComesOnAnotherLineTakesTheFirstOneOver() {
        var lily = world.guest("lily");
        var bob = world.guest("bob");

        var second = resumes(world, lily);
        lily.asks(say("from the old line"));
        bob.asks(say("hello"));
        world.settle();

        assertThat(lily.told).containsExactly("ends taken-over");
        assertThat(second.told).containsExactly("welcome lily back", "1 bob: hello");
        assertThat(bob.told).containsExactly("1 bob: hello");
        assertThat(world.ledger.recorded).containsExactly("bob: hello");
    }

    @Test
    void afterALingerTheTokenIsRefusedAndTheNameIsFree() {
        var lily = world.guest("lily");
        lily.leavesWithoutAWord();
        world.pass(LINGER);

        var again = world.stranger();
        again.asks(new Resume(lily.token), new Enter(name("lily"), true));

        assertThat(again.told).containsExactly("refused token-expired", "welcome lily");
    }

    @Test
    void aTokenEndsWithQuitting() {
        var lily = world.guest("lily");
        lily.asks(new Quit());

        var again = resumes(world, lily);

        assertThat(again.told).containsExactly("refused token-expired");
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        var lily = world.guest("lily");
        var forged = new StringBuilder(lily.token);
        forged.setCharAt(6, forged.charAt(6) == 'A' ? 'B' : 'A');

        var stranger = world.stranger();
        stranger.asks(new Resume(forged.toString()), new Resume(""), new Resume("not base 64 at all"));

        assertThat(stranger.told).containsExactly(
                "refused token-invalid", "refused token-invalid", "refused token-invalid");
    }

    @Test
    void theTokenOfTheStartBeforeIsGoodForAWhile() {
        var lily = world.guest("lily");
        var rose = world.guest("rose");
        var restarted = world.restarted();
        var bob = restarted.guest("bob");

        var again = resumes(restarted, lily);
        assertThat(again.told).containsExactly("welcome lily back");
        assertThat(bob.told).containsExactly("+ lily (back)");

        restarted.pass(Settings.standard().restartGrace().plus(A_MOMENT));
        var late = resumes(restarted, rose);
        assertThat(late.told).containsExactly("refused token-expired");
    }

    @Test
    void theTokenOfAnOlderStartIsRefused() {
        var lily = world.guest("lily");

        var again = resumes(world.restarted().restarted(), lily);

        assertThat(again.told).containsExactly("refused token-expired");
    }

    @Test
    void theTokenOfTheStartBeforeEndsWithQuittingToo() {
        var lily = world.guest("lily");
        var restarted = world.restarted();
        restarted.stranger().asks(new Resume(lily.token), new Quit());
        restarted.settle();

        var again = resumes(restarted, lily);

        assertThat(again.told).containsExactly("refused token-expired");
    }

    @Test
    void aTokenThatEndedStaysEndedOverARestart() {
        var quits = world.guest("lily");
        var lingers = world.guest("rose");
        quits.asks(new Quit());
        world.settle();
        lingers.leavesWithoutAWord();
        world.pass(LINGER);
        world.settle();
        var restarted = world.restarted();

        var again = restarted.stranger();
        again.asks(new Resume(quits.token), new Resume(lingers.token));
        restarted.settle();
        restarted.settle();

        assertThat(again.told).containsExactly("refused token-expired", "refused token-expired");
    }

    @Test
    void ofTwoLinesWithOneTokenAfterARestartTheSecondTakesOver() {
        var lily = world.guest("lily");
        var restarted = world.restarted();
        var first = restarted.stranger();
        var second = restarted.stranger();

        first.asks(new Resume(lily.token));
        second.asks(new Resume(lily.token));
        restarted.settle();

        assertThat(first.told).containsExactly("welcome lily back", "ends taken-over");
        assertThat(second.told).containsExactly("welcome lily back");
    }

    @Test
    void whoGivesUpWhileComingBackIsNotThere() {
        var lily = world.guest("lily");
        var restarted = world.restarted();
        var bob = restarted.guest("bob");
        var again = restarted.stranger();

        again.asks(new Resume(lily.token));
        again.leavesWithoutAWord();
        restarted.settle();
        restarted.pass(LINGER);

        assertThat(bob.told).containsExactly("+ lily (back)", "- lily");
    }

    @Test
    void whoeverTookTheNameInTheMeantimeKeepsIt() {
        var lily = world.guest("lily");
        var restarted = world.restarted();
        restarted.guest("lily");

        var again = resumes(restarted, lily);

        assertThat(again.told).containsExactly("refused name-taken");
    }

    @Test
    void aCrowdIsSummedUpOnceASecond() {
        var crowd = Settings.standard().crowd();
        for (var i = 0; i < crowd; i++) {
            world.guest("guest" + i);
        }
        var lily = world.guest("lily");
        world.pass(Duration.ofSeconds(1));
        world.forget();

        world.stranger().asks(new Enter(name("bob"), true), new Quit());
        world.stranger().asks(new Enter(name("rose"), true));
        world.pass(Duration.ofMillis(999));
        assertThat(lily.told).containsExactly("+ bob (crowd)", "- bob (crowd)", "+ rose (crowd)");
        world.pass(Duration.ofMillis(1));

        assertThat(lily.told).hasSize(4).endsWith("presence 22 +2 -1");
        world.pass(Duration.ofMinutes(1));
        assertThat(lily.told).hasSize(4);
    }

    @Test
    void arrivalsAreFlaggedFromTheFirstBeyondTheCrowdOn() {
        var first = world.guest("lily");
        for (var i = 2; i < Settings.standard().crowd(); i++) {
            world.guest("guest" + i);
        }
        world.forget();
        world.stranger().asks(new Enter(name("last"), true));
        var beyond = world.stranger();
        beyond.asks(new Enter(name("beyond"), true));
        beyond.asks(new Quit());
        world.stranger().asks(new Enter(name("again"), true), new Quit());

        assertThat(first.told).containsExactly(
                "+ last", "+ beyond (crowd)", "- beyond (crowd)", "+ again (crowd)", "- again (crowd)");
    }
}
