package metaverse.door.json;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import metaverse.universe.Command;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Kind;
import metaverse.universe.Record;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Events as JSON objects, every one with `event` first.
final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final JsonProtocol.Prose prose;

    JsonWriter(JsonProtocol.Prose prose) {
        this.prose = prose;
    }

    /// @return whether anything was written: some events are not for this door
    boolean write(Event event, boolean own, ByteBuf out) {
        if (isUntold(event)) {
            return false;
        }
        try (var json =
                FACTORY.createGenerator(ObjectWriteContext.empty(), (OutputStream) new ByteBufOutputStream(out))) {
            json.writeStartObject();
            write(event, own, json);
            json.writeEndObject();
        }
        return true;
    }

    /// A crowd's comings and goings are summed up instead.
    private static boolean isUntold(Event event) {
        return switch (event) {
            case Event.Arrived arrived -> arrived.crowd();
            case Event.Left left -> left.crowd();
            default -> false;
        };
    }

    void farewell(Farewell why, ByteBuf out) {
        try (var json =
                FACTORY.createGenerator(ObjectWriteContext.empty(), (OutputStream) new ByteBufOutputStream(out))) {
            json.writeStartObject();
            name(json, "farewell");
            json.writeStringProperty("reason", why.code());
            json.writeStringProperty("text", prose.farewell(why));
            json.writeEndObject();
        }
    }

    private void write(Event event, boolean own, JsonGenerator json) {
        switch (event) {
            case Event.Said said -> said(json, said, own);
            case Event.Told told -> told(json, told);
            case Event.Resent resent -> resent(json, resent);
            case Event.Arrived arrived -> {
                name(json, "arrived");
                json.writeStringProperty("room", arrived.room());
                who(json, arrived.who());
                if (arrived.back()) {
                    json.writeBooleanProperty("back", true);
                }
            }
            case Event.Left left -> {
                name(json, "left");
                json.writeStringProperty("room", left.room());
                who(json, left.who());
            }
            case Event.Renamed renamed -> {
                name(json, "renamed");
                json.writeStringProperty("from", renamed.from());
                json.writeStringProperty("to", renamed.to());
                json.writeStringProperty("id", renamed.id().toString());
            }
            case Event.Presence presence -> {
                name(json, "presence");
                json.writeStringProperty("room", presence.room());
                json.writeNumberProperty("here", presence.here());
                json.writeNumberProperty("arrived", presence.arrived());
                json.writeNumberProperty("left", presence.left());
            }
            case Event.Welcome welcome -> welcome(json, welcome);
            case Event.Refused refused -> refused(json, refused);
            case Event.Past past when past.form() == Command.Form.EVENT -> past(json, past);
            case Event.Present present when present.form() == Command.Form.EVENT -> present(json, present);
            case Event.Pong(var n) -> {
                name(json, "pong");
                json.writeName("n");
                echo(json, n);
            }
            case Event.SentOut sentOut -> {
                name(json, "sent-out");
                json.writeStringProperty("by", sentOut.by());
                json.writeStringProperty("why", sentOut.why().value());
            }
            case Event.Past _, Event.Present _, Event.Explained _, Event.Speaks _, Event.Attendance _, Event.Bans _, Event.Done _ -> {
                name(json, "notice");
                json.writeStringProperty("text", prose.lines(event));
            }
        }
    }

    /// What a ping carried: a number, nothing, or the words of a typed `:ping`.
    private static void echo(JsonGenerator json, String n) {
        if (n.equals("null")) {
            json.writeNull();
        } else if (NUMBER.matcher(n).matches()) {
            json.writeNumber(Long.parseLong(n));
        } else {
            json.writeString(n);
        }
    }

    private static void name(JsonGenerator json, String event) {
        json.writeStringProperty("event", event);
    }

    private static void who(JsonGenerator json, Who who) {
        json.writeStringProperty("who", who.name());
        json.writeStringProperty("id", who.id().toString());
    }

    private static void said(JsonGenerator json, Event.Said said, boolean own) {
        name(json, "said");
        json.writeStringProperty("room", said.room());
        message(json, said.seq(), said.at(), said.from(), said.kind(), said.text().value());
        cid(json, own ? said.cid() : null);
    }

    private static void message(JsonGenerator json, long seq, long at, Who from, Kind kind, String text) {
        json.writeNumberProperty("seq", seq);
        json.writeStringProperty("at", time(at));
        json.writeStringProperty("from", from.name());
        json.writeStringProperty("id", from.id().toString());
        if (kind == Kind.EMOTE) {
            json.writeBooleanProperty("emote", true);
        }
        json.writeStringProperty("text", text);
    }

    private static String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at));
    }

    private static void cid(JsonGenerator json, @Nullable String cid) {
        if (cid != null) {
            json.writeStringProperty("cid", cid);
        }
    }

    private static void told(JsonGenerator json, Event.Told told) {
        name(json, "told");
        names(json, "to", told.to());
        message(json, told.seq(), told.at(), told.from(), told.kind(), told.text().value());
        if (told.own()) {
            seqs(json, told.seqs());
            cid(json, told.cid());
        }
    }

    private static void names(JsonGenerator json, String field, List<Who> whos) {
        json.writeName(field);
        json.writeStartArray();
        whos.forEach(who -> json.writeString(who.name()));
        json.writeEndArray();
    }

    private static void seqs(JsonGenerator json, java.util.Map<String, Long> seqs) {
        json.writeName("seqs");
        json.writeStartObject();
        seqs.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    /// A resend looks like its first echo: the sender may never have seen that.
    private static void resent(JsonGenerator json, Event.Resent resent) {
        if (resent.room() != null) {
            name(json, "said");
            json.writeStringProperty("room", resent.room());
        } else {
            name(json, "told");
            names(json, "to", resent.to());
        }
        message(json, resent.seq(), resent.at(), resent.from(), resent.kind(), resent.text().value());
        if (resent.room() == null) {
            seqs(json, resent.seqs());
        }
        cid(json, resent.cid());
    }

    private static void welcome(JsonGenerator json, Event.Welcome welcome) {
        name(json, "welcome");
        json.writeName("me");
        member(json, welcome.me());
        if (welcome.token() != null) {
            json.writeStringProperty("token", welcome.token());
        }
        json.writeBooleanProperty("recorded", welcome.recorded());
        json.writeBooleanProperty("resumed", welcome.resumed());
        json.writeName("rooms");
        json.writeStartArray();
        for (var place : welcome.rooms()) {
            json.writeStartObject();
            json.writeStringProperty("room", place.room());
            json.writeNumberProperty("head", place.head());
            json.writeNumberProperty("here", place.here());
            members(json, place.who());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void member(JsonGenerator json, Who who) {
        json.writeStartObject();
        json.writeStringProperty("id", who.id().toString());
        json.writeStringProperty("name", who.name());
        json.writeBooleanProperty("guest", who.guest());
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, List<Who> whos) {
        json.writeName("who");
        json.writeStartArray();
        whos.forEach(who -> member(json, who));
        json.writeEndArray();
    }

    private void refused(JsonGenerator json, Event.Refused refused) {
        name(json, "refused");
        if (refused.asked() != null) {
            json.writeStringProperty("do", refused.asked());
        }
        json.writeStringProperty("reason", refused.refusal().reason().code());
        json.writeStringProperty("text", prose.refusal(refused.refusal()));
        cid(json, refused.cid());
    }

    private static void past(JsonGenerator json, Event.Past past) {
        name(json, "history");
        if (past.room() != null) {
            json.writeStringProperty("room", past.room());
        }
        if (past.with() != null) {
            json.writeStringProperty("with", past.with().name());
        }
        json.writeName("records");
        json.writeStartArray();
        past.records().forEach(record -> record(json, record));
        json.writeEndArray();
        json.writeBooleanProperty("more", past.more());
    }

    private static void record(JsonGenerator json, Record record) {
        json.writeStartObject();
        var from = new Who(record.who(), record.name(), record.guest());
        message(json, record.seq(), record.at(), from, record.kind(), record.text());
        json.writeBooleanProperty("guest", record.guest());
        json.writeEndObject();
    }

    private static void present(JsonGenerator json, Event.Present present) {
        name(json, "who");
        json.writeStringProperty("room", present.room());
        json.writeNumberProperty("here", present.here());
        members(json, present.who());
    }
}
