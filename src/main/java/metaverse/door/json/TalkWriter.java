package metaverse.door.json;

import static metaverse.door.json.Shapes.addressees;
import static metaverse.door.json.Shapes.cid;
import static metaverse.door.json.Shapes.event;
import static metaverse.door.json.Shapes.message;
import static metaverse.door.json.Shapes.seqs;
import static metaverse.door.json.Shapes.text;
import static metaverse.door.json.Shapes.where;
import static metaverse.door.json.Shapes.who;

import java.util.Locale;
import metaverse.universe.Event;
import metaverse.universe.RoomEvent;
import metaverse.universe.Who;
import tools.jackson.core.JsonGenerator;

/// What is said and done in rooms and in private, as fields.
final class TalkWriter {
    private final JsonProtocol.Prose prose;

    TalkWriter(JsonProtocol.Prose prose) {
        this.prose = prose;
    }

    void write(JsonGenerator json, Event.Spoken spoken, boolean own) {
        switch (spoken) {
            case Event.Said said -> {
                event(json, "said");
                room(json, said);
                message(json, said.seq(), said.at(), said.from(), said.kind(), said.text().value(), said.re());
                cid(json, own ? said.cid() : null);
            }
            case Event.Deleted deleted -> {
                event(json, "deleted");
                room(json, deleted);
                json.writeNumberProperty("seq", deleted.seq());
                who(json, deleted.who());
            }
            case Event.Reacted reacted -> {
                event(json, "reacted");
                room(json, reacted);
                reaction(json, reacted.seq(), reacted.who(), reacted.emoji(), reacted.on());
            }
        }
    }

    private static void room(JsonGenerator json, Event.Common common) {
        json.writeStringProperty("room", common.where().name());
    }

    private static void reaction(JsonGenerator json, long seq, Who who, String emoji, boolean on) {
        json.writeNumberProperty("seq", seq);
        who(json, who);
        json.writeStringProperty("emoji", emoji);
        json.writeBooleanProperty("on", on);
    }

    void write(JsonGenerator json, RoomEvent event) {
        switch (event) {
            case RoomEvent.Arrived arrived -> {
                event(json, "arrived");
                room(json, arrived);
                who(json, arrived.who());
                if (arrived.back()) {
                    json.writeBooleanProperty("back", true);
                }
                if (arrived.role().cares()) {
                    json.writeStringProperty("role", arrived.role().name().toLowerCase(Locale.ROOT));
                }
            }
            case RoomEvent.Left left -> {
                event(json, "left");
                room(json, left);
                who(json, left.who());
            }
            case RoomEvent.Renamed renamed -> {
                event(json, "renamed");
                json.writeStringProperty("from", renamed.from());
                json.writeStringProperty("to", renamed.to());
                json.writeStringProperty("id", renamed.id().toString());
            }
            case RoomEvent.Presence presence -> {
                event(json, "presence");
                room(json, presence);
                json.writeNumberProperty("here", presence.here());
                json.writeNumberProperty("arrived", presence.arrived());
                json.writeNumberProperty("left", presence.left());
            }
            case RoomEvent.Topic topic -> {
                event(json, "topic");
                room(json, topic);
                who(json, topic.who());
                text(json, "text", topic.topic());
            }
            case RoomEvent.Retitled retitled -> {
                event(json, "retitled");
                room(json, retitled);
                json.writeStringProperty("from", retitled.from());
                who(json, retitled.who());
            }
            case RoomEvent.Set set -> {
                event(json, "set");
                room(json, set);
                who(json, set.who());
                Shapes.setting(json, set.setting());
            }
            case RoomEvent.Typing typing -> {
                event(json, "typing");
                room(json, typing);
                who(json, typing.who());
                json.writeBooleanProperty("on", typing.on());
            }
            case RoomEvent.Appointed appointed -> {
                event(json, "role");
                room(json, appointed);
                who(json, appointed.who());
                json.writeStringProperty("role", Shapes.code(appointed.role()));
            }
            case RoomEvent.Gone gone -> {
                event(json, "away");
                who(json, gone.who());
                json.writeBooleanProperty("away", gone.why() != null);
                text(json, "why", gone.why());
            }
        }
    }

    void write(JsonGenerator json, Event.Direct direct) {
        switch (direct) {
            case Event.Absent absent -> {
                event(json, "absent");
                who(json, absent.who());
                text(json, "why", absent.why());
            }
            case Event.Told told -> told(json, told);
            case Event.Resent resent -> resent(json, resent);
            case Event.TalkDeleted deleted -> {
                event(json, "deleted");
                where(json, null, deleted.with());
                json.writeNumberProperty("seq", deleted.seq());
                who(json, deleted.who());
            }
            case Event.TalkReacted reacted -> {
                event(json, "reacted");
                where(json, null, reacted.with());
                reaction(json, reacted.seq(), reacted.who(), reacted.emoji(), reacted.on());
            }
            case Event.TalkTyping typing -> {
                event(json, "typing");
                where(json, null, typing.who());
                who(json, typing.who());
                json.writeBooleanProperty("on", typing.on());
            }
            case Event.Came came -> FloorWriter.write(json, came);
            case Event.Murmured murmured -> FloorWriter.write(json, murmured);
            case Event.News news -> news(json, news);
            case Event.SentOut sentOut -> {
                event(json, "sent-out");
                json.writeStringProperty("by", sentOut.by());
                text(json, "why", sentOut.why());
            }
            case Event.ReadTo read -> {
                event(json, "read");
                where(json, read.room(), read.with());
                json.writeNumberProperty("seq", read.seq());
                json.writeNumberProperty("unread", read.unread());
            }
        }
    }

    private void news(JsonGenerator json, Event.News news) {
        event(json, "news");
        json.writeStringProperty("news", news.matter().code());
        Shapes.named(json, news.matter().fields(), news.args());
        json.writeStringProperty("text", prose.words(news));
    }

    private static void told(JsonGenerator json, Event.Told told) {
        event(json, "told");
        addressees(json, told.to());
        message(json, told.seq(), told.at(), told.from(), told.kind(), told.text().value(), told.re());
        switch (told.copy()) {
            case RECEIVED -> {}
            case ECHO -> {
                seqs(json, told.seqs());
                cid(json, told.cid());
            }
            case OTHER_DEVICE -> {
                json.writeBooleanProperty("own", true);
                seqs(json, told.seqs());
            }
        }
    }

    /// A resend looks like its first echo: the sender may never have seen that.
    private static void resent(JsonGenerator json, Event.Resent resent) {
        if (resent.room() != null) {
            event(json, "said");
            json.writeStringProperty("room", resent.room());
        } else {
            event(json, "told");
            addressees(json, resent.to());
        }
        message(json, resent.seq(), resent.at(), resent.from(), resent.kind(), resent.text().value(), resent.re());
        if (resent.room() == null) {
            seqs(json, resent.seqs());
        }
        cid(json, resent.cid());
    }
}
