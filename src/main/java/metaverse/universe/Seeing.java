package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import metaverse.floor.Look;
import metaverse.floor.Way;
import metaverse.universe.Refusal.Reason;

/// What is to be seen on floors: the whole of one, where someone is, and what happened lately.
final class Seeing {
    private static final long MINUTE = 60_000;

    private final Core core;
    private final Floors floors;
    private final Friends friends;
    private final Naming naming;

    Seeing(Core core, Floors floors, Friends friends, Naming naming) {
        this.core = core;
        this.floors = floors;
        this.friends = friends;
        this.naming = naming;
    }

    Decision view(Session session, Member member, Room room, FloorCommand.View asked) {
        var ground = floors.of(room);
        if (Boolean.TRUE.equals(asked.watch())) {
            floors.watch(ground, session);
        } else if (Boolean.FALSE.equals(asked.watch())) {
            floors.unwatch(ground, session);
        }
        var now = core.ticker().nanos();
        var spots = ground.floor.spots().stream()
                .map(spot -> new Answer.Spotted(spot, naming.sign(ground, spot)))
                .toList();
        var people = ground.stands().stream().map(stand -> stand.standing(now)).toList();
        var stand = ground.of(member);
        return core.answer(session, new Answer.Ground(
                room.where().name(), ground.floor, spots, exits(room, member), people,
                stand == null ? ground.floor.entrance() : stand.position(now), asked.kind()));
    }

    /// Those that lead where the member may know of it.
    private List<Answer.Exit> exits(Room room, Member member) {
        var exits = new ArrayList<Answer.Exit>();
        for (var way : Way.values()) {
            var to = Landscaping.behind(core, room, way, member);
            if (to != null) {
                exits.add(new Answer.Exit(way, to.where().name()));
            }
        }
        return exits;
    }

    /// Nothing of rooms that the member may not know of; and of nobody who lets them not come near.
    Decision locate(Session session, Member member, FloorCommand.Locate asked) {
        var other = core.directory().holder(asked.whom().candidates());
        if (other == null) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, asked.whom().shown());
        }
        if (other != member && !friends.mayApproach(member, other)) {
            return Decision.refused(Reason.NOT_APPROACHABLE, other.name);
        }
        var places = new ArrayList<Answer.Stay>();
        for (var room : other.here ? other.rooms : List.<Room>of()) {
            if (room.isSeenBy(member)) {
                places.add(stay(room, other));
            }
        }
        var look = asked.looks() ? Look.of(other.id.toString()) : null;
        return core.answer(session, new Answer.Located(other.who(), other.away, look, places, asked.form()));
    }

    private Answer.Stay stay(Room room, Member other) {
        var ground = floors.of(room);
        var stand = ground.of(other);
        var at = stand == null ? ground.floor.entrance() : stand.position(core.ticker().nanos());
        return new Answer.Stay(room.where().name(), at,
                ground.floor.spotAt(at).map(spot -> naming.sign(ground, spot)).orElse(null), room.role(other));
    }

    /// The members here now, where they were then, and all that happened since: who was there and went is in what happened.
    Decision replay(Session session, Member member, Room room, FloorCommand.Replay asked) {
        var until = core.now();
        var most = (int) WalkLog.KEPT.toMinutes();
        var from = until - Math.clamp(asked.minutes(), 1, most) * MINUTE;
        var ground = floors.of(room);
        var now = core.ticker().nanos();
        return core.answer(session, new Answer.Replay(
                room.where().name(), from, until, ground.stands().stream().map(stand -> stand.standing(now)).toList(),
                ground.log.since(from)));
    }
}
