package metaverse.floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws one floor: a frame with four gates, spots well apart, paths between them, and things that stand about. Whatever is closed is
/// put down only where everything stays within reach.
final class Drawing {
    private static final int COLUMNS = 4;
    private static final int ROWS = 2;
    private static final int LEFT = 2;
    private static final int TOP = 2;
    private static final int CELL_WIDTH = (Floor.WIDTH - 2 * LEFT) / COLUMNS;
    private static final int CELL_HEIGHT = (Floor.HEIGHT - 2 * TOP) / ROWS;
    private static final int RADIUS = 2;
    private static final int LEAST_SPOTS = 5;
    private static final int CLUTTER = 26;
    private static final int MIDDLE = 3;

    /// Chosen by eye: with it the plaza, which everyone sees first, is a square with a fountain.
    private static final String SALT = "p";

    private final Chance chance;
    private final Style style;
    private final char[][] tiles = new char[Floor.HEIGHT][Floor.WIDTH];
    private final List<Spot> spots = new ArrayList<>();
    private final List<Gate> gates = List.of(
            new Gate(Way.NORTH, new Tile(Floor.WIDTH / 2, 0)),
            new Gate(Way.EAST, new Tile(Floor.WIDTH - 1, Floor.HEIGHT / 2)),
            new Gate(Way.SOUTH, new Tile(Floor.WIDTH / 2, Floor.HEIGHT - 1)),
            new Gate(Way.WEST, new Tile(0, Floor.HEIGHT / 2)));

    Drawing(String name) {
        chance = new Chance(SALT + name);
        style = Style.ALL.get(chance.below(Style.ALL.size()));
    }

    Floor draw() {
        frame();
        placeSpots();
        paths();
        if (!style.equals(Style.HALL)) {
            water();
        }
        partitions();
        clutter();
        flowers();
        return new Floor(tiles, spots, gates);
    }

    private void frame() {
        for (var row : tiles) {
            Arrays.fill(row, style.ground());
            row[0] = '#';
            row[Floor.WIDTH - 1] = '#';
        }
        Arrays.fill(tiles[0], '#');
        Arrays.fill(tiles[Floor.HEIGHT - 1], '#');
        gates.forEach(gate -> tiles[gate.at().y()][gate.at().x()] = ',');
    }

    /// At most one a cell of a coarse grid, somewhere in it, so none comes near another.
    private void placeSpots() {
        var cells = shuffled(COLUMNS * ROWS);
        var kinds = shuffled(style.kinds().size());
        var many = chance.between(LEAST_SPOTS, COLUMNS * ROWS);
        for (var i = 0; i < many; i++) {
            var x = LEFT + cells[i] % COLUMNS * CELL_WIDTH + chance.between(RADIUS + 1, CELL_WIDTH - RADIUS - 2);
            var y = TOP + cells[i] / COLUMNS * CELL_HEIGHT + chance.between(RADIUS + 1, CELL_HEIGHT - RADIUS - 2);
            tiles[y][x] = 'o';
            spots.add(new Spot(style.kinds().get(kinds[i]), new Tile(x, y), RADIUS));
        }
    }

    private int[] shuffled(int many) {
        var numbers = new int[many];
        for (var i = 0; i < many; i++) {
            var other = chance.below(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        return numbers;
    }

    /// From the middle to each spot and gate, once around the corner.
    private void paths() {
        var x = Floor.WIDTH / 2;
        var y = Floor.HEIGHT / 2;
        gates.forEach(gate -> path(x, y, gate.at().x(), gate.at().y()));
        spots.forEach(spot -> path(x, y, spot.at().x(), spot.at().y()));
    }

    private void path(int fromX, int fromY, int toX, int toY) {
        for (var x = fromX; x != toX; x += Integer.signum(toX - x)) {
            pave(x, fromY);
        }
        for (var y = fromY; y != toY; y += Integer.signum(toY - y)) {
            pave(toX, y);
        }
    }

    private void pave(int x, int y) {
        if (Floor.isOpen(tiles[y][x])) {
            tiles[y][x] = ',';
        }
    }

    /// A pond in one of the cells that has no spot, or at the shore a strip along the wall.
    private void water() {
        if (style.equals(Style.SHORE)) {
            var depth = chance.between(2, 3);
            for (var x = 1; x < Floor.WIDTH - 1; x++) {
                for (var y = 1; y <= depth - chance.below(2); y++) {
                    close(x, y, '~');
                }
            }
            return;
        }
        var middleX = chance.between(8, Floor.WIDTH - 9);
        var middleY = chance.between(6, Floor.HEIGHT - 7);
        for (var dy = -2; dy <= 2; dy++) {
            for (var dx = -4; dx <= 4; dx++) {
                if (dx * dx + 4 * dy * dy <= 14) {
                    close(middleX + dx, middleY + dy, '~');
                }
            }
        }
    }

    /// Low walls or hedges with a way around.
    private void partitions() {
        var sign = style.equals(Style.HALL) ? '#' : 'h';
        for (var i = 0; i < 4; i++) {
            var x = chance.between(4, Floor.WIDTH - 5);
            var y = chance.between(4, Floor.HEIGHT - 5);
            var isAcross = chance.oneIn(2);
            for (var length = chance.between(3, 6); length > 0; length--) {
                close(x, y, sign);
                x += isAcross ? 1 : 0;
                y += isAcross ? 0 : 1;
            }
        }
    }

    private void clutter() {
        for (var i = 0; i < CLUTTER; i++) {
            close(chance.between(1, Floor.WIDTH - 2), chance.between(1, Floor.HEIGHT - 2), style.clutter());
        }
    }

    private void flowers() {
        for (var i = 0; i < CLUTTER; i++) {
            var x = chance.between(1, Floor.WIDTH - 2);
            var y = chance.between(1, Floor.HEIGHT - 2);
            if (tiles[y][x] == '"') {
                tiles[y][x] = ';';
            }
        }
    }

    /// Puts something down where nobody misses the tile: on no path, at no spot, not where people arrive, and only if everything
    /// stays within reach.
    private void close(int x, int y, char sign) {
        if (x < 1 || y < 1 || x > Floor.WIDTH - 2 || y > Floor.HEIGHT - 2 || tiles[y][x] != style.ground()) {
            return;
        }
        var tile = new Tile(x, y);
        if (tile.distance(new Tile(Floor.WIDTH / 2, Floor.HEIGHT / 2)) <= MIDDLE
                || spots.stream().anyMatch(spot -> spot.at().distance(tile) <= RADIUS + 1)) {
            return;
        }
        tiles[y][x] = sign;
        if (!isWhole(x, y)) {
            tiles[y][x] = style.ground();
        }
    }

    /// Whether the open tiles around a closed one still reach each other close by: then nothing was cut off. Goes once around the tile
    /// and counts the stretches of open ground; corners alone connect nothing, because nobody slips through between two corners.
    private boolean isWhole(int x, int y) {
        int[] dx = {0, 1, 1, 1, 0, -1, -1, -1};
        int[] dy = {-1, -1, 0, 1, 1, 1, 0, -1};
        var stretches = 0;
        for (var i = 0; i < dx.length; i += 2) {
            var isSide = isOpen(x + dx[i], y + dy[i]);
            var next = (i + 2) % dx.length;
            var isJoined = isOpen(x + dx[i + 1], y + dy[i + 1]) && isOpen(x + dx[next], y + dy[next]);
            stretches += isSide && !isJoined ? 1 : 0;
        }
        return stretches <= 1;
    }

    private boolean isOpen(int x, int y) {
        return x >= 0 && y >= 0 && x < Floor.WIDTH && y < Floor.HEIGHT && Floor.isOpen(tiles[y][x]);
    }
}
