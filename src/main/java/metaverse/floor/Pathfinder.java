package metaverse.floor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// Finds the way over a floor: A* (Hart, Nilsson, Raphael 1968) over eight neighbours, as few steps as possible, and of those ways the
/// straightest. Nobody cuts the corner of something closed.
public final class Pathfinder {
    private static final int STRAIGHT = 1_000;

    /// A step slantwise is one step, and of two ways with as many steps the one with fewer of them is nicer.
    private static final int SLANTWISE = 1_001;

    private final Floor floor;
    private final Tile to;
    private final int[] cost = new int[Floor.WIDTH * Floor.HEIGHT];
    private final int[] before = new int[Floor.WIDTH * Floor.HEIGHT];
    private final PriorityQueue<Reached> open = new PriorityQueue<>();

    private Pathfinder(Floor floor, Tile to) {
        this.floor = floor;
        this.to = to;
    }

    /// @param at    the tile's number
    /// @param total what the way through it costs at least
    /// @param left  what of that is still to be walked: of two as good ones the one nearer the end comes first
    private record Reached(int at, int total, int left) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            var order = total != other.total ? Integer.compare(total, other.total) : Integer.compare(left, other.left);
            return order != 0 ? order : Integer.compare(at, other.at);
        }
    }

    /// All tiles from the first to the last, both included; none where one end is closed.
    public static List<Tile> path(Floor floor, Tile from, Tile to) {
        if (!floor.isOpen(from) || !floor.isOpen(to)) {
            return List.of();
        }
        return new Pathfinder(floor, to).find(from);
    }

    private List<Tile> find(Tile from) {
        Arrays.fill(cost, Integer.MAX_VALUE);
        reach(number(from), 0, -1);
        for (Reached next; (next = open.poll()) != null;) {
            if (next.at == number(to)) {
                return walked(next.at);
            }
            if (next.total == cost[next.at] + next.left) {
                expand(next.at);
            }
        }
        throw new AssertionError("a floor is whole");
    }

    private void expand(int at) {
        var x = at % Floor.WIDTH;
        var y = at / Floor.WIDTH;
        for (var way : Way.values()) {
            if (isFree(x, y, way)) {
                reach(at + way.dy * Floor.WIDTH + way.dx, cost[at] + (way.isMain() ? STRAIGHT : SLANTWISE), at);
            }
        }
    }

    private boolean isFree(int x, int y, Way way) {
        return floor.isOpen(x + way.dx, y + way.dy)
                && (way.isMain() || (floor.isOpen(x + way.dx, y) && floor.isOpen(x, y + way.dy)));
    }

    private void reach(int at, int costs, int from) {
        if (costs < cost[at]) {
            cost[at] = costs;
            before[at] = from;
            var left = STRAIGHT * to.distance(tile(at));
            open.add(new Reached(at, costs + left, left));
        }
    }

    private List<Tile> walked(int last) {
        var path = new ArrayDeque<Tile>();
        for (var at = last; at >= 0; at = before[at]) {
            path.addFirst(tile(at));
        }
        return List.copyOf(path);
    }

    private static int number(Tile tile) {
        return tile.y() * Floor.WIDTH + tile.x();
    }

    private static Tile tile(int number) {
        return new Tile(number % Floor.WIDTH, number / Floor.WIDTH);
    }
}
