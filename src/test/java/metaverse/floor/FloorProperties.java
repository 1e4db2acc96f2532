package metaverse.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/// What holds for the floor of any room.
final class FloorProperties {
    private static final int CROWD = 500;

    @Property(tries = 300)
    void everyOpenTileCanBeReachedFromEveryOther(@ForAll @StringLength(max = 24) String name) {
        var floor = Floor.drawn(name);
        var open = new HashSet<Tile>();
        for (var y = 0; y < floor.height(); y++) {
            for (var x = 0; x < floor.width(); x++) {
                if (floor.isOpen(new Tile(x, y))) {
                    open.add(new Tile(x, y));
                }
            }
        }
        assertThat(floor.isOpen(floor.entrance())).isTrue();
        assertThat(distances(floor, floor.entrance()).keySet()).isEqualTo(open);
        assertThat(open).as("there is room for many").hasSizeGreaterThan(CROWD + CROWD / 2);
    }

    /// How many steps it is to every tile, by walking in all directions at once.
    private static Map<Tile, Integer> distances(Floor floor, Tile from) {
        var found = new HashMap<Tile, Integer>(Map.of(from, 0));
        var queue = new ArrayDeque<Tile>();
        queue.add(from);
        for (Tile next; (next = queue.poll()) != null;) {
            for (var way : Way.values()) {
                var tile = next.plus(way.dx, way.dy);
                if (isStep(floor, next, tile) && !found.containsKey(tile)) {
                    found.put(tile, found.get(next) + 1);
                    queue.add(tile);
                }
            }
        }
        return found;
    }

    private static boolean isStep(Floor floor, Tile from, Tile to) {
        return from.distance(to) == 1 && floor.isOpen(to) && floor.isOpen(new Tile(from.x(), to.y()))
                && floor.isOpen(new Tile(to.x(), from.y()));
    }

    @Property(tries = 300)
    void spotsAreApartAndOneCanStandAtEach(@ForAll @StringLength(max = 24) String name) {
        var floor = Floor.drawn(name);
        assertThat(floor.spots()).hasSizeBetween(5, 8).extracting(Spot::kind).doesNotHaveDuplicates();
        for (var spot : floor.spots()) {
            assertThat(floor.isOpen(spot.at())).as("something stands there").isFalse();
            var tiles = Around.of(floor, spot.at()).stream().filter(spot::covers).toList();
            assertThat(tiles).hasSizeGreaterThanOrEqualTo(20)
                    .allSatisfy(tile -> assertThat(floor.spotAt(tile)).contains(spot));
        }
        assertThat(floor.gates()).hasSize(4).allSatisfy(gate -> assertThat(floor.isOpen(gate.at())).isTrue());
    }

    @Property(tries = 200)
    void aPathIsOfStepsAndNoneIsShorter(
            @ForAll @StringLength(max = 8) String name, @ForAll int one, @ForAll int other) {
        var floor = Floor.drawn(name);
        var open = Around.of(floor, floor.entrance());
        var from = open.get(Math.floorMod(one, open.size()));
        var to = open.get(Math.floorMod(other, open.size()));
        var path = Pathfinder.path(floor, from, to);
        assertThat(path).startsWith(from).endsWith(to);
        for (var i = 1; i < path.size(); i++) {
            assertThat(isStep(floor, path.get(i - 1), path.get(i))).isTrue();
        }
        assertThat(path.size() - 1).isEqualTo(distances(floor, from).get(to));
    }

    @Property(tries = 50)
    void theSameNameIsAlwaysTheSameFloor(@ForAll @StringLength(max = 24) String name) {
        assertThat(Floor.drawn(name).rows()).isEqualTo(Floor.drawn(name).rows());
        assertThat(Around.of(Floor.drawn(name), new Tile(3, 3))).doesNotHaveDuplicates();
    }
}
