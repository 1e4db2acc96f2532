package metaverse.door.json;

import static metaverse.door.json.Shapes.cid;
import static metaverse.door.json.Shapes.event;
import static metaverse.door.json.Shapes.member;
import static metaverse.door.json.Shapes.memberFields;
import static metaverse.door.json.Shapes.members;
import static metaverse.door.json.Shapes.text;
import static metaverse.door.json.Shapes.where;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import metaverse.universe.Answer;
import metaverse.universe.Command.Form;
import metaverse.universe.Fact;
import metaverse.universe.FloorCommand;
import tools.jackson.core.JsonGenerator;

/// What a session asked for, as fields; where it asked for lines, as the lines that the text door would print.
final class AnswerWriter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final JsonProtocol.Prose prose;

    AnswerWriter(JsonProtocol.Prose prose) {
        this.prose = prose;
    }

    void write(JsonGenerator json, Answer answer) {
        switch (answer) {
            case Answer.Welcome welcome -> welcome(json, welcome);
            case Answer.Token(var token) -> {
                event(json, "token");
                json.writeStringProperty("token", token);
            }
            case Answer.Proof(var message) -> {
                event(json, "proof");
                json.writeStringProperty("message", message);
            }
            case Answer.Joined(var place, var turned) -> {
                event(json, "joined");
                placeFields(json, place);
                json.writeBooleanProperty("turned", turned);
            }
            case Answer.Parted(var where, var now, _) -> {
                event(json, "parted");
                json.writeStringProperty("room", where.name());
                json.writeStringProperty("now", now.name());
            }
            case Answer.Turned(var place) -> {
                event(json, "turned");
                placeFields(json, place);
            }
            case Answer.Refused refused -> refused(json, refused);
            case Answer.Done done -> done(json, done);
            case Answer.Pong(var n) -> {
                event(json, "pong");
                json.writeName("n");
                echo(json, n);
            }
            case Answer.Past past when past.form() == Form.EVENT -> past(json, past);
            case Answer.Found found when found.form() == Form.EVENT -> found(json, found);
            case Answer.Present present when present.form() == Form.EVENT -> {
                event(json, "who");
                json.writeStringProperty("room", present.room());
                json.writeNumberProperty("here", present.here());
                members(json, present.who());
                Shapes.roles(json, present.roles());
            }
            case Answer.Rooms rooms when rooms.form() == Form.EVENT -> rooms(json, rooms);
            case Answer.Friends friends when friends.form() == Form.EVENT -> friends(json, friends);
            case Answer.Ignored ignored when ignored.form() == Form.EVENT -> {
                event(json, "ignored");
                members(json, ignored.whom());
            }
            case Answer.Unread unread when unread.form() == Form.EVENT -> unread(json, unread);
            case Answer.Talks talks when talks.form() == Form.EVENT -> {
                event(json, "talks");
                waiting(json, "talks", talks.talks());
            }
            case Answer.Pending pending when pending.form() == Form.EVENT -> pending(json, pending);
            case Answer.Ground ground when ground.kind() == FloorCommand.View.Kind.FIELDS ->
                FloorWriter.write(json, ground);
            case Answer.Located located when located.form() == Form.EVENT -> FloorWriter.write(json, located);
            case Answer.Replay replay -> FloorWriter.write(json, replay);
            case Answer.Bans bans when bans.form() == Form.EVENT -> bans(json, bans);
            case Answer.Invitation made -> InvitationWriter.made(json, made, prose.words(made));
            case Answer.Invitations invitations when invitations.form() == Form.EVENT ->
                InvitationWriter.list(json, invitations);
            case Answer.Invited invited -> InvitationWriter.shown(json, invited);
            case Answer.Audit audit when audit.form() == Form.EVENT -> audit(json, audit);
            case Answer.Exported exported -> {
                event(json, "exported");
                json.writeStringProperty("path", exported.path());
                json.writeStringProperty("format", exported.format().code());
                json.writeStringProperty("until", Shapes.time(exported.until()));
            }
            case Answer.Past _, Answer.Found _, Answer.Present _, Answer.Rooms _, Answer.Friends _, Answer.Ignored _, Answer.Unread _, Answer.Talks _, Answer.Pending _, Answer.Ground _, Answer.Located _, Answer.Bans _, Answer.Invitations _, Answer.Audit _, Answer.Attendance _, Answer.Worded _, Answer.Explained _, Answer.Speaks _, Answer.Clocked _ -> {
                event(json, "notice");
                json.writeStringProperty("text", prose.lines(answer));
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

    private static void welcome(JsonGenerator json, Answer.Welcome welcome) {
        event(json, "welcome");
        json.writeName("me");
        member(json, welcome.me());
        if (welcome.token() != null) {
            json.writeStringProperty("token", welcome.token());
        }
        json.writeBooleanProperty("recorded", welcome.recorded());
        json.writeBooleanProperty("resumed", welcome.resumed());
        list(json, "rooms", welcome.rooms(), place -> placeFields(json, place));
    }

    private static <T> void list(JsonGenerator json, String field, List<T> items, Consumer<T> fields) {
        json.writeName(field);
        json.writeStartArray();
        for (var item : items) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void placeFields(JsonGenerator json, Answer.Place place) {
        json.writeStringProperty("room", place.where().name());
        json.writeNumberProperty("head", place.head());
        json.writeNumberProperty("read", place.read());
        json.writeNumberProperty("unread", place.unread());
        json.writeNumberProperty("here", place.here());
        json.writeStringProperty("topic", place.topic().value());
        json.writeBooleanProperty("private", place.hidden());
        json.writeStringProperty("role", Shapes.code(place.role()));
        members(json, place.who());
        Shapes.roles(json, place.roles());
    }

    private void refused(JsonGenerator json, Answer.Refused refused) {
        event(json, "refused");
        if (refused.asked() != null) {
            json.writeStringProperty("do", refused.asked());
        }
        json.writeStringProperty("reason", refused.refusal().reason().code());
        json.writeStringProperty("text", prose.refusal(refused.refusal()));
        cid(json, refused.cid());
    }

    private void done(JsonGenerator json, Answer.Done done) {
        event(json, "done");
        json.writeStringProperty("what", done.what().code());
        Shapes.named(json, done.what().fields(), done.args());
        json.writeStringProperty("text", prose.words(done));
    }

    private static void past(JsonGenerator json, Answer.Past past) {
        event(json, "history");
        where(json, past.room(), past.with());
        json.writeName("records");
        json.writeStartArray();
        past.records().forEach(record -> Shapes.record(json, null, null, record));
        json.writeEndArray();
        json.writeBooleanProperty("more", past.more());
        if (past.later()) {
            json.writeBooleanProperty("later", true);
        }
    }

    private static void found(JsonGenerator json, Answer.Found found) {
        event(json, "found");
        json.writeName("records");
        json.writeStartArray();
        found.hits().forEach(hit -> Shapes.record(json, hit.room(), hit.with(), hit.record()));
        json.writeEndArray();
        if (found.more() != null) {
            json.writeStringProperty("after", found.more());
        }
    }

    private static void rooms(JsonGenerator json, Answer.Rooms rooms) {
        event(json, "rooms");
        list(json, "rooms", rooms.rooms(), room -> {
            json.writeStringProperty("room", room.where().name());
            json.writeNumberProperty("here", room.here());
            json.writeStringProperty("topic", room.topic().value());
            json.writeBooleanProperty("private", room.hidden());
            json.writeBooleanProperty("mine", room.mine());
            json.writeNumberProperty("unread", room.unread());
        });
    }

    private static void friends(JsonGenerator json, Answer.Friends friends) {
        event(json, "friends");
        list(json, "friends", friends.friends(), friend -> {
            memberFields(json, friend.who());
            json.writeStringProperty("state", friend.state().name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("here", friend.here());
            text(json, "away", friend.away());
            Shapes.strings(json, "rooms", friend.rooms());
        });
    }

    private static void unread(JsonGenerator json, Answer.Unread unread) {
        event(json, "unread");
        waiting(json, "waiting", unread.waiting());
    }

    private static void pending(JsonGenerator json, Answer.Pending pending) {
        event(json, "pending");
        members(json, pending.asking());
        list(json, "rooms", pending.rooms(), invited -> {
            json.writeStringProperty("room", invited.room());
            json.writeStringProperty("by", invited.by());
        });
    }

    private static void waiting(JsonGenerator json, String field, List<Answer.Waiting> conversations) {
        list(json, field, conversations, waiting -> {
            where(json, waiting.room(), waiting.with());
            json.writeNumberProperty("head", waiting.head());
            json.writeNumberProperty("read", waiting.read());
            json.writeNumberProperty("unread", waiting.unread());
        });
    }

    private static void bans(JsonGenerator json, Answer.Bans bans) {
        event(json, "bans");
        where(json, bans.room(), null);
        list(json, "bans", bans.bans(), ban -> {
            var isNetwork =
                    ban.subject() instanceof Fact.Subject.From || ban.subject() instanceof Fact.Subject.GuestsFrom;
            json.writeStringProperty(isNetwork ? "address" : "who", ban.subject().toString());
            if (ban.subject() instanceof Fact.Subject.Guest || ban.subject() instanceof Fact.Subject.GuestsFrom) {
                json.writeBooleanProperty("guests", true);
            }
            if (ban.until() != Fact.FOR_EVER) {
                json.writeStringProperty("until", Shapes.time(ban.until()));
            }
            json.writeStringProperty("by", ban.by());
            json.writeStringProperty("why", ban.why());
        });
    }

    private static void audit(JsonGenerator json, Answer.Audit audit) {
        event(json, "audit");
        json.writeStringProperty("room", audit.room());
        list(json, "deeds", audit.deeds(), deed -> {
            json.writeStringProperty("at", Shapes.time(deed.at()));
            json.writeStringProperty("by", deed.by());
            json.writeStringProperty("act", deed.act());
            json.writeStringProperty("whom", deed.whom());
            json.writeStringProperty("detail", deed.detail());
        });
    }
}
