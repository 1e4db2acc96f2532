package metaverse.universe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import metaverse.floor.Around;
import metaverse.floor.Floor;
import metaverse.floor.Tile;
import org.jspecify.annotations.Nullable;

/// One room's floor and who stands where on it. Made when someone looks for the first time: rooms in which people only talk have none, and
/// their comings and goings cost nothing here. Belongs to the universe's thread.
final class Ground {
    final Room room;
    final Floor floor;

    /// What the floor was drawn from.
    final String drawnFrom;

    /// The sessions that are told what happens here.
    final Set<Session> watchers = new HashSet<>();

    final WalkLog log = new WalkLog();

    /// What is told together a moment later.
    final List<FloorEvent.Walk> gatheredWalks = new ArrayList<>();

    final List<Stand> gatheredArrivals = new ArrayList<>();
    final List<MemberId> gatheredDepartures = new ArrayList<>();
    boolean gathering;

    private final Map<MemberId, Stand> stands = new LinkedHashMap<>();

    /// How many have each tile, or walk to it.
    private final Map<Tile, Integer> taken = new HashMap<>();

    /// All open tiles, those nearest to the entrance first; but first every second one, so that who comes has some room around.
    private final List<Tile> open;

    Ground(Room room) {
        this.room = room;
        drawnFrom = room.place.name().key();
        floor = Floor.drawn(drawnFrom);
        var near = Around.of(floor, floor.entrance());
        open = Stream.concat(near.stream().filter(Ground::isApart), near.stream().filter(tile -> !isApart(tile)))
                .toList();
        room.present().forEach(member -> put(member, null));
    }

    private static boolean isApart(Tile tile) {
        return tile.x() % 2 == 0 && tile.y() % 2 == 0;
    }

    Where where() {
        return new Where(-room.number(), room.where().name());
    }

    @Nullable Stand of(Member member) {
        return stands.get(member.id);
    }

    Collection<Stand> stands() {
        return stands.values();
    }

    /// @param near where they come in; null for the entrance
    Stand put(Member member, @Nullable Tile near) {
        var tile = near == null ? freeAtEntrance() : free(near);
        var stand = new Stand(member, tile);
        stands.put(member.id, stand);
        taken.merge(tile, 1, Integer::sum);
        return stand;
    }

    @Nullable Stand remove(Member member) {
        var stand = stands.remove(member.id);
        if (stand != null) {
            release(stand.at);
        }
        return stand;
    }

    /// Where there are more people than tiles, they stand together.
    private Tile freeAtEntrance() {
        for (var tile : open) {
            if (!taken.containsKey(tile)) {
                return tile;
            }
        }
        return open.get(stands.size() % open.size());
    }

    /// The nearest tile to this one where nobody stands.
    Tile free(Tile wanted) {
        return Around.nearest(floor, wanted, tile -> !taken.containsKey(tile));
    }

    void move(Stand stand, List<Tile> path, long now) {
        release(stand.at);
        stand.walk(path, now);
        taken.merge(stand.at, 1, Integer::sum);
    }

    void move(Stand stand, Tile tile) {
        release(stand.at);
        stand.stand(tile);
        taken.merge(tile, 1, Integer::sum);
    }

    private void release(Tile tile) {
        taken.computeIfPresent(tile, (_, many) -> many == 1 ? null : many - 1);
    }
}
