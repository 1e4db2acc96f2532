package metaverse.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A visitor who walks all the time: when one walk is over, the next begins, to somewhere else far away. Belongs to the event loop.
final class Walker implements Visitor.Hearer {
    /// Whoever asks for it is told from then on who walks there.
    static final String WATCH = "{\"do\":\"floor\",\"room\":\"plaza\"}\n";

    private static final String FLOOR = "{\"event\":\"floor\"";
    private static final String WALKS = "{\"event\":\"walk\"";
    private static final Pattern TILE = Pattern.compile("\\[(\\d+),(\\d+)]");

    final Visitor visitor;
    private final Walkers walkers;
    private final SplittableRandom random;
    private Terrain terrain = Terrain.UNSEEN;
    private Terrain.Tile at = new Terrain.Tile(0, 0);
    private String id = "";
    private long asked;

    Walker(Visitor visitor, Walkers walkers) {
        this.visitor = visitor;
        this.walkers = walkers;
        random = new SplittableRandom(visitor.number);
        visitor.heardBy(this);
    }

    /// Looks around, and goes.
    void begin() {
        visitor.send(WATCH);
    }

    /// Whether the line tells of a floor.
    static boolean isFloor(String line) {
        return line.startsWith(FLOOR);
    }

    @Override
    public boolean hears(String line) {
        if (isFloor(line)) {
            look(line);
            return true;
        }
        var mine = line.startsWith(WALKS) ? line.indexOf("{\"id\":\"" + id + "\",\"path\":") : -1;
        if (mine >= 0) {
            walks(TILE.matcher(line).region(mine, line.indexOf("]]", mine) + 1));
        }
        return line.startsWith(WALKS);
    }

    /// Finds itself among those who stand there.
    private void look(String floor) {
        var self = Pattern.compile(
                "\"id\":\"([^\"]+)\",\"name\":\"" + visitor.name + "\"[^}]*?\"x\":(\\d+),\"y\":(\\d+)").matcher(floor);
        if (!self.find()) {
            throw new BenchException(visitor.name + " does not stand on the floor: " + floor);
        }
        terrain = Terrain.of(floor);
        id = self.group(1);
        at = new Terrain.Tile(Integer.parseInt(self.group(2)), Integer.parseInt(self.group(3)));
        ask();
    }

    private void ask() {
        if (walkers.setsOut()) {
            asked = System.nanoTime();
            var goal = terrain.awayFrom(at, random);
            visitor.send("{\"do\":\"walk\",\"room\":\"plaza\",\"x\":" + goal.x() + ",\"y\":" + goal.y() + "}\n");
        }
    }

    /// @param path where it begins, turns and ends
    private void walks(Matcher path) {
        var steps = 0;
        for (var first = true; path.find(); first = false) {
            var tile = new Terrain.Tile(Integer.parseInt(path.group(1)), Integer.parseInt(path.group(2)));
            steps += first ? 0 : tile.steps(at);
            at = tile;
        }
        var lasts = (long) steps * terrain.pace();
        walkers.told(asked, lasts);
        visitor.channel().eventLoop().schedule(this::ask, lasts, TimeUnit.MILLISECONDS);
    }
}
