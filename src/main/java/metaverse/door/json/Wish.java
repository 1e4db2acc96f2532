package metaverse.door.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import metaverse.door.json.Fields.Unfit;
import metaverse.door.prose.Networks;
import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Kind;
import metaverse.universe.Name;
import metaverse.universe.Network;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// The fields of one object as what they mean here: people, rooms, texts, times. One word means the same in every `do`.
record Wish(Fields fields, @Nullable String cid, ZoneId zone) {
    private static final int CID = 64;

    /// Everything longer is for ever: 100 years.
    private static final long MOST_SECONDS = 3_155_760_000L;

    static Wish of(Fields fields, ZoneId zone) throws Unfit {
        var cid = fields.optional("cid");
        if (cid != null && (cid.isEmpty() || cid.length() > CID)) {
            throw unfit("cid");
        }
        return new Wish(fields, cid, zone);
    }

    static Unfit unfit(String field) {
        return new Unfit(Refusal.of(Reason.BAD_FIELD, field));
    }

    /// A name to take or to give.
    Name name(String field) throws Unfit {
        return switch (Names.read(fields.string(field))) {
            case NameReading.Refused(var refusal) -> throw new Unfit(refusal);
            case NameReading.Read(var name) -> name;
        };
    }

    /// A person.
    Addressee who() throws Unfit {
        return Names.exact(fields.string("who"));
    }

    /// A person or a room, where one is named.
    @Nullable Addressee named(String field) throws Unfit {
        var raw = fields.optional(field);
        return raw == null ? null : Names.exact(raw);
    }

    /// The room that is meant; null for where the session is.
    @Nullable Addressee room() throws Unfit {
        return named("room");
    }

    /// The conversation that is meant: a room, or the private talk with someone.
    Talk talk() throws Unfit {
        var with = named("with");
        var room = room();
        if (with != null && room != null) {
            throw unfit("with");
        }
        return with == null && room == null ? Talk.HERE : new Talk(with, room);
    }

    /// As [#talk], but null where none is named.
    @Nullable Talk namedTalk() throws Unfit {
        return fields.has("with") || fields.has("room") ? talk() : null;
    }

    Kind kind() throws Unfit {
        if (fields.flag("emote", false)) {
            return Kind.EMOTE;
        }
        return fields.flag("notice", false) ? Kind.NOTICE : Kind.SAY;
    }

    Text text() throws Unfit {
        return Text.of(fields.string("text"));
    }

    /// A reason, or why one is away; empty where there is none.
    Text why() throws Unfit {
        var raw = fields.optional("why");
        var why = Text.of(raw == null ? "" : raw);
        if (!why.isRemark()) {
            throw unfit("why");
        }
        return why;
    }

    /// The number of a record.
    long seq() throws Unfit {
        fields.need("seq");
        return fields.number("seq", 0);
    }

    long seconds(long otherwise) throws Unfit {
        return atMost("seconds", fields.number("seconds", otherwise), MOST_SECONDS);
    }

    /// A whole number that has to be there.
    int count(String field) throws Unfit {
        fields.need(field);
        return (int) atMost(field, fields.number(field, 0), Integer.MAX_VALUE);
    }

    /// How many are wanted at most; the universe has a limit of its own.
    int limit(int otherwise) throws Unfit {
        return (int) Math.min(fields.number("limit", otherwise), Integer.MAX_VALUE);
    }

    private static long atMost(String field, long value, long most) throws Unfit {
        if (value > most) {
            throw unfit(field);
        }
        return value;
    }

    /// A moment, in milliseconds since 1970: `2026-01-31T12:00:00Z`, or with another offset (RFC 3339, section 5.6).
    long moment(String field, long otherwise) throws Unfit {
        var raw = fields.optional(field);
        if (raw == null) {
            return otherwise;
        }
        try {
            return Math.max(0, OffsetDateTime.parse(raw).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw unfit(field);
        }
    }

    /// A network as people write it; null where none is given.
    @Nullable Network address() throws Unfit {
        var raw = fields.optional("address");
        if (raw == null) {
            return null;
        }
        var network = Networks.read(raw);
        if (network == null) {
            throw unfit("address");
        }
        return network;
    }
}
