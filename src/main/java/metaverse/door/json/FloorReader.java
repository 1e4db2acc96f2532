package metaverse.door.json;

import java.util.Map;
import metaverse.door.json.Fields.Unfit;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Command.Form;
import metaverse.universe.FloorCommand;
import metaverse.universe.FloorCommand.Goal;
import metaverse.universe.FloorCommand.Moves.Told;
import metaverse.universe.Name;
import org.jspecify.annotations.Nullable;

/// Reads what is asked of floors.
final class FloorReader {
    private static final int USUAL_MINUTES = 10;
    private static final int MOST = 10_000;

    private FloorReader() {}

    static Map<String, Reading> readings() {
        return Map.of(
                "floor", wish -> new FloorCommand.View(
                        wish.room(), wish.fields().flag("watch", true), FloorCommand.View.Kind.FIELDS),
                "walk", wish -> new FloorCommand.Walk(wish.room(), goal(wish), Form.EVENT),
                "follow", wish -> new FloorCommand.Follow(wish.room(), wish.named("who")),
                "murmur", wish -> new FloorCommand.Murmur(wish.room(), wish.text()),
                "moves", wish -> new FloorCommand.Moves(told(wish)),
                "where", wish -> new FloorCommand.Locate(wish.who(), false, Form.EVENT),
                "spot", wish -> new FloorCommand.NameSpot(wish.room(), name(wish)),
                "exit", wish -> new FloorCommand.SetExit(wish.room(), way(wish, "way"), wish.named("to")),
                "replay", wish -> new FloorCommand.Replay(
                        wish.room(), (int) Math.min(wish.fields().number("minutes", USUAL_MINUTES), MOST)));
    }

    /// One of a tile, a spot, a person, an exit and a direction.
    private static Goal goal(Wish wish) throws Unfit {
        var fields = wish.fields();
        if (fields.has("x") || fields.has("y")) {
            fields.need("x");
            fields.need("y");
            return new Goal.At(new Tile(number(wish, "x"), number(wish, "y")));
        }
        if (fields.has("who")) {
            return new Goal.Person(wish.who());
        }
        if (fields.has("exit")) {
            return new Goal.Exit(way(wish, "exit"));
        }
        if (fields.has("way")) {
            return new Goal.Towards(way(wish, "way"));
        }
        return new Goal.Place(Names.exact(fields.string("spot")));
    }

    private static int number(Wish wish, String field) throws Unfit {
        return (int) Math.min(wish.fields().number(field, 0), MOST);
    }

    private static Way way(Wish wish, String field) throws Unfit {
        return Way.of(wish.fields().string(field)).orElseThrow(() -> Wish.unfit(field));
    }

    private static Told told(Wish wish) throws Unfit {
        var mode = wish.fields().string("mode");
        for (var told : Told.values()) {
            if (told.code().equals(mode)) {
                return told;
            }
        }
        throw Wish.unfit("mode");
    }

    private static @Nullable Name name(Wish wish) throws Unfit {
        var raw = wish.fields().optional("name");
        if (raw == null) {
            return null;
        }
        return switch (Names.read(raw)) {
            case NameReading.Refused(var refusal) -> throw new Unfit(refusal);
            case NameReading.Read(var name) -> name;
        };
    }
}
