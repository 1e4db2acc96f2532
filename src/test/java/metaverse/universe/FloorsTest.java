package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static metaverse.universe.World.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import metaverse.floor.Floor;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Form;
import metaverse.universe.FloorCommand.Follow;
import metaverse.universe.FloorCommand.Goal;
import metaverse.universe.FloorCommand.Locate;
import metaverse.universe.FloorCommand.Moves;
import metaverse.universe.FloorCommand.Murmur;
import metaverse.universe.FloorCommand.NameSpot;
import metaverse.universe.FloorCommand.SetExit;
import metaverse.universe.FloorCommand.View;
import metaverse.universe.FloorCommand.Walk;
import org.junit.jupiter.api.Test;

/// Where people stand and how they walk.
final class FloorsTest extends Den {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Addressee PLAZA = named("plaza");

    private static final Floor FLOOR = Floor.drawn("plaza");

    private static View watch(Addressee room) {
        return new View(room, true, View.Kind.FIELDS);
    }

    private static Walk to(Goal goal) {
        return new Walk(PLAZA, goal, Form.EVENT);
    }

    private static Walk to(String place) {
        return to(new Goal.Place(named(place)));
    }

    private void arrive() {
        world.pass(LONG);
        world.rest();
    }

    private String where(World.Person asker, String whom) {
        world.forget();
        asks(asker, new Locate(named(whom), false, Form.EVENT));
        return asker.told.getFirst();
    }

    @Test
    void everyoneInTheRoomStandsOnItAndWhoWatchesSeesWhoComesAndGoes() {
        var bob = world.guest("bob");
        asks(lily, watch(PLAZA));
        assertThat(lily.told).contains("floor of plaza with 2");
        world.forget();
        var amy = world.guest("amy");
        asks(amy, new Command.Quit());
        assertThat(bob.told).as("who does not watch is told nothing").noneMatch(line -> line.startsWith("("));
        assertThat(lily.told).contains("(plaza) vanished 1");
    }

    @Test
    void aWalkIsToldOnceWithItsEndAndOneIsThereWhenItIsOver() {
        var bob = world.guest("bob");
        asks(lily, watch(PLAZA));
        world.forget();
        asks(bob, to("fountain"));
        assertThat(lily.told).singleElement().asString().startsWith("(plaza) walk [Tile");
        assertThat(where(lily, "bob")).isEqualTo("bob is in plaza");
        arrive();
        assertThat(where(lily, "bob")).isEqualTo("bob is in plaza at fountain");
    }

    @Test
    void aNewWalkBeginsWhereOneIsByThen() {
        asks(lily, watch(PLAZA));
        var bob = world.guest("bob");
        asks(bob, to(new Goal.At(new Tile(2, FLOOR.height() / 2))));
        world.pass(Stand.PACE.multipliedBy(3));
        world.forget();
        asks(bob, to(new Goal.Towards(Way.NORTH)));
        assertThat(lily.told).hasSize(1);
        arrive();
        var now = where(lily, "bob");
        assertThat(now).startsWith("bob is in plaza");
    }

    @Test
    void walkingHoldsUpNoTalkAndWaitsForNoCommit() {
        var bob = world.guest("bob");
        asks(lily, watch(PLAZA));
        world.forget();
        bob.asks(say("hello"), to("fountain"), say("there"));
        world.turn();
        assertThat(lily.told).as("the message is not recorded yet").hasSize(1).first().asString().contains("walk");
        world.rest();
        assertThat(lily.told).contains("1 bob: hello", "2 bob: there");
    }

    @Test
    void nobodyWalksIntoWallsOrToWhatIsNotThere() {
        var bob = world.guest("bob");
        asks(bob, to(new Goal.At(new Tile(0, 0))));
        asks(bob, to(new Goal.At(new Tile(4_000, 7))));
        asks(bob, to("moon"));
        asks(bob, to(new Goal.Exit(Way.NORTH)));
        asks(bob, to(new Goal.Person(named("nobody"))));
        asks(bob, to(new Goal.Person(named("bob"))));
        assertThat(bob.told).containsExactly("refused no-way-there", "refused no-way-there", "refused no-such-place",
                "refused no-exit", "refused no-such-member", "refused not-approachable");
    }

    @Test
    void oneWalksUpOnlyToWhoAllowsIt() {
        var bob = world.guest("bob");
        asks(lily, new AccountCommand.Approach(Approachable.NOBODY));
        asks(bob, to(new Goal.Person(named("lily"))));
        asks(bob, new Follow(PLAZA, named("lily")));
        asks(bob, new Locate(named("lily"), true, Form.LINES));
        assertThat(bob.told).containsExactly("refused not-approachable", "refused not-approachable",
                "refused not-approachable");
    }

    @Test
    void ofAPrivateRoomsFloorNothingShows() {
        var bob = world.guest("bob");
        asks(bob, watch(DEN));
        asks(bob, new Walk(DEN, new Goal.Place(named("bench")), Form.EVENT));
        asks(bob, new FloorCommand.Replay(DEN, 10));
        assertThat(bob.told).containsExactly("refused no-such-room", "refused no-such-room", "refused no-such-room");
        assertThat(where(bob, "lily")).isEqualTo("lily is in plaza");
    }

    @Test
    void whoStandsThereIsToldWhoComesToTheirSpot() {
        var bob = world.textGuest("bob");
        var amy = world.textGuest("amy");
        var carl = world.textGuest("carl");
        asks(bob, to("fountain"));
        asks(carl, new Moves(Moves.Told.ALL));
        arrive();
        world.forget();
        asks(amy, to("fountain"));
        arrive();
        assertThat(bob.told).containsExactly("amy came to fountain");
        assertThat(carl.told).containsExactly("amy came to fountain");
        assertThat(amy.told).isEmpty();
        world.forget();
        asks(bob, new Moves(Moves.Told.NONE));
        world.forget();
        asks(amy, to("bench"));
        arrive();
        assertThat(bob.told).isEmpty();
    }

    @Test
    void aMurmurReachesOnlyThoseAtTheSpotAndIsNotRecorded() {
        var bob = world.guest("bob");
        var amy = world.guest("amy");
        asks(bob, new Murmur(PLAZA, Text.of("hm")));
        assertThat(bob.told).last().isEqualTo("refused not-at-spot");
        asks(bob, to("fountain"));
        asks(lily, to("fountain"));
        arrive();
        asks(amy, watch(PLAZA));
        world.forget();
        asks(bob, new Murmur(PLAZA, Text.of("hm")));
        assertThat(bob.told).containsExactly("murmur of bob at fountain: hm");
        assertThat(lily.told).containsExactly("murmur of bob at fountain: hm");
        assertThat(amy.told).containsExactly("(plaza) bob murmurs at fountain");
        assertThat(world.ledger.records(new Conversation.OfRoom(Room.PLAZA))).isEmpty();
    }

    @Test
    void whoFollowsWalksAlongAndNobodyWalksInCircles() {
        var bob = world.guest("bob");
        asks(bob, new Follow(PLAZA, named("lily")));
        asks(lily, new Follow(PLAZA, named("bob")));
        arrive();
        asks(lily, to("bench"));
        arrive();
        assertThat(where(lily, "bob")).contains("at bench");
        asks(bob, to("fountain"));
        asks(lily, to("stage"));
        arrive();
        assertThat(where(lily, "bob")).as("who walks elsewhere follows no longer").contains("at fountain");
    }

    @Test
    void anExitLeadsIntoTheRoomBehindItAndFollowersComeAlong() {
        var bob = world.guest("bob");
        asks(lily, new SetExit(PLAZA, Way.NORTH, named("garden")));
        assertThat(lily.told).last().isEqualTo("refused not-yours");
        asks(lily, new RoomCommand.Create(name("garden"), false));
        asks(lily, new SetExit(named("garden"), Way.SOUTH, PLAZA));
        asks(bob, new RoomCommand.Join(named("garden"), null));
        asks(bob, new RoomCommand.Turn(named("garden")));
        world.forget();
        asks(bob, new Walk(named("garden"), new Goal.Exit(Way.SOUTH), Form.LINES));
        arrive();
        assertThat(bob.told).containsExactly("walking exit plaza", "turned to plaza");
    }

    @Test
    void exitsToHiddenRoomsAreHidden() {
        var bob = world.guest("bob");
        asks(lily, new RoomCommand.Create(name("garden"), false));
        asks(lily, new SetExit(named("garden"), Way.WEST, DEN));
        asks(bob, new RoomCommand.Join(named("garden"), null));
        world.forget();
        asks(bob, new Walk(named("garden"), new Goal.Exit(Way.WEST), Form.EVENT));
        assertThat(bob.told).containsExactly("refused no-exit");
    }

    @Test
    void namesAndExitsLast() {
        asks(lily, new Walk(DEN, new Goal.Place(named(Floor.drawn("den").spots().getFirst().kind())), Form.EVENT));
        arrive();
        asks(lily, new NameSpot(DEN, name("Stammtisch")));
        asks(lily, new SetExit(DEN, Way.EAST, PLAZA));
        world = world.restarted();
        var again = world.stranger();
        asks(again, new Command.Login(name("lily"), "correct horse", true));
        world.forget();
        asks(again, new Walk(DEN, new Goal.Place(named("Stammtisch")), Form.LINES));
        asks(again, new Walk(DEN, new Goal.Exit(Way.EAST), Form.LINES));
        assertThat(again.told).containsExactly("walking spot Stammtisch", "walking exit plaza");
    }

    @Test
    void aRoomThatClosesTakesItsFloorAlong() {
        asks(lily, new SetExit(DEN, Way.EAST, PLAZA));
        asks(lily, new CareCommand.Close(DEN));
        assertThat(world.ledger.facts()).noneMatch(Fact.Passage.class::isInstance);
    }

    @Test
    void whatHappenedLatelyIsSeenAgain() {
        var bob = world.guest("bob");
        asks(lily, watch(PLAZA));
        asks(bob, to("fountain"));
        arrive();
        asks(bob, new Command.Quit());
        world.forget();
        asks(lily, new FloorCommand.Replay(PLAZA, 10));
        assertThat(lily.told).containsExactly("replay of 2");
        world.pass(Duration.ofMinutes(11));
        world.forget();
        asks(lily, new FloorCommand.Replay(PLAZA, 10));
        assertThat(lily.told).containsExactly("replay of 0");
    }

    @Test
    void walksOfACrowdAreGathered() {
        asks(lily, watch(PLAZA));
        var people = new java.util.ArrayList<World.Person>();
        for (var i = 0; i < 60; i++) {
            people.add(world.guest("guest" + i));
        }
        people.forEach(person -> person.asks(to(new Goal.At(new Tile(2, FLOOR.height() / 2)))));
        world.turn();
        world.forget();
        people.forEach(person -> person.asks(to(new Goal.At(new Tile(FLOOR.width() - 3, FLOOR.height() / 2)))));
        world.turn();
        assertThat(lily.told).isEmpty();
        world.pass(Duration.ofMillis(100));
        assertThat(lily.told).hasSize(1);
    }
}
