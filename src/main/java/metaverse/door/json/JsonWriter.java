package metaverse.door.json;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import java.io.OutputStream;
import metaverse.universe.Answer;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.FloorEvent;
import metaverse.universe.RoomEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Events as JSON objects, every one with `event` first.
final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private final JsonProtocol.Prose prose;
    private final TalkWriter talk;
    private final AnswerWriter answers;

    JsonWriter(JsonProtocol.Prose prose) {
        this.prose = prose;
        this.talk = new TalkWriter(prose);
        this.answers = new AnswerWriter(prose);
    }

    /// @return whether anything was written: some events are not for this door
    boolean write(Event event, boolean own, ByteBuf out) {
        if (isUntold(event)) {
            return false;
        }
        try (var json = generator(out)) {
            json.writeStartObject();
            write(event, own, json);
            json.writeEndObject();
        }
        return true;
    }

    private static JsonGenerator generator(ByteBuf out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), (OutputStream) new ByteBufOutputStream(out));
    }

    /// A crowd's comings and goings are summed up instead.
    private static boolean isUntold(Event event) {
        return switch (event) {
            case RoomEvent.Arrived arrived -> arrived.crowd();
            case RoomEvent.Left left -> left.crowd();
            default -> false;
        };
    }

    private void write(Event event, boolean own, JsonGenerator json) {
        switch (event) {
            case Event.Spoken spoken -> talk.write(json, spoken, own);
            case RoomEvent room -> talk.write(json, room);
            case FloorEvent floor -> FloorWriter.write(json, floor);
            case Event.Direct direct -> talk.write(json, direct);
            case Answer answer -> answers.write(json, answer);
        }
    }

    void farewell(Farewell why, ByteBuf out) {
        try (var json = generator(out)) {
            json.writeStartObject();
            Shapes.event(json, "farewell");
            json.writeStringProperty("reason", why.code());
            json.writeStringProperty("text", prose.farewell(why));
            json.writeEndObject();
        }
    }
}
