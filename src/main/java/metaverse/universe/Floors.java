package metaverse.universe;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import org.jspecify.annotations.Nullable;

/// The floors that somebody has looked at, and who comes to stand on them and goes. What happens on one is told to those who watch it: at
/// once while few are about, gathered for a moment in a crowd.
final class Floors {
    private static final Duration GATHERING = Duration.ofMillis(100);

    /// Beyond so many who walk, or come and go at once, it is gathered.
    private static final int FEW = 50;

    private final Core core;
    private final Map<Room, Ground> grounds = new HashMap<>();

    /// By which gate of which room someone is about to come in.
    private final Map<MemberId, Way> entering = new HashMap<>();

    Floors(Core core, Presence presence) {
        this.core = core;
        presence.stand(this::appear, this::disappear);
    }

    /// The floor of a room. One that has another name by now is drawn anew.
    Ground of(Room room) {
        var ground = grounds.get(room);
        if (ground == null || !ground.drawnFrom.equals(room.place.name().key())) {
            var drawn = new Ground(room);
            if (ground != null) {
                drawn.watchers.addAll(ground.watchers);
            }
            grounds.put(room, drawn);
            return drawn;
        }
        return ground;
    }

    private void appear(Room room, Member member) {
        var way = entering.remove(member.id);
        var ground = grounds.get(room);
        if (ground == null || ground.of(member) != null) {
            return;
        }
        var stand = ground.put(member, way == null ? null : gate(ground, way));
        log(ground, member, Move.Kind.CAME, List.of(stand.at));
        stood(ground, stand);
    }

    private static @Nullable Tile gate(Ground ground, Way way) {
        return ground.floor.gate(way).map(gate -> gate.at()).orElse(null);
    }

    private void disappear(Room room, Member member) {
        var ground = grounds.get(room);
        var stand = ground == null ? null : ground.remove(member);
        if (ground == null || stand == null) {
            return;
        }
        ground.watchers.removeIf(session -> session.ended || session.member == member || session.member == null);
        if (room.closed || room.here() == 0) {
            grounds.remove(room);
            return;
        }
        log(ground, member, Move.Kind.LEFT, List.of(stand.at));
        if (isWatched(ground)) {
            ground.gatheredArrivals.remove(stand);
            ground.gatheredDepartures.add(member.id);
            tell(ground);
        }
    }

    /// They come into a room by this gate, or stand at it where they are in already.
    void comeBy(Room room, Member member, Way way) {
        var ground = grounds.get(room);
        var stand = ground == null ? null : ground.of(member);
        if (ground == null || stand == null) {
            entering.put(member.id, way);
            return;
        }
        var gate = gate(ground, way);
        ground.move(stand, ground.free(gate == null ? ground.floor.entrance() : gate));
        stood(ground, stand);
    }

    /// Whoever did not come in after all comes in as others do.
    void comesNot(Member member) {
        entering.remove(member.id);
    }

    private void stood(Ground ground, Stand stand) {
        if (isWatched(ground)) {
            ground.gatheredArrivals.add(stand);
            tell(ground);
        }
    }

    /// They are on their way.
    void walked(Ground ground, Stand stand) {
        log(ground, stand.member, Move.Kind.WALKED, stand.path);
        if (isWatched(ground)) {
            ground.gatheredWalks.removeIf(walk -> walk.who().equals(stand.member.id));
            ground.gatheredWalks.add(new FloorEvent.Walk(stand.member.id, stand.path, 0));
            tell(ground);
        }
    }

    void log(Ground ground, Member member, Move.Kind kind, List<Tile> path) {
        ground.log.add(new Move(core.now(), member.who(), kind, path));
    }

    boolean isWatched(Ground ground) {
        return !ground.watchers.isEmpty();
    }

    private void tell(Ground ground) {
        if (ground.gathering) {
            return;
        }
        var now = core.ticker().nanos();
        if (ground.stands().size() <= FEW
                || ground.stands().stream().filter(stand -> stand.isWalking(now)).count() <= FEW) {
            flush(ground);
            return;
        }
        ground.gathering = true;
        core.deadlines().in(GATHERING, () -> {
            ground.gathering = false;
            flush(ground);
        });
    }

    private void flush(Ground ground) {
        var now = core.ticker().nanos();
        var where = ground.where();
        if (!ground.gatheredDepartures.isEmpty()) {
            core.tellings().toRoom(new FloorEvent.Vanished(where, ground.gatheredDepartures));
        }
        if (!ground.gatheredArrivals.isEmpty()) {
            core.tellings().toRoom(new FloorEvent.Stood(
                    where, ground.gatheredArrivals.stream().map(stand -> stand.standing(now)).toList()));
        }
        var walks = ground.gatheredWalks.stream().map(walk -> under(ground, walk, now)).toList();
        if (!walks.isEmpty()) {
            core.tellings().toRoom(new FloorEvent.Walked(where, walks));
        }
        ground.gatheredDepartures.clear();
        ground.gatheredArrivals.clear();
        ground.gatheredWalks.clear();
    }

    private FloorEvent.Walk under(Ground ground, FloorEvent.Walk walk, long now) {
        var member = core.directory().member(walk.who());
        var stand = member == null ? null : ground.of(member);
        return stand == null
                ? walk
                : new FloorEvent.Walk(walk.who(), walk.path(), stand.standing(now).elapsed());
    }

    /// The session is told from now on what happens there.
    void watch(Ground ground, Session session) {
        if (ground.watchers.add(session)) {
            session.watched.add(ground.room);
            core.tellings().watches(session, ground.room);
        }
    }

    void unwatch(Ground ground, Session session) {
        ground.watchers.remove(session);
        if (session.watched.remove(ground.room)) {
            core.tellings().leavesFloor(session, ground.room);
        }
    }
}
