package metaverse.universe;

import java.util.List;
import metaverse.floor.Tile;

/// Something that happened on a floor.
///
/// @param at   milliseconds since 1970
/// @param path all tiles of a walk; the one where someone appeared, or from which they went
public record Move(long at, Who who, Kind kind, List<Tile> path) {
    public Move {
        path = List.copyOf(path);
    }

    /// What it was.
    public enum Kind {
        CAME, WALKED, LEFT
    }
}
