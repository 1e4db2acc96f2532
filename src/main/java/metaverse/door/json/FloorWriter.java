package metaverse.door.json;

import static metaverse.door.json.Shapes.event;
import static metaverse.door.json.Shapes.memberFields;
import static metaverse.door.json.Shapes.strings;
import static metaverse.door.json.Shapes.text;
import static metaverse.door.json.Shapes.who;

import java.util.List;
import java.util.Locale;
import metaverse.floor.Tile;
import metaverse.universe.Answer;
import metaverse.universe.Event;
import metaverse.universe.FloorEvent;
import metaverse.universe.Move;
import metaverse.universe.Sign;
import metaverse.universe.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Floors, and what happens on them, as fields.
final class FloorWriter {
    /// Milliseconds a step, as the universe counts.
    private static final int PACE = 200;

    private FloorWriter() {}

    static void write(JsonGenerator json, FloorEvent event) {
        switch (event) {
            case FloorEvent.Stood stood -> {
                head(json, "stood", event);
                people(json, stood.people());
            }
            case FloorEvent.Walked walked -> {
                head(json, "walk", event);
                walks(json, walked.walks());
            }
            case FloorEvent.Vanished vanished -> {
                head(json, "vanished", event);
                strings(json, "ids", vanished.who().stream().map(Object::toString).toList());
            }
            case FloorEvent.Landscaped _ -> head(json, "landscape", event);
            case FloorEvent.Murmuring murmuring -> {
                head(json, "murmuring", event);
                who(json, murmuring.who());
                sign(json, murmuring.spot());
            }
        }
    }

    private static void head(JsonGenerator json, String name, FloorEvent event) {
        event(json, name);
        json.writeStringProperty("room", event.where().name());
    }

    private static void walks(JsonGenerator json, List<FloorEvent.Walk> walks) {
        json.writeName("walks");
        json.writeStartArray();
        for (var walk : walks) {
            json.writeStartObject();
            json.writeStringProperty("id", walk.who().toString());
            path(json, walk.path());
            json.writeNumberProperty("elapsed", walk.elapsed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// The tiles where a walk begins, turns and ends: between them it is straight, or slantwise.
    private static void path(JsonGenerator json, List<Tile> path) {
        json.writeName("path");
        json.writeStartArray();
        for (var i = 0; i < path.size(); i++) {
            if (i == 0 || i == path.size() - 1 || isTurn(path.get(i - 1), path.get(i), path.get(i + 1))) {
                json.writeStartArray();
                json.writeNumber(path.get(i).x());
                json.writeNumber(path.get(i).y());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    private static boolean isTurn(Tile before, Tile at, Tile after) {
        return at.x() - before.x() != after.x() - at.x() || at.y() - before.y() != after.y() - at.y();
    }

    private static void sign(JsonGenerator json, @Nullable Sign sign) {
        if (sign != null) {
            json.writeStringProperty("spot", sign.toString());
            json.writeStringProperty("kind", sign.kind());
        }
    }

    private static void tile(JsonGenerator json, Tile tile) {
        json.writeNumberProperty("x", tile.x());
        json.writeNumberProperty("y", tile.y());
    }

    private static void people(JsonGenerator json, List<Standing> people) {
        json.writeName("people");
        json.writeStartArray();
        for (var standing : people) {
            json.writeStartObject();
            memberFields(json, standing.who());
            tile(json, standing.at());
            if (standing.away()) {
                json.writeBooleanProperty("away", true);
            }
            if (!standing.path().isEmpty()) {
                path(json, standing.path());
                json.writeNumberProperty("elapsed", standing.elapsed());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Event.Came came) {
        event(json, "came");
        json.writeStringProperty("room", came.room());
        who(json, came.who());
        sign(json, came.spot());
    }

    static void write(JsonGenerator json, Event.Murmured murmured) {
        event(json, "murmured");
        json.writeStringProperty("room", murmured.room());
        who(json, murmured.who());
        sign(json, murmured.spot());
        text(json, "text", murmured.text());
    }

    static void write(JsonGenerator json, Answer.Ground ground) {
        var floor = ground.floor();
        event(json, "floor");
        json.writeStringProperty("room", ground.room());
        json.writeNumberProperty("width", floor.width());
        json.writeNumberProperty("height", floor.height());
        json.writeNumberProperty("pace", PACE);
        strings(json, "rows", floor.rows());
        json.writeName("spots");
        json.writeStartArray();
        for (var spotted : ground.spots()) {
            json.writeStartObject();
            sign(json, spotted.sign());
            tile(json, spotted.spot().at());
            json.writeNumberProperty("radius", spotted.spot().radius());
            json.writeEndObject();
        }
        json.writeEndArray();
        exits(json, ground);
        people(json, ground.people());
    }

    private static void exits(JsonGenerator json, Answer.Ground ground) {
        json.writeName("exits");
        json.writeStartArray();
        for (var gate : ground.floor().gates()) {
            json.writeStartObject();
            json.writeStringProperty("exit", gate.way().code());
            tile(json, gate.at());
            for (var exit : ground.exits()) {
                if (exit.way() == gate.way()) {
                    json.writeStringProperty("to", exit.to());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Answer.Located located) {
        event(json, "where");
        who(json, located.who());
        text(json, "away", located.away());
        json.writeName("places");
        json.writeStartArray();
        for (var stay : located.places()) {
            json.writeStartObject();
            json.writeStringProperty("room", stay.room());
            tile(json, stay.at());
            sign(json, stay.spot());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Answer.Replay replay) {
        event(json, "replay");
        json.writeStringProperty("room", replay.room());
        json.writeStringProperty("from", Shapes.time(replay.from()));
        json.writeStringProperty("until", Shapes.time(replay.until()));
        people(json, replay.people());
        json.writeName("moves");
        json.writeStartArray();
        replay.moves().forEach(move -> move(json, move));
        json.writeEndArray();
    }

    private static void move(JsonGenerator json, Move move) {
        json.writeStartObject();
        json.writeStringProperty("at", Shapes.time(move.at()));
        json.writeStringProperty("move", move.kind().name().toLowerCase(Locale.ROOT));
        memberFields(json, move.who());
        path(json, move.path());
        json.writeEndObject();
    }
}
