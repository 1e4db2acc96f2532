package metaverse.universe;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import metaverse.floor.Pathfinder;
import metaverse.floor.Spot;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import metaverse.universe.FloorCommand.Goal;
import metaverse.universe.FloorCommand.Moves.Told;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Walking by intent: to a tile, a spot, a person, through an exit, in a direction, or after someone. A walk waits for no commit and delays
/// no talk.
final class Walking {
    /// How far one goes in a direction.
    private static final int STEPS = 4;

    /// So many walk after one at most, and after those who do.
    private static final int MOST_FOLLOWERS = 20;

    private final Core core;
    private final Floors floors;
    private final Friends friends;
    private final Naming naming;
    private final BiConsumer<Session, Command> next;

    /// @param next has a session ask for something
    Walking(Core core, Floors floors, Friends friends, Naming naming, BiConsumer<Session, Command> next) {
        this.core = core;
        this.floors = floors;
        this.friends = friends;
        this.naming = naming;
        this.next = next;
    }

    /// Where a walk ends, and what is to be said of it.
    private record Aim(Tile tile, @Nullable Way exit, Answer.Done done) {}

    Decision walk(Session session, Member member, Room room, FloorCommand.Walk asked) {
        var ground = floors.of(room);
        var stand = ground.of(member);
        if (stand == null) {
            return Decision.refused(Reason.NOT_IN_ROOM, room.where().name());
        }
        return switch (aim(ground, stand, member, asked.goal())) {
            case Refusal refusal -> new Decision.Refused(refusal);
            case Aim aim -> {
                stand.follows = null;
                begin(ground, stand, aim, session);
                yield asked.form() == Command.Form.LINES ? core.answer(session, aim.done()) : Decision.DONE;
            }
            default -> throw new AssertionError();
        };
    }

    /// An [Aim], or the [Refusal] that says why there is none.
    private Object aim(Ground ground, Stand stand, Member member, Goal goal) {
        return switch (goal) {
            case Goal.At(var tile) -> ground.floor.isOpen(tile)
                    ? new Aim(free(ground, stand, tile), null, done("tile", tile.x() + "," + tile.y()))
                    : Refusal.of(Reason.NO_WAY_THERE);
            case Goal.Person(var whom) -> person(ground, stand, member, whom);
            case Goal.Place(var named) -> place(ground, stand, member, named);
            case Goal.Exit(var way) -> exit(ground, member, way);
            case Goal.Towards(var way) -> towards(ground, stand, way);
        };
    }

    private static Answer.Done done(String kind, Object to) {
        return Answer.Done.of(Deed.WALKING, kind, to);
    }

    /// Their own tile is free for themselves.
    private static Tile free(Ground ground, Stand stand, Tile tile) {
        return stand.at.equals(tile) ? tile : ground.free(tile);
    }

    private Object person(Ground ground, Stand stand, Member member, Command.Addressee whom) {
        var other = core.directory().holder(whom.candidates());
        if (other == null) {
            return Refusal.of(Reason.NO_SUCH_MEMBER, whom.shown());
        }
        var theirs = ground.of(other);
        if (theirs == null) {
            return Refusal.of(Reason.NOT_THERE, other.name, ground.room.where().name());
        }
        if (other == member || !friends.mayApproach(member, other)) {
            return Refusal.of(Reason.NOT_APPROACHABLE, other.name);
        }
        return new Aim(beside(ground, stand, theirs), null, done("person", other.name));
    }

    private static Tile beside(Ground ground, Stand stand, Stand other) {
        return stand.at.distance(other.at) <= 1 ? stand.at : ground.free(other.at);
    }

    private Object place(Ground ground, Stand stand, Member member, Command.Addressee named) {
        var spot = naming.spot(ground, named);
        if (spot != null) {
            return new Aim(at(ground, stand, spot), null, done("spot", naming.sign(ground, spot)));
        }
        var way = Way.of(named.shown().toLowerCase(java.util.Locale.ROOT)).orElse(null);
        if (way != null) {
            return Landscaping.behind(core, ground.room, way, member) == null
                    ? towards(ground, stand, way)
                    : exit(ground, member, way);
        }
        for (var gate : ground.floor.gates()) {
            var to = Landscaping.behind(core, ground.room, gate.way(), member);
            if (to != null && to == core.directory().room(named, member)) {
                return exit(ground, member, gate.way());
            }
        }
        return Refusal.of(Reason.NO_SUCH_PLACE, named.shown(), naming.places(ground));
    }

    /// Whoever is at the spot already stays.
    private static Tile at(Ground ground, Stand stand, Spot spot) {
        return spot.covers(stand.at) ? stand.at : ground.free(spot.at());
    }

    private Object exit(Ground ground, Member member, Way way) {
        var gate = ground.floor.gate(way).orElse(null);
        var to = Landscaping.behind(core, ground.room, way, member);
        return gate == null || to == null
                ? Refusal.of(Reason.NO_EXIT, way.code())
                : new Aim(gate.at(), way, done("exit", to.where().name()));
    }

    private Object towards(Ground ground, Stand stand, Way way) {
        var tile = ground.floor.from(stand.position(core.ticker().nanos()), way, STEPS);
        return new Aim(free(ground, stand, tile), null, done("way", way.code()));
    }

    private void begin(Ground ground, Stand stand, Aim aim, @Nullable Session session) {
        var followers = followers(ground, stand);
        go(ground, stand, aim.tile(), aim.exit(), session);
        for (var follower : followers) {
            var tile = aim.exit() == null ? beside(ground, follower, stand) : aim.tile();
            go(ground, follower, tile, aim.exit(), sessionIn(follower.member, ground.room));
        }
    }

    private static @Nullable Session sessionIn(Member member, Room room) {
        return member.sessions.stream().filter(session -> session.room == room).findFirst().orElse(null);
    }

    private void go(Ground ground, Stand stand, Tile tile, @Nullable Way exit, @Nullable Session session) {
        var now = core.ticker().nanos();
        var from = stand.position(now);
        var was = ground.floor.spotAt(from).orElse(null);
        var path = Pathfinder.path(ground.floor, from, tile);
        ground.move(stand, path, now);
        if (path.size() > 1) {
            floors.walked(ground, stand);
        }
        var walk = stand.walks;
        core.deadlines().in(java.time.Duration.ofNanos(stand.duration()), () -> {
            if (stand.walks == walk && ground.of(stand.member) == stand) {
                arrived(ground, stand, was, exit, session);
            }
        });
    }

    private void arrived(
            Ground ground, Stand stand, @Nullable Spot was, @Nullable Way exit, @Nullable Session session) {
        var spot = ground.floor.spotAt(stand.at).orElse(null);
        if (exit != null) {
            leave(ground, stand.member, exit, session);
        } else if (spot != null && !spot.equals(was)) {
            tell(ground, stand, spot);
        }
    }

    /// Through the exit, into the room behind it, as `join` does.
    private void leave(Ground ground, Member member, Way exit, @Nullable Session session) {
        var to = Landscaping.behind(core, ground.room, exit, member);
        if (to != null && session != null && !session.ended && session.member == member) {
            floors.comeBy(to, member, exit.opposite());
            next.accept(session, new RoomCommand.Join(naming.addressee(to), null));
        }
    }

    /// Over the number at which comings and goings are no longer told, this is not, either.
    private void tell(Ground ground, Stand stand, Spot spot) {
        if (ground.room.here() > core.settings().crowd()) {
            return;
        }
        var came = new Event.Came(ground.room.where().name(), stand.member.who(), naming.sign(ground, spot));
        var now = core.ticker().nanos();
        for (var other : ground.stands()) {
            if (other != stand && !other.member.ignored.contains(stand.member.id)) {
                var isNear = spot.covers(other.position(now));
                other.member.sessions.stream().filter(session -> isTold(session, isNear))
                        .forEach(session -> core.answers().tell(session, came));
            }
        }
    }

    private static boolean isTold(Session session, boolean isNear) {
        return switch (session.moves == null ? session.lasting ? Told.NONE : Told.NEAR : session.moves) {
            case ALL -> true;
            case NEAR -> isNear;
            case NONE -> false;
        };
    }

    // Following.

    Decision follow(Session session, Member member, Room room, FloorCommand.Follow asked) {
        var ground = floors.of(room);
        var stand = ground.of(member);
        if (stand == null) {
            return Decision.refused(Reason.NOT_IN_ROOM, room.where().name());
        }
        if (asked.whom() == null) {
            stand.follows = null;
            return core.answer(session, Answer.Done.of(Deed.FOLLOWING_NOBODY));
        }
        return switch (person(ground, stand, member, asked.whom())) {
            case Refusal refusal -> new Decision.Refused(refusal);
            case Aim aim -> {
                var other = core.directory().holder(asked.whom().candidates());
                begin(ground, stand, aim, session);
                stand.follows = other == null ? null : other.id;
                yield core.answer(session, Answer.Done.of(Deed.FOLLOWING, asked.whom().shown()));
            }
            default -> throw new AssertionError();
        };
    }

    /// Who walks after this one, and after those; nobody twice, however they follow each other around.
    private List<Stand> followers(Ground ground, Stand leader) {
        var found = new java.util.ArrayList<Stand>();
        Set<MemberId> seen = new HashSet<>(Set.of(leader.member.id));
        var queue = new ArrayDeque<>(List.of(leader.member.id));
        for (MemberId followed; (followed = queue.poll()) != null;) {
            for (var stand : ground.stands()) {
                if (followed.equals(stand.follows) && found.size() < MOST_FOLLOWERS && seen.add(stand.member.id)) {
                    found.add(stand);
                    queue.add(stand.member.id);
                }
            }
        }
        return found;
    }
}
