package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.say;
import static metaverse.universe.World.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Enter;
import metaverse.universe.Command.Resume;
import metaverse.universe.OperatorCommand.Attendance;
import metaverse.universe.OperatorCommand.Ban;
import metaverse.universe.OperatorCommand.Bans;
import metaverse.universe.OperatorCommand.Kick;
import metaverse.universe.OperatorCommand.Operate;
import metaverse.universe.OperatorCommand.Unban;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The operator's word: who is let in, and who is sent out.
final class GateTest {
    private static final Address HERE = Address.of(new byte[] {(byte) 192, 0, 2, 1});
    private static final Address NEXT_DOOR = Address.of(new byte[] {(byte) 192, 0, 2, 2});
    private static final Network STREET = Network.of(HERE, 24);

    private final World world = new World();
    private World.Person operator;
    private World.Person lily;
    private World.Person bob;

    @BeforeEach
    void come() {
        operator = world.operator();
        lily = guest("lily", HERE);
        bob = guest("bob", NEXT_DOOR);
        world.forget();
    }

    private World.Person guest(String name, Address address) {
        var person = world.stranger(address);
        person.asks(new Enter(name(name), true));
        return person;
    }

    private static Addressee named(String name) {
        return new Addressee(name, List.of(name(name)));
    }

    private static Ban ban(String name, Duration time) {
        return new Ban(named(name), null, false, time.toSeconds(), Text.of("spam"));
    }

    @Test
    void onlyTheOperatorMaySayAnyOfIt() {
        bob.asks(new Operate(), new Attendance(), new Kick(named("lily"), Text.of("")), ban("lily", Duration.ZERO),
                new Unban(null, STREET), new Bans());

        assertThat(bob.told).hasSize(6).containsOnly("refused not-allowed");
        assertThat(lily.told).isEmpty();
        lily.asks(say("still here"));
        world.settle();
        assertThat(lily.told).containsExactly("1 lily: still here");
    }

    @Test
    void whoIsKickedIsToldWhyAndEveryoneSeesThemLeave() {
        operator.asks(new Kick(named("lily"), Text.of("too loud")));
        world.settle();

        assertThat(lily.told).containsExactly("sent out by operator: too loud", "ends kicked");
        assertThat(bob.told).containsExactly("- lily");
        assertThat(operator.told).containsExactly("- lily", "kicked lily");
        guest("lily", HERE);
    }

    @Test
    void aKickEndsTheToken() {
        operator.asks(new Kick(named("lily"), Text.of("")));
        world.settle();

        var again = world.stranger(HERE);
        again.asks(new Resume(lily.token));

        assertThat(again.told).containsExactly("refused token-expired");
    }

    @Test
    void newGuestsFromABannedGuestsAddressStayOutUntilItIsOver() {
        operator.asks(ban("lily", Duration.ofHours(1)));
        world.settle();

        assertThat(lily.told).containsExactly("sent out by operator: spam", "ends banned");
        assertThat(operator.told).containsExactly("- lily", "banned lily");
        assertThat(guest("rose", HERE).told).containsExactly("ends banned");
        var back = world.stranger(HERE);
        back.asks(new Resume(lily.token));
        assertThat(back.told).containsExactly("ends banned");
        assertThat(guest("amy", NEXT_DOOR).told).containsExactly("welcome amy");

        world.pass(Duration.ofHours(1));
        assertThat(guest("rose", HERE).told).containsExactly("welcome rose");
        operator.asks(new Bans());
        assertThat(operator.told).last().isEqualTo("bans []");
    }

    @Test
    void accountsAndOtherGuestsHereStayWhenAGuestIsBanned() {
        var rose = account("rose", HERE);
        var child = guest("amy", HERE);
        world.forget();

        operator.asks(ban("lily", Duration.ZERO));
        world.settle();

        assertThat(lily.told).last().isEqualTo("ends banned");
        assertThat(rose.told).containsExactly("- lily");
        assertThat(child.told).containsExactly("- lily");
        var phone = world.stranger(HERE);
        phone.asks(new Resume(rose.token));
        assertThat(phone.told).containsExactly("welcome rose back");
        var laptop = world.stranger(HERE);
        laptop.asks(new Command.Login(name("rose"), "correct horse", true));
        world.rest();
        assertThat(laptop.told).contains("welcome rose");
        operator.asks(new Unban(named("lily"), null));
        world.settle();
        assertThat(guest("lily", HERE).told).first().isEqualTo("welcome lily");
    }

    @Test
    void aBannedNetworkKeepsAccountsOutButNotOperators() {
        var rose = account("rose", HERE);
        var amy = account("amy", HERE);
        operator.asks(new OperatorCommand.Trust(named("amy"), true));
        world.rest();
        world.forget();

        operator.asks(new Ban(null, STREET, false, 0, Text.of("")));
        world.settle();

        assertThat(rose.told).last().isEqualTo("ends banned");
        assertThat(amy.told).contains("- rose").doesNotContain("ends banned");
        var phone = world.stranger(HERE);
        phone.asks(new Resume(rose.token));
        assertThat(phone.told).containsExactly("ends banned");
        var other = world.stranger(HERE);
        other.asks(new Resume(amy.token));
        assertThat(other.told).containsExactly("welcome amy back");
    }

    private World.Person account(String name, Address address) {
        var person = guest(name, address);
        person.asks(new AccountCommand.Register("correct horse"));
        world.rest();
        return person;
    }

    @Test
    void aNetworkIsBannedWholeAndOverARestart() {
        operator.asks(new Ban(null, STREET, false, 0, Text.of("")));
        world.settle();
        assertThat(lily.told).last().isEqualTo("ends banned");
        assertThat(bob.told).last().isEqualTo("ends banned");

        var restarted = world.restarted();
        var rose = restarted.stranger(NEXT_DOOR);
        rose.asks(new Enter(name("rose"), true));
        assertThat(rose.told).containsExactly("ends banned");

        var console = restarted.operator();
        console.asks(new Bans(), new Unban(null, STREET));
        restarted.settle();
        assertThat(console.told).containsExactly("bans [192.0.2.0/24]", "unbanned 192.0.2.0/24");
        var amy = restarted.stranger(NEXT_DOOR);
        amy.asks(new Enter(name("amy"), true));
        assertThat(amy.told).containsExactly("welcome amy");
    }

    @Test
    void aBanIsSaidToBeOneOnceItLasts() {
        operator.asks(ban("lily", Duration.ZERO));

        assertThat(operator.told).containsExactly("- lily");
        world.settle();
        assertThat(operator.told).containsExactly("- lily", "banned lily");
    }

    @Test
    void nobodyIsMeantByANameThatNobodyHasOrByTheOperatorsOwn() {
        operator.asks(new Kick(named("amy"), Text.of("")), ban("amy", Duration.ZERO), new Unban(null, STREET),
                new Kick(named("operator"), Text.of("")), ban("operator", Duration.ZERO));
        world.settle();

        assertThat(operator.told).containsExactly("refused no-such-member", "refused no-such-member",
                "refused no-such-ban", "refused no-such-member", "refused no-such-member");
    }

    @Test
    void theOperatorSpeaksAndIsWrittenToButIsNoneOfThoseHere() {
        operator.asks(say("closing at ten"));
        bob.asks(tell("operator", "please not", null));
        world.settle();

        assertThat(lily.told).containsExactly("1 operator: closing at ten");
        assertThat(operator.told).contains("1 bob to operator: please not");
        bob.asks(new Command.Who(null, Command.Form.EVENT));
        operator.asks(new Attendance());
        assertThat(bob.told).last().isEqualTo("here 2");
        assertThat(operator.told).last().isEqualTo("attendance 2");
        assertThat(world.universe.figures().members()).isEqualTo(2);
    }
}
