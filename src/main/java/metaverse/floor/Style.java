package metaverse.floor;

import java.util.List;

/// What kind of place a floor is.
enum Style {
    SQUARE('.', 'T', List.of("fountain", "bench", "market", "clock", "tree", "stage", "kiosk", "lamp", "well", "statue")),
    GARDEN('"', 'T', List.of("pond", "arbour", "bench", "roses", "tree", "swing", "hammock", "sundial", "well", "beehive")),
    HALL('.', 'b', List.of("fireplace", "sofa", "bookshelf", "table", "piano", "window", "bar", "globe", "desk", "plant")),
    SHORE(':', 'p', List.of("campfire", "boat", "lighthouse", "hut", "palm", "driftwood", "tent", "pavilion", "jetty", "kiosk"));

    final char ground;

    /// What stands about here and there.
    final char clutter;

    final List<String> kinds;

    Style(char ground, char clutter, List<String> kinds) {
        this.ground = ground;
        this.clutter = clutter;
        this.kinds = kinds;
    }
}
