package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static metaverse.universe.World.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import metaverse.universe.AccountCommand.ChangePassword;
import metaverse.universe.AccountCommand.Erase;
import metaverse.universe.AccountCommand.LogOutOthers;
import metaverse.universe.AccountCommand.Register;
import metaverse.universe.Command.Enter;
import metaverse.universe.Command.Login;
import metaverse.universe.Command.Quit;
import metaverse.universe.Command.Resume;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Names claimed with a password.
final class AccountsTest {
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

    /// Another line with these credentials.
    private World.Person logsIn(String name, String password) {
        var person = world.stranger();
        asks(person, new Login(name(name), password, true));
        return person;
    }

    private void restart() {
        world = world.restarted();
    }

    @Test
    void whoRegistersIsToldOnceItLasts() {
        bob.asks(new Register(PASSWORD));
        assertThat(bob.told).isEmpty();
        world.vault.answer();
        world.turn();
        assertThat(bob.told).as("sealed, not recorded").isEmpty();
        world.settle();

        assertThat(bob.told).containsExactly("registered bob", "token");
        asks(bob, new Register(PASSWORD));
        assertThat(bob.told).last().isEqualTo("refused registered-already");
    }

    @Test
    void aNameStaysItsOwnersWhileTheyAreAway() {
        asks(lily, new Quit());
        var stranger = world.stranger();
        asks(stranger, new Enter(name("lily"), true));

        assertThat(stranger.told).containsExactly("refused name-owned");
        restart();
        stranger = world.stranger();
        asks(stranger, new Enter(name("lily"), true));
        assertThat(stranger.told).containsExactly("refused name-owned");
        assertThat(logsIn("lily", PASSWORD).told).containsExactly("welcome lily");
    }

    @Test
    void aWrongPasswordAndANameThatNobodyHasAreAnsweredAlike() {
        var one = logsIn("lily", "wrong");
        var other = logsIn("nobody", PASSWORD);
        var guests = logsIn("bob", PASSWORD);

        assertThat(one.told).containsExactly("refused wrong-password");
        assertThat(other.told).containsExactly("refused wrong-password");
        assertThat(guests.told).containsExactly("refused wrong-password");
        assertThat(world.vault.checks).as("each costs the same").isEqualTo(3);
    }

    @Test
    void guessingIsRefusedUnhashedAfterAWhile() {
        for (var i = 0; i < 5; i++) {
            logsIn("lily", "guess" + i);
        }
        var checks = world.vault.checks;

        assertThat(logsIn("lily", PASSWORD).told).containsExactly("refused too-many-attempts");
        assertThat(world.vault.checks).isEqualTo(checks);
        var elsewhere = world.stranger(Address.of(new byte[] {(byte) 192, 0, 2, 1}));
        asks(elsewhere, new Login(name("lily"), PASSWORD, true));
        assertThat(elsewhere.told).as("its owner comes from elsewhere").containsExactly("welcome lily");
        world.pass(Duration.ofMinutes(1));
        assertThat(logsIn("lily", PASSWORD).told).containsExactly("welcome lily");
    }

    @Test
    void aPasswordOnALineThatOthersCanReadGetsAWarningFirst() {
        var far = world.readable(Address.of(new byte[] {(byte) 192, 0, 2, 1}));
        asks(far, new Login(name("lily"), "wrong", true), new Command.Knock("sesame"), new Enter(name("amy"), true));
        assertThat(far.told).containsExactly("news readable", "refused wrong-password", "news readable", "knocked",
                "welcome amy");
        far.told.clear();
        asks(far, new Register("short"), say("hello"), new Register(PASSWORD));
        asks(far, new ChangePassword(PASSWORD, "battery staple"), new Erase("battery staple"));
        assertThat(far.told).containsExactly("news readable", "refused password-too-short", "1 amy: hello",
                "news readable", "registered amy", "token", "news readable", "password-changed", "news readable",
                "erased", "ends quit");
    }

    @Test
    void aFullVaultIsSaidToBeBusy() {
        world.vault.busy = true;

        assertThat(logsIn("lily", PASSWORD).told).containsExactly("refused busy");
        asks(bob, new Register(PASSWORD));
        assertThat(bob.told).containsExactly("refused busy");
    }

    @Test
    void severalDevicesAreOnePerson() {
        var phone = logsIn("lily", PASSWORD);
        assertThat(bob.told).as("no second arrival").isEmpty();
        world.forget();

        asks(phone, say("from the phone"));
        asks(phone, tell("bob", "psst", "c1"));
        asks(bob, tell("lily", "hm?", null));
        assertThat(phone.told).containsExactly("1 lily: from the phone", "1 lily to bob: psst (own)",
                "2 bob to lily: hm?");
        assertThat(lily.told).containsExactly(
                "1 lily: from the phone", "1 lily to bob: psst (other device)", "2 bob to lily: hm?");

        world.forget();
        asks(lily, new Quit());
        assertThat(bob.told).isEmpty();
        asks(phone, new Quit());
        assertThat(bob.told).containsExactly("- lily");
    }

    @Test
    void anAccountsTokenIsGoodOverAnyRestartUntilItQuits() {
        var token = lily.token;
        restart();
        restart();
        var again = world.stranger();
        asks(again, new Resume(token));
        assertThat(again.told).first().isEqualTo("welcome lily");

        asks(again, new Quit());
        var late = world.stranger();
        asks(late, new Resume(token));
        assertThat(late.told).containsExactly("refused token-invalid");
    }

    @Test
    void theGuestsTokenEndsWithRegistering() {
        var token = bob.token;
        asks(bob, new Register(PASSWORD));

        var thief = world.stranger();
        asks(thief, new Resume(token));

        assertThat(thief.told).containsExactly("refused token-expired");
    }

    @Test
    void anotherPasswordEndsEveryOtherSession() {
        var phone = logsIn("lily", PASSWORD);
        world.forget();
        asks(lily, new ChangePassword("wrong", "battery staple"));
        asks(lily, new ChangePassword(PASSWORD, "short"));
        asks(lily, new ChangePassword(null, "battery staple"));
        assertThat(lily.told).containsExactly(
                "refused wrong-password", "refused password-too-short", "refused old-password-needed");
        asks(lily, new ChangePassword(PASSWORD, "battery staple"));

        assertThat(phone.told).containsExactly("ends logged-out");
        assertThat(lily.told).last().isEqualTo("password-changed");
        assertThat(logsIn("lily", PASSWORD).told).containsExactly("refused wrong-password");
        assertThat(logsIn("lily", "battery staple").told).containsExactly("welcome lily");
        var late = world.stranger();
        asks(late, new Resume(phone.token));
        assertThat(late.told).containsExactly("refused token-invalid");
    }

    @Test
    void otherSessionsCanBeEnded() {
        var phone = logsIn("lily", PASSWORD);
        world.forget();

        asks(lily, new LogOutOthers());

        assertThat(phone.told).containsExactly("ends logged-out");
        assertThat(lily.told).containsExactly("logged-out-others 1");
        asks(lily, say("still here"));
        assertThat(lily.told).last().isEqualTo("1 lily: still here");
    }

    @Test
    void anOldNameStaysReservedForItsOwner() {
        asks(lily, new Command.Rename(name("rose")));
        assertThat(lily.told).containsExactly("lily is rose");
        asks(bob, new Command.Rename(name("lily")));
        assertThat(bob.told).last().isEqualTo("refused name-taken");
        restart();
        var stranger = world.stranger();
        asks(stranger, new Enter(name("lily"), true));
        assertThat(stranger.told).containsExactly("refused name-taken");
        var rose = logsIn("rose", PASSWORD);
        asks(rose, new Command.Rename(name("lily")));
        assertThat(rose.told).last().isEqualTo("rose is lily");

        asks(rose, new Command.Rename(name("rose")), new Quit());
        world.pass(Settings.standard().people().keepName());
        asks(stranger, new Enter(name("lily"), true));
        assertThat(stranger.told).last().isEqualTo("welcome lily");
    }

    @Test
    void aCodeOpensAnAccountOnce() {
        var operator = world.operator();
        asks(operator, new OperatorCommand.Code(named("lily")));
        asks(operator, new OperatorCommand.Code(named("bob")));
        assertThat(operator.told).last().isEqualTo("refused no-such-account");
        var code = operator.told.stream().filter(line -> line.startsWith("code lily ")).findFirst().orElseThrow()
                .substring("code lily ".length());

        var again = logsIn("lily", code);
        assertThat(again.told).containsExactly("welcome lily");
        asks(again, new ChangePassword(null, "battery staple"));
        assertThat(again.told).last().isEqualTo("password-changed");
        assertThat(logsIn("lily", code).told).containsExactly("refused wrong-password");
        assertThat(logsIn("lily", "battery staple").told).containsExactly("welcome lily");
    }

    @Test
    void privateWordsWaitForAnAccountThatIsAway() {
        asks(lily, new Quit());
        asks(bob, tell("lily", "one", null), tell("lily", "two", null));
        asks(bob, say("three"));
        assertThat(bob.told).contains("1 bob to lily: one (own)", "2 bob to lily: two (own)");
        restart();

        var again = logsIn("lily", PASSWORD);

        assertThat(again.told).containsExactly("welcome lily", "unread plaza 1 @bob 2");
        asks(again, new PastCommand.Read(new PastCommand.Talk(named("bob"), null), 2));
        assertThat(again.told).last().isEqualTo("refused no-such-member"); // bob was a guest, and is gone
    }

    @Test
    void whoForgetsAnAccountFreesTheName() {
        asks(lily, new Erase("wrong"));
        assertThat(lily.told).containsExactly("refused wrong-password");
        asks(lily, new Erase(PASSWORD));

        assertThat(lily.told).contains("erased", "ends quit");
        assertThat(bob.told).containsExactly("- lily");
        asks(bob, new Command.Rename(name("lily")));
        assertThat(bob.told).last().isEqualTo("bob is lily");
        restart();
        assertThat(logsIn("lily", PASSWORD).told).containsExactly("refused wrong-password");
    }

    @Test
    void aGuestWhoLogsInLeavesAsTheGuest() {
        asks(bob, new Login(name("lily"), PASSWORD, true));

        assertThat(bob.told).containsExactly("welcome lily");
        assertThat(lily.told).containsExactly("- bob");
    }
}
