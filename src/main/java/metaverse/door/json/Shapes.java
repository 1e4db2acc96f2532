package metaverse.door.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.Record;
import metaverse.universe.Role;
import metaverse.universe.Setting;
import metaverse.universe.Text;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// What many objects have in common: people, messages, records, times.
final class Shapes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /// Arguments that are numbers: how many, how long, which record.
    private static final Set<String> NUMBERS = Set.of("count", "seconds", "days", "seq", "number");

    private Shapes() {}

    static void event(JsonGenerator json, String event) {
        json.writeStringProperty("event", event);
    }

    static String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at));
    }

    static void who(JsonGenerator json, Who who) {
        json.writeStringProperty("who", who.name());
        json.writeStringProperty("id", who.id().toString());
    }

    /// A room, or the other side of private talk.
    static void where(JsonGenerator json, @Nullable String room, @Nullable Who with) {
        if (room != null) {
            json.writeStringProperty("room", room);
        }
        if (with != null) {
            json.writeStringProperty("with", with.name());
            json.writeStringProperty("withId", with.id().toString());
        }
    }

    static void text(JsonGenerator json, String field, @Nullable Text text) {
        if (text != null) {
            json.writeStringProperty(field, text.value());
        }
    }

    static void cid(JsonGenerator json, @Nullable String cid) {
        if (cid != null) {
            json.writeStringProperty("cid", cid);
        }
    }

    static void message(JsonGenerator json, long seq, long at, Who from, Kind kind, String text, long re) {
        json.writeNumberProperty("seq", seq);
        json.writeStringProperty("at", time(at));
        json.writeStringProperty("from", from.name());
        json.writeStringProperty("id", from.id().toString());
        if (kind == Kind.EMOTE) {
            json.writeBooleanProperty("emote", true);
        } else if (kind == Kind.NOTICE) {
            json.writeBooleanProperty("notice", true);
        }
        if (re != 0) {
            json.writeNumberProperty("re", re);
        }
        json.writeStringProperty("text", text);
    }

    /// Names, and the ids in the same order.
    static void addressees(JsonGenerator json, List<Who> whos) {
        strings(json, "to", whos.stream().map(Who::name).toList());
        strings(json, "ids", whos.stream().map(who -> who.id().toString()).toList());
    }

    static void strings(JsonGenerator json, String field, List<String> strings) {
        json.writeName(field);
        json.writeStartArray();
        strings.forEach(json::writeString);
        json.writeEndArray();
    }

    /// Each argument under its name. Numbers are numbers.
    static void named(JsonGenerator json, List<String> names, List<String> args) {
        for (var i = 0; i < Math.min(names.size(), args.size()); i++) {
            if (NUMBERS.contains(names.get(i))) {
                json.writeNumberProperty(names.get(i), Long.parseLong(args.get(i)));
            } else {
                json.writeStringProperty(names.get(i), args.get(i));
            }
        }
    }

    static void seqs(JsonGenerator json, Map<String, Long> seqs) {
        json.writeName("seqs");
        json.writeStartObject();
        seqs.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    static void member(JsonGenerator json, Who who) {
        json.writeStartObject();
        memberFields(json, who);
        json.writeEndObject();
    }

    static void memberFields(JsonGenerator json, Who who) {
        json.writeStringProperty("id", who.id().toString());
        json.writeStringProperty("name", who.name());
        json.writeBooleanProperty("guest", who.guest());
    }

    static void members(JsonGenerator json, List<Who> whos) {
        json.writeName("who");
        json.writeStartArray();
        whos.forEach(who -> member(json, who));
        json.writeEndArray();
    }

    /// Who looks after a room, of those here: nothing where nobody does.
    static void roles(JsonGenerator json, Map<MemberId, Role> roles) {
        if (!roles.isEmpty()) {
            json.writeName("roles");
            json.writeStartArray();
            roles.forEach((who, role) -> {
                json.writeStartObject();
                json.writeStringProperty("id", who.toString());
                json.writeStringProperty("role", code(role));
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }

    static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// @param room for what was found: where; null where that goes without saying
    /// @param with for what was found: with whom
    static void record(JsonGenerator json, @Nullable String room, @Nullable Who with, Record record) {
        json.writeStartObject();
        where(json, room, with);
        var from = new Who(record.who(), record.name(), record.guest());
        message(json, record.seq(), record.at(), from, record.kind(), record.text(), record.re());
        json.writeBooleanProperty("guest", record.guest());
        if (record.deleted()) {
            json.writeBooleanProperty("deleted", true);
        }
        if (!record.reactions().isEmpty()) {
            reactions(json, record);
        }
        json.writeEndObject();
    }

    private static void reactions(JsonGenerator json, Record record) {
        json.writeName("reactions");
        json.writeStartArray();
        for (var reaction : record.reactions()) {
            json.writeStartObject();
            json.writeStringProperty("emoji", reaction.emoji());
            json.writeNumberProperty("count", reaction.count());
            strings(json, "names", reaction.names());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// What is set in a room, as a field.
    static void setting(JsonGenerator json, Setting setting) {
        switch (setting) {
            case Setting.Hidden(var on) -> json.writeBooleanProperty("private", on);
            case Setting.Quiet(var on) -> json.writeBooleanProperty("quiet", on);
            case Setting.Most(var people) -> json.writeNumberProperty("most", people);
        }
    }
}
