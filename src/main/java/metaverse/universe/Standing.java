package metaverse.universe;

import java.util.List;
import metaverse.floor.Tile;

/// Someone on a floor.
///
/// @param at      where they stand, or will
/// @param path    the tiles of the walk that they are on; empty while they stand
/// @param elapsed milliseconds since that began
public record Standing(Who who, Tile at, List<Tile> path, long elapsed, boolean away) {
    public Standing {
        path = List.copyOf(path);
    }
}
