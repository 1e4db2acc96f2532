package metaverse.door.irc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import metaverse.door.WireForm;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.FloorEvent;
import metaverse.universe.Kind;
import metaverse.universe.Parting;
import metaverse.universe.Role;
import metaverse.universe.RoomEvent;
import metaverse.universe.Text;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// What a whole room is told, for all clients with the same capabilities. What one session is told alone is [Hearing]'s.
class IrcForm implements WireForm {
    /// One batch ends before another begins, so they may all be called the same.
    private static final String MULTILINE = "multiline";

    private final Irc irc;
    private final Set<Cap> caps;

    IrcForm(Irc irc, Set<Cap> caps) {
        this.irc = irc;
        this.caps = caps;
    }

    @Override
    public void encode(Event event, boolean own, ByteBuf out) {
        if (event instanceof Event.Common common && hears(common)) {
            var lines = new StringBuilder();
            write(common, reply -> reply.write(lines));
            ByteBufUtil.writeUtf8(out, lines);
        }
    }

    /// Whether this form tells it.
    boolean hears(Event.Common event) {
        return true;
    }

    @Override
    public void farewell(Farewell why, ByteBuf out) {
        ByteBufUtil.writeUtf8(out, "ERROR :" + Texts.of(Tongue.ENGLISH).farewell(why).replace('\n', ' ') + "\r\n");
    }

    @Override
    public void ping(ByteBuf out) {
        ByteBufUtil.writeUtf8(out, "PING " + irc.server() + "\r\n");
    }

    @Override
    public boolean isAnsweringPings() {
        return true;
    }

    boolean can(Cap cap) {
        return caps.contains(cap);
    }

    void write(Event.Common event, Consumer<Reply> out) {
        switch (event) {
            case Event.Said said -> said(said, out);
            case Event.Deleted deleted -> {
                if (can(Cap.MESSAGE_REDACTION)) {
                    out.accept(stamped(deleted.who(), Reply.of(source(deleted.who()), "REDACT", channel(event),
                            MsgId.ofRoom(event.where().number(), deleted.seq()).toString())));
                }
            }
            case Event.Reacted reacted -> reacted(channel(event), reacted.who(),
                    MsgId.ofRoom(event.where().number(), reacted.seq()), reacted.emoji(), reacted.on(), out);
            case RoomEvent room -> write(room, out);
            // Nothing spatial goes to IRC.
            case FloorEvent _ -> {}
        }
    }

    private void write(RoomEvent event, Consumer<Reply> out) {
        switch (event) {
            case RoomEvent.Arrived arrived -> {
                out.accept(join(arrived.who(), channel(event)));
                if (arrived.role().cares()) {
                    out.accept(mode(channel(event), "+o", arrived.who().name()));
                }
                if (arrived.away() != null && can(Cap.AWAY_NOTIFY)) {
                    out.accept(stamped(arrived.who(), away(arrived.who(), arrived.away())));
                }
            }
            case RoomEvent.Left left -> left(left, out);
            case RoomEvent.Renamed renamed -> out.accept(stamped(null, Reply.of(
                    source(new Who(renamed.id(), renamed.from(), renamed.guest())), "NICK", renamed.to())));
            case RoomEvent.Topic topic -> out.accept(stamped(topic.who(), Reply.saying(
                    source(topic.who()), "TOPIC", channel(event), topic.topic().value())));
            case RoomEvent.Typing typing -> typing(channel(event), typing.who(), typing.on(), out);
            case RoomEvent.Appointed appointed -> out.accept(mode(channel(event),
                    appointed.role() == Role.MEMBER ? "-o" : "+o", appointed.who().name()));
            case RoomEvent.Set set -> out.accept(stamped(set.who(),
                    Modes.changed(source(set.who()), channel(event), set.setting())));
            case RoomEvent.Gone gone -> {
                if (can(Cap.AWAY_NOTIFY)) {
                    out.accept(stamped(gone.who(), away(gone.who(), gone.why())));
                }
            }
            case RoomEvent.Retitled retitled -> {
                if (can(Cap.CHANNEL_RENAME)) {
                    out.accept(Reply.of(source(retitled.who()), "RENAME", "#" + retitled.from(), channel(event), ""));
                }
            }
            // Each is told alone.
            case RoomEvent.Presence _ -> {}
        }
    }

    private Reply away(Who who, @Nullable Text why) {
        if (why == null) {
            return Reply.of(source(who), "AWAY");
        }
        return Reply.of(source(who), "AWAY", why.isEmpty() ? "away" : why.value());
    }

    private void left(RoomEvent.Left left, Consumer<Reply> out) {
        var why = left.how().why().value();
        switch (left.how().cause()) {
            case LEFT -> out.accept(stamped(left.who(), why.isEmpty()
                    ? Reply.of(source(left.who()), "PART", channel(left))
                    : Reply.saying(source(left.who()), "PART", channel(left), why)));
            // Everyone is in the plaza, and hears it there.
            case GONE -> {
                if (left.where().number() == Channels.PLAZA) {
                    out.accept(stamped(left.who(), Reply.of(source(left.who()), "QUIT", why)));
                }
            }
            case SENT_OUT -> out.accept(kick(channel(left), left.who().name(), left.how()));
        }
    }

    static Reply kick(String channel, String whom, Parting how) {
        return Reply.of(Source.named(how.by()).toString(), "KICK", channel, whom,
                how.why().isEmpty() ? how.by() : how.why().value());
    }

    private void said(Event.Said said, Consumer<Reply> out) {
        var id = MsgId.ofRoom(said.where().number(), said.seq());
        var re = said.re() == 0 ? null : MsgId.ofRoom(said.where().number(), said.re());
        spoken(said.from(), channel(said), said.kind(), said.text().value(), said.at(), id, re, out);
    }

    /// What was said, as one line or several; the id is the first one's.
    void spoken(
            Who from,
            String target,
            Kind kind,
            String text,
            long at,
            MsgId id,
            @Nullable MsgId re,
            Consumer<Reply> out) {
        var command = kind == Kind.NOTICE ? "NOTICE" : "PRIVMSG";
        var tags = tags(from, at);
        var source = source(from);
        var before = before(source, command, target);
        if (can(Cap.MULTILINE) && can(Cap.BATCH) && kind != Kind.EMOTE) {
            var pieces = Lines.pieces(text, before);
            if (pieces.size() > 1) {
                out.accept(identified(Reply.of(source, "BATCH", "+" + MULTILINE, Multiline.TYPE, target).with(tags), id,
                        re));
                for (var piece : pieces) {
                    var line = Reply.saying(source, command, target, piece.text()).with("batch=" + MULTILINE);
                    out.accept(piece.goesOn() ? line.with(Multiline.CONCAT) : line);
                }
                out.accept(Reply.of(source, "BATCH", "-" + MULTILINE));
                return;
            }
        }
        var isFirst = true;
        for (var line : Lines.of(kind, text, before)) {
            var reply = Reply.saying(source, command, target, line).with(tags);
            out.accept(isFirst ? identified(reply, id, re) : reply);
            isFirst = false;
        }
    }

    private Reply identified(Reply reply, MsgId id, @Nullable MsgId re) {
        if (!can(Cap.MESSAGE_TAGS)) {
            return reply;
        }
        var identified = reply.with("msgid=" + id);
        return re == null ? identified : identified.with("+draft/reply=" + re).with("+reply=" + re);
    }

    /// Bytes of a line before its text.
    static int before(String source, String command, String target) {
        return ByteBufUtil.utf8Bytes(source) + ByteBufUtil.utf8Bytes(target) + command.length() + ":   :".length();
    }

    void reacted(String target, Who who, MsgId id, String emoji, boolean on, Consumer<Reply> out) {
        if (can(Cap.MESSAGE_TAGS)) {
            out.accept(stamped(who, Reply.of(source(who), "TAGMSG", target))
                    .with((on ? "+draft/react=" : "+draft/unreact=") + Message.escaped(emoji))
                    .with("+draft/reply=" + id));
        }
    }

    void typing(String target, Who who, boolean on, Consumer<Reply> out) {
        if (can(Cap.MESSAGE_TAGS)) {
            out.accept(stamped(who, Reply.of(source(who), "TAGMSG", target))
                    .with("+typing=" + (on ? "active" : "done")));
        }
    }

    Reply join(Who who, String channel) {
        return stamped(who, can(Cap.EXTENDED_JOIN)
                ? Reply.of(source(who), "JOIN", channel, account(who), irc.cards().of(who).real())
                : Reply.of(source(who), "JOIN", channel));
    }

    private Reply mode(String channel, String change, String whom) {
        return Reply.of(irc.server(), "MODE", channel, change, whom);
    }

    static String account(Who who) {
        return who.guest() ? "*" : who.name();
    }

    /// With the tags of something that happens now.
    Reply stamped(@Nullable Who from, Reply reply) {
        return reply.with(tags(from, irc.now().toEpochMilli()));
    }

    private List<String> tags(@Nullable Who from, long at) {
        var tags = new ArrayList<String>(4);
        if (can(Cap.SERVER_TIME)) {
            tags.add("time=" + Irc.time(at));
        }
        if (from != null && can(Cap.MESSAGE_TAGS) && irc.cards().of(from).bot()) {
            tags.add("bot");
        }
        if (from != null && !from.guest() && can(Cap.ACCOUNT_TAG)) {
            tags.add("account=" + Message.escaped(from.name()));
        }
        return tags;
    }

    String source(Who who) {
        return Source.of(who, irc.cards()).toString();
    }

    static String channel(Event.Common event) {
        return "#" + event.where().name();
    }
}
