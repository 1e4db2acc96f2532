package metaverse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// The ground on which people walk, as the JSON door tells of it: the tiles where one can stand.
///
/// @param pace milliseconds a step
record Terrain(List<Tile> open, int pace) {
    /// Where nobody has looked yet.
    static final Terrain UNSEEN = new Terrain(List.of(), 0);

    /// Whoever walks less far is soon there, and asks more often than people do.
    private static final int FAR = 12;

    private static final String OPEN = ".\":,;";
    private static final Pattern ROWS = Pattern.compile("\"rows\":\\[(.*?)]");
    private static final Pattern ROW = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PACE = Pattern.compile("\"pace\":(\\d+)");

    /// A place on it.
    record Tile(int x, int y) {
        /// One may step slantwise.
        int steps(Tile other) {
            return Math.max(Math.abs(x - other.x), Math.abs(y - other.y));
        }
    }

    /// @param floor the line that tells of it
    static Terrain of(String floor) {
        var rows = ROWS.matcher(floor);
        var pace = PACE.matcher(floor);
        if (!rows.find() || !pace.find()) {
            throw new BenchException("This is no floor: " + floor);
        }
        var open = new ArrayList<Tile>();
        var row = ROW.matcher(rows.group(1));
        for (var y = 0; row.find(); y++) {
            var tiles = row.group(1).replace("\\\"", "\"");
            for (var x = 0; x < tiles.length(); x++) {
                if (OPEN.indexOf(tiles.charAt(x)) >= 0) {
                    open.add(new Tile(x, y));
                }
            }
        }
        return new Terrain(open, Integer.parseInt(pace.group(1)));
    }

    /// Somewhere a good walk away.
    Tile awayFrom(Tile from, SplittableRandom random) {
        var tile = from;
        for (var tries = 0; tries < open.size() && tile.steps(from) < FAR; tries++) {
            tile = open.get(random.nextInt(open.size()));
        }
        return tile;
    }
}
