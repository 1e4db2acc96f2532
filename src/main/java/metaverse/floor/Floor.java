package metaverse.floor;

import java.util.List;
import java.util.Optional;

/// A room's ground, drawn from the room's name. Every open tile can be reached from every other. Immutable.
///
/// Each tile is one sign. Open: `.` stone, `"` grass, `:` sand, `,` a path, `;` flowers. Closed: `#` a wall, `~` water, `T` a tree,
/// `p` a palm, `b` a pot, `h` a hedge, `o` what a spot is named for.
public final class Floor {
    public static final int WIDTH = 44;
    public static final int HEIGHT = 28;

    private static final String OPEN = ".\":,;";

    private final char[][] tiles;
    private final List<Spot> spots;
    private final List<Gate> gates;

    Floor(char[][] tiles, List<Spot> spots, List<Gate> gates) {
        this.tiles = tiles;
        this.spots = List.copyOf(spots);
        this.gates = List.copyOf(gates);
    }

    /// @param name of the room, folded, so that the same room looks the same however it is written
    public static Floor drawn(String name) {
        return new Drawing(name).draw();
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /// Whether one can stand there.
    public boolean isOpen(Tile tile) {
        return isOpen(tile.x(), tile.y());
    }

    boolean isOpen(int x, int y) {
        return x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT && isOpen(tiles[y][x]);
    }

    static boolean isOpen(char tile) {
        return OPEN.indexOf(tile) >= 0;
    }

    /// Row by row, a sign for each tile.
    public List<String> rows() {
        return java.util.Arrays.stream(tiles).map(String::new).toList();
    }

    public List<Spot> spots() {
        return spots;
    }

    /// One in the middle of each side.
    public List<Gate> gates() {
        return gates;
    }

    public Optional<Spot> spotAt(Tile tile) {
        return spots.stream().filter(spot -> spot.covers(tile)).findFirst();
    }

    public Optional<Gate> gate(Way way) {
        return gates.stream().filter(gate -> gate.way() == way).findFirst();
    }

    /// As far from a tile as one can go in this direction, at most so many steps.
    public Tile from(Tile tile, Way way, int steps) {
        var at = tile;
        for (var i = 0; i < steps; i++) {
            var ahead = at.plus(way.dx, way.dy);
            if (!isOpen(ahead) || !isOpen(at.plus(way.dx, 0)) || !isOpen(at.plus(0, way.dy))) {
                return at;
            }
            at = ahead;
        }
        return at;
    }

    /// Where whoever comes appears, or near it.
    public Tile entrance() {
        return new Tile(WIDTH / 2, HEIGHT / 2);
    }
}
