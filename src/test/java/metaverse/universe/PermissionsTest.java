package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Form;
import metaverse.universe.PastCommand.Talk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may do what in a private room: everyone against everything.
final class PermissionsTest {
    private static final Addressee DEN = named("den");
    private static final Addressee CARL = named("carl");
    private static final Text NONE = Text.of("");
    private static final Set<Who> OWNERS = EnumSet.of(Who.OWNER, Who.OPERATOR);
    private static final Set<Who> CARERS = EnumSet.of(Who.OWNER, Who.OPERATOR, Who.MODERATOR);

    private final World world = new World();
    private final Map<Who, World.Person> people = new EnumMap<>(Who.class);

    /// All but the stranger are in the room.
    private enum Who {
        OWNER, MODERATOR, MEMBER, GUEST, STRANGER, OPERATOR
    }

    /// @param refusal what those are told who belong to the room and may not
    private record Deed(Command command, Set<Who> may, String refusal) {
        Deed(Command command, Set<Who> may) {
            this(command, may, "not-yours");
        }

        @Override
        public String toString() {
            return command.getClass().getSimpleName();
        }
    }

    private static Stream<Deed> deeds() {
        return Stream.of(
                new Deed(new CareCommand.Kick(DEN, CARL, NONE), CARERS),
                new Deed(new CareCommand.Ban(DEN, CARL, null, false, 0, NONE), CARERS),
                new Deed(new CareCommand.Unban(DEN, named("dora"), null), CARERS),
                new Deed(new CareCommand.Bans(DEN, Form.EVENT), CARERS),
                new Deed(new CareCommand.Mute(DEN, CARL, 60), CARERS),
                new Deed(new CareCommand.Mute(DEN, CARL, 0), CARERS),
                new Deed(new CareCommand.Slow(DEN, 10), CARERS),
                new Deed(new RoomCommand.Topic(DEN, Text.of("tea")), CARERS),
                new Deed(new RoomCommand.Invite(DEN, named("stranger")), CARERS),
                new Deed(new PastCommand.Delete(new Talk(null, DEN), 1), CARERS, "not-your-words"),
                new Deed(new PastCommand.Audit(DEN, 10, Form.EVENT), CARERS),
                new Deed(new CareCommand.InviteByLink(DEN, 60, 5), CARERS),
                new Deed(new CareCommand.Invitations(DEN, Form.EVENT), CARERS),
                new Deed(new CareCommand.Withdraw(DEN, 1), CARERS),
                new Deed(new CareCommand.Appoint(DEN, CARL, true), OWNERS),
                new Deed(new CareCommand.HandOver(DEN, CARL), OWNERS),
                new Deed(new CareCommand.Past(DEN, true), OWNERS),
                new Deed(new CareCommand.Retain(DEN, 3), OWNERS),
                new Deed(new RoomCommand.RenameRoom(DEN, name("cave")), OWNERS),
                new Deed(new CareCommand.Close(DEN), OWNERS));
    }

    static Stream<Arguments> everyoneAndEverything() {
        return deeds().flatMap(deed -> Stream.of(Who.values()).map(who -> Arguments.of(who, deed)));
    }

    @BeforeEach
    void come() {
        people.put(Who.GUEST, world.guest("guest"));
        for (var who : List.of(Who.OWNER, Who.MODERATOR, Who.MEMBER, Who.STRANGER, Who.OPERATOR)) {
            people.put(who, account(nameOf(who)));
        }
        var owner = people.get(Who.OWNER);
        asks(owner, new RoomCommand.Create(name("den"), true));
        for (var who : List.of(Who.MODERATOR, Who.MEMBER, Who.GUEST, Who.OPERATOR)) {
            comesIn(people.get(who), nameOf(who));
        }
        var carl = account("carl");
        comesIn(carl, "carl");
        asks(carl, new Command.Say(DEN, Kind.SAY, Text.of("hello"), 0, null));
        account("dora");
        asks(owner, new CareCommand.Ban(DEN, named("dora"), null, false, 0, NONE));
        asks(owner, new CareCommand.Appoint(DEN, named("moderator"), true));
        asks(owner, new CareCommand.InviteByLink(DEN, 0, 0));
        asks(world.operator(), new OperatorCommand.Trust(named("trusted"), true));
        world.forget();
    }

    private static String nameOf(Who who) {
        return who == Who.OPERATOR ? "trusted" : who.name().toLowerCase(java.util.Locale.ROOT);
    }

    private World.Person account(String name) {
        var person = world.guest(name);
        asks(person, new AccountCommand.Register("correct horse"));
        return person;
    }

    private void comesIn(World.Person person, String name) {
        asks(people.get(Who.OWNER), new RoomCommand.Invite(DEN, named(name)));
        asks(person, new RoomCommand.Join(DEN, null));
    }

    private void asks(World.Person person, Command command) {
        person.asks(command);
        world.rest();
    }

    @ParameterizedTest
    @MethodSource("everyoneAndEverything")
    void onlyWhoMayDoes(Who who, Deed deed) {
        var person = people.get(who);
        asks(person, deed.command());

        var refused = person.told.stream().filter(told -> told.startsWith("refused")).toList();
        if (deed.may().contains(who)) {
            assertThat(refused).isEmpty();
            assertThat(person.told).as("it is done, and told").isNotEmpty();
        } else {
            assertThat(person.told).containsExactly(
                    who == Who.STRANGER ? "refused no-such-room" : "refused " + deed.refusal());
            people.values().stream().filter(other -> other != person)
                    .forEach(other -> assertThat(other.told).isEmpty());
        }
    }
}
