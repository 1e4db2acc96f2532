package metaverse.floor;

/// A place of its own on a floor. Whoever is no further from its middle than the radius is at it.
///
/// @param kind what stands there, such as `fountain`; no floor has two of a kind
/// @param at   its middle, where what it is named for stands: nobody can
public record Spot(String kind, Tile at, int radius) {
    public boolean covers(Tile tile) {
        return at.distance(tile) <= radius;
    }
}
