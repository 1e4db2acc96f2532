package metaverse.floor;

/// One place to stand. `x` goes to the right, `y` downwards; the upper left is 0, 0.
public record Tile(int x, int y) {
    /// In steps, of which one may go slantwise.
    public int distance(Tile other) {
        return Math.max(Math.abs(x - other.x), Math.abs(y - other.y));
    }

    Tile plus(int dx, int dy) {
        return new Tile(x + dx, y + dy);
    }
}
