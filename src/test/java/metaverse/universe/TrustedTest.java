package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import metaverse.universe.CareCommand.Ban;
import metaverse.universe.CareCommand.Kick;
import metaverse.universe.Command.Form;
import metaverse.universe.PastCommand.Delete;
import metaverse.universe.PastCommand.History;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.RoomCommand.Create;
import metaverse.universe.RoomCommand.Join;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Accounts that the operator trusts with every room, and what of care is over by itself.
final class TrustedTest {
    private static final Text NONE = Text.of("");

    private final World world = new World();
    private World.Person owner;
    private World.Person bob;

    @BeforeEach
    void come() {
        owner = account("owner");
        bob = account("bob");
        var amy = account("amy");
        asks(owner, new Create(name("garden"), false));
        for (var each : List.of(bob, amy)) {
            asks(each, new Join(named("garden"), null));
        }
        world.forget();
    }

    private World.Person account(String name) {
        var person = world.guest(name);
        asks(person, new AccountCommand.Register("correct horse"));
        return person;
    }

    private void asks(World.Person person, Command... commands) {
        person.asks(commands);
        world.rest();
    }

    @Test
    void whoIsOperatorEverywhereLooksAfterAnyRoomThatTheyName() {
        var keeper = account("max");
        var other = account("ted");
        world.guest("eve");
        asks(bob, say("hm"));
        asks(world.operator(), new OperatorCommand.Trust(named("max"), true));
        world.forget();
        var garden = named("garden");
        var acts = new Command[] {new RoomCommand.Topic(garden, Text.of("tea")),
            new RoomCommand.Invite(garden, named("eve")), new RoomCommand.RenameRoom(garden, name("park")),
            new Delete(new Talk(null, named("park")), 1), new PastCommand.Audit(named("park"), 10, Form.EVENT)};

        asks(keeper, acts);

        assertThat(keeper.told).hasSize(acts.length).noneMatch(line -> line.startsWith("refused"))
                .startsWith("topic garden tea", "invited eve garden", "retitled park", "deleted 1");
        assertThat(world.ledger.audit()).last().isEqualTo("max delete bob");
        asks(keeper, new History(new Talk(null, named("park")), new Records.Span.Latest(), 10, Form.EVENT));
        assertThat(keeper.told).as("looking after is not reading").last().isEqualTo("refused not-in-room");
        asks(other, new RoomCommand.Topic(named("park"), Text.of("mine")),
                new Delete(new Talk(null, named("park")), 1), new Kick(named("park"), named("bob"), NONE));
        assertThat(other.told).hasSize(3).containsOnly("refused not-in-room");
    }

    @Test
    void aBanThatIsOverIsForgottenWithinADay() {
        asks(owner, new Ban(null, named("amy"), null, false, 3600, NONE),
                new Ban(null, named("bob"), null, false, 0, NONE));
        world.pass(Duration.ofMinutes(10));
        world.rest();
        assertThat(bans(world)).as("not over yet").hasSize(2);
        world.pass(Duration.ofDays(1));
        world.rest();
        assertThat(bans(world)).singleElement().asString().contains("bob");
    }

    @Test
    void aUniverseThatIsStartedAgainBeforeTheDayIsOverForgetsToo() {
        asks(owner, new Ban(null, named("amy"), null, false, 60, NONE),
                new Ban(null, named("bob"), null, false, 0, NONE));
        var next = world.restarted();
        next.pass(Duration.ofMinutes(10));
        next.rest();
        assertThat(bans(next)).singleElement().asString().contains("bob");
    }

    private static List<String> bans(World world) {
        return world.ledger.facts().stream().filter(Fact.Ban.class::isInstance).map(Object::toString).toList();
    }
}
