package metaverse.floor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The open tiles of a floor by how far one walks to them.
public final class Around {
    private Around() {}

    /// All of them, the nearest first; always in the same order. Begins with `middle`, or where that is closed with what is nearest.
    public static List<Tile> of(Floor floor, Tile middle) {
        var seen = new boolean[Floor.WIDTH * Floor.HEIGHT];
        var queue = new ArrayDeque<Tile>();
        var open = new ArrayList<Tile>();
        visit(nearest(floor, middle), seen, queue);
        for (Tile next; (next = queue.poll()) != null;) {
            open.add(next);
            for (var way : Way.values()) {
                var tile = next.plus(way.dx, way.dy);
                if (way.isMain() && floor.isOpen(tile)) {
                    visit(tile, seen, queue);
                }
            }
        }
        return List.copyOf(open);
    }

    private static void visit(Tile tile, boolean[] seen, ArrayDeque<Tile> queue) {
        var number = tile.y() * Floor.WIDTH + tile.x();
        if (!seen[number]) {
            seen[number] = true;
            queue.add(tile);
        }
    }

    /// The nearest open tile as the crow flies.
    public static Tile nearest(Floor floor, Tile wanted) {
        return nearest(floor, wanted, _ -> true);
    }

    /// The nearest open tile as the crow flies that will do; `wanted`'s nearest where none does.
    public static Tile nearest(Floor floor, Tile wanted, Predicate<Tile> fits) {
        var best = floor.entrance();
        var least = Integer.MAX_VALUE;
        for (var y = 0; y < Floor.HEIGHT; y++) {
            for (var x = 0; x < Floor.WIDTH; x++) {
                var dx = x - wanted.x();
                var dy = y - wanted.y();
                var distance = dx * dx + dy * dy;
                if (distance < least && floor.isOpen(x, y) && fits.test(new Tile(x, y))) {
                    least = distance;
                    best = new Tile(x, y);
                }
            }
        }
        return least == Integer.MAX_VALUE ? nearest(floor, wanted) : best;
    }
}
