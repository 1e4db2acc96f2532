package metaverse.floor;

/// Where one may leave a floor.
public record Gate(Way way, Tile at) {}
