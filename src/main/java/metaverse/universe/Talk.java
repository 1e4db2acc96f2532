package metaverse.universe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Saying and telling: what is asked of the ledger, and what is told from its outcome.
final class Talk {
    private final Core core;
    private final Directory directory;
    private final Clerk clerk;
    private final Tellings tellings;
    private final Answers answers;
    private final Rooms rooms;
    private final Reading reading;

    Talk(Core core, Rooms rooms, Reading reading) {
        this.core = core;
        this.directory = core.directory();
        this.clerk = core.clerk();
        this.tellings = core.tellings();
        this.answers = core.answers();
        this.rooms = rooms;
        this.reading = reading;
    }

    Decision say(Session session, Member member, Command.Say say) {
        var room = rooms.own(session, member, say.room());
        if (room == null) {
            return rooms.notOwn(member, say.room());
        }
        var refusal = unfit(say.text());
        if (refusal == null) {
            refusal = silenced(member, room);
        }
        if (refusal != null) {
            return new Decision.Refused(refusal);
        }
        var from = member.who();
        session.unrecorded++;
        clerk.ask(
                List.of(append(room.conversation, from, say.kind(), say.text(), say.re(), say.cid())),
                outcomes -> said(session, member, room, from, say, outcomes.getFirst()));
        return Decision.UNDER_WAY;
    }

    /// Why the member may not speak in the room now. Whoever cares for it may always.
    private @Nullable Refusal silenced(Member member, Room room) {
        var membership = room.membership(member.id);
        if (membership != null && membership.muted() > core.now()) {
            return Refusal.of(Reason.MUTED, room.where().name());
        }
        if (room.place.quiet() && !Rooms.mayCare(member, room)) {
            return Refusal.of(Reason.ROOM_QUIET, room.where().name());
        }
        if (room.place.slow() == 0 || Rooms.mayCare(member, room)) {
            return null;
        }
        var now = core.ticker().nanos();
        var until = room.rests(member, now);
        if (until != 0) {
            return Refusal.of(Reason.TOO_SOON, 1 + TimeUnit.NANOSECONDS.toSeconds(until - now));
        }
        room.rest(member, now + TimeUnit.SECONDS.toNanos(room.place.slow()));
        return null;
    }

    private void said(Session session, Member member, Room room, Who from, Command.Say say, Outcome outcome) {
        switch ((Outcome.Placed) outcome) {
            case Outcome.Appended(var seq, var at) -> {
                room.head = seq;
                reading.spoke(member, room, seq);
                tellings.toRoom(new Event.Said(room.where(), seq, at, from, say.kind(), say.text(), say.re(),
                        say.cid(), session));
            }
            case Outcome.Known(var seq, var at) ->
                answers.tell(
                        session,
                        new Event.Resent(room.where().name(), seq, at, from, List.of(), say.kind(), say.text(),
                                say.re(), cid(say.cid()), Map.of()));
        }
        answers.recorded(session);
    }

    Decision tell(Session session, Member member, Command.Tell tell) {
        var most = core.settings().addressees();
        if (tell.to().size() > most) {
            return Decision.refused(Reason.TOO_MANY_ADDRESSEES, most);
        }
        var to = new LinkedHashMap<MemberId, Member>();
        for (var addressee : tell.to()) {
            var other = directory.holder(addressee.candidates());
            if (other == null) {
                return Decision.refused(Reason.NO_SUCH_MEMBER, addressee.shown());
            }
            to.put(other.id, other);
        }
        var refusal = to.isEmpty() ? Refusal.of(Reason.NO_SUCH_MEMBER, "") : unfit(tell.text());
        if (refusal == null) {
            refusal = strangers(member, to.values());
        }
        if (refusal != null) {
            return new Decision.Refused(refusal);
        }
        ask(session, member, List.copyOf(to.values()), tell);
        return Decision.UNDER_WAY;
    }

    /// A name may have changed hands since they last talked: whoever meant the former holder is warned once.
    private static @Nullable Refusal strangers(Member member, Iterable<Member> others) {
        Refusal refusal = null;
        for (var other : others) {
            if (other != member && member.meets(other)) {
                refusal = Refusal.of(Reason.ANOTHER_MEMBER, other.name);
            }
        }
        return refusal;
    }

    private void ask(Session session, Member member, List<Member> to, Command.Tell tell) {
        var from = member.who();
        var whos = to.stream().map(Member::who).toList();
        var changes = new ArrayList<Change>(to.size());
        for (var other : to) {
            var re = to.size() == 1 ? tell.re() : 0;
            changes.add(append(Conversation.between(from.id(), other.id), from, tell.kind(), tell.text(), re,
                    tell.cid()));
        }
        session.unrecorded++;
        clerk.ask(changes, outcomes -> told(session, member, from, whos, tell, outcomes));
    }

    private void told(
            Session session, Member member, Who from, List<Who> to, Command.Tell tell, List<Outcome> outcomes) {
        var seqs = new LinkedHashMap<String, Long>();
        var isNew = false;
        var latest = 0L;
        for (var i = 0; i < to.size(); i++) {
            var placed = (Outcome.Placed) outcomes.get(i);
            latest = Math.max(latest, placed.at());
            seqs.put(to.get(i).name(), placed.seq());
            if (placed instanceof Outcome.Appended) {
                isNew = true;
                receive(from, to, to.get(i), tell, placed.seq(), placed.at());
            }
        }
        var seq = seqs.values().iterator().next();
        if (isNew) {
            echo(session, member, new Event.Told(seq, latest, from, to, tell.kind(), tell.text(), tell.re(),
                    Event.Told.Copy.ECHO, tell.cid(), seqs));
        } else {
            answers.tell(session, new Event.Resent(null, seq, latest, from, to, tell.kind(), tell.text(), tell.re(),
                    cid(tell.cid()), seqs));
        }
        to.forEach(who -> tellAbsent(session, who));
        answers.recorded(session);
    }

    /// Whoever writes to someone who is away should not wait for an answer.
    private void tellAbsent(Session session, Who who) {
        var other = directory.member(who.id());
        if (other != null && other.away != null && session.learns(who.id(), other.away)) {
            answers.tell(session, new Event.Absent(who, other.away));
        }
    }

    /// The session that sent it, and the sender's other devices.
    private void echo(Session session, Member member, Event.Told echo) {
        answers.tell(session, echo);
        var copy = new Event.Told(echo.seq(), echo.at(), echo.from(), echo.to(), echo.kind(), echo.text(), echo.re(),
                Event.Told.Copy.OTHER_DEVICE, null, echo.seqs());
        for (var other : member.sessions) {
            if (other != session) {
                tellings.toSession(other, copy);
            }
        }
    }

    /// Tells one addressee, if they are here and want to hear it. To oneself, the sender's own copy is the one copy.
    private void receive(Who from, List<Who> to, Who who, Command.Tell tell, long seq, long at) {
        var member = directory.member(who.id());
        if (member == null || who.id().equals(from.id()) || member.ignored.contains(from.id())) {
            return;
        }
        var sender = directory.member(from.id());
        if (sender != null) {
            member.meets(sender);
        }
        for (var session : member.sessions) {
            reading.heard(session, from.id(), seq);
            tellings.toSession(session, new Event.Told(seq, at, from, to, tell.kind(), tell.text(),
                    to.size() == 1 ? tell.re() : 0, Event.Told.Copy.RECEIVED, null, Map.of()));
        }
    }

    private @Nullable Refusal unfit(Text text) {
        if (text.isEmpty()) {
            return Refusal.of(Reason.NOTHING_TO_SAY);
        }
        var most = core.settings().textBytes();
        if (text.bytes() > most) {
            return Refusal.of(Reason.TEXT_TOO_LONG, most);
        }
        return clerk.isStalled() ? Refusal.of(Reason.NOT_RECORDED) : null;
    }

    private static Change append(
            Conversation conversation, Who from, Kind kind, Text text, long re, @Nullable String cid) {
        return new Change.Append(conversation, from.id(), from.name(), from.guest(), kind, text.value(), cid, re);
    }

    /// Only what carried a cid can be a resend.
    private static String cid(@Nullable String cid) {
        return cid == null ? "" : cid;
    }
}
