package metaverse.floor;

import java.util.List;

/// What kind of place a floor is.
///
/// @param ground  what one walks on
/// @param clutter what stands about here and there
/// @param kinds   of spots that fit there
record Style(char ground, char clutter, List<String> kinds) {
    static final Style SQUARE = new Style('.', 'T', List.of(
            "fountain", "bench", "market", "clock", "tree", "stage", "kiosk", "lamp", "well", "statue"));

    static final Style GARDEN = new Style('"', 'T', List.of(
            "pond", "arbour", "bench", "roses", "tree", "swing", "hammock", "sundial", "well", "beehive"));

    static final Style HALL = new Style('.', 'b', List.of(
            "fireplace", "sofa", "bookshelf", "table", "piano", "window", "bar", "globe", "desk", "plant"));

    static final Style SHORE = new Style(':', 'p', List.of(
            "campfire", "boat", "lighthouse", "hut", "palm", "driftwood", "tent", "pavilion", "jetty", "kiosk"));

    static final List<Style> ALL = List.of(SQUARE, GARDEN, HALL, SHORE);
}
