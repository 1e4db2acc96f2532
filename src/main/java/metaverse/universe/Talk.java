package metaverse.universe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Saying and telling: what is asked of the ledger, and what is told from its outcome.
final class Talk {
    private final Settings settings;
    private final Directory directory;
    private final Clerk clerk;
    private final Tellings tellings;
    private final Answers answers;

    Talk(Core core) {
        this.settings = core.settings();
        this.directory = core.directory();
        this.clerk = core.clerk();
        this.tellings = core.tellings();
        this.answers = core.answers();
    }

    Decision say(Session session, Member member, Command.Say say) {
        var room = directory.room(say.room());
        if (room == null) {
            return Decision.refused(Reason.NO_SUCH_ROOM, Text.of(String.valueOf(say.room())));
        }
        var refusal = unfit(say.text());
        if (refusal != null) {
            return new Decision.Refused(refusal);
        }
        var from = member.who();
        session.unrecorded++;
        clerk.ask(
                List.of(append(room.conversation, from, say.kind(), say.text(), say.cid())),
                outcomes -> said(session, room, from, say, outcomes.getFirst()));
        return Decision.UNDER_WAY;
    }

    private void said(Session session, Room room, Who from, Command.Say say, Outcome outcome) {
        switch ((Outcome.Placed) outcome) {
            case Outcome.Appended(var seq, var at) -> {
                room.head = seq;
                tellings.toRoom(
                        new Event.Said(room.name, seq, at, from, say.kind(), say.text(), say.cid(), session));
            }
            case Outcome.Known(var seq, var at) ->
                answers.tell(
                        session,
                        new Event.Resent(
                                room.name, seq, at, from, List.of(), say.kind(), say.text(), cid(say.cid()), Map.of()));
        }
        answers.recorded(session);
    }

    Decision tell(Session session, Member member, Command.Tell tell) {
        if (tell.to().size() > settings.addressees()) {
            return Decision.refused(Reason.TOO_MANY_ADDRESSEES, settings.addressees());
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
        ask(session, member.who(), List.copyOf(to.values()), tell);
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

    private void ask(Session session, Who from, List<Member> to, Command.Tell tell) {
        var whos = to.stream().map(Member::who).toList();
        var changes = new ArrayList<Change>(to.size());
        for (var other : to) {
            changes.add(append(
                    Conversation.between(from.id(), other.id), from, tell.kind(), tell.text(), tell.cid()));
        }
        session.unrecorded++;
        clerk.ask(changes, outcomes -> told(session, from, whos, tell, outcomes));
    }

    private void told(Session session, Who from, List<Who> to, Command.Tell tell, List<Outcome> outcomes) {
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
        answers.tell(
                session,
                isNew
                        ? new Event.Told(seq, latest, from, to, tell.kind(), tell.text(), true, tell.cid(), seqs)
                        : new Event.Resent(
                                null, seq, latest, from, to, tell.kind(), tell.text(), cid(tell.cid()), seqs));
        answers.recorded(session);
    }

    /// Tells one addressee, if still here. To oneself, the sender's own copy is the one copy.
    private void receive(Who from, List<Who> to, Who who, Command.Tell tell, long seq, long at) {
        var member = directory.member(who.id());
        if (member != null && !who.id().equals(from.id())) {
            var sender = directory.member(from.id());
            if (sender != null) {
                member.meets(sender);
            }
            if (member.session != null) {
                tellings.toSession(
                        member.session,
                        new Event.Told(seq, at, from, to, tell.kind(), tell.text(), false, null, Map.of()));
            }
        }
    }

    private @Nullable Refusal unfit(Text text) {
        if (text.isEmpty()) {
            return Refusal.of(Reason.NOTHING_TO_SAY);
        }
        if (text.bytes() > settings.textBytes()) {
            return Refusal.of(Reason.TEXT_TOO_LONG, settings.textBytes());
        }
        return clerk.isStalled() ? Refusal.of(Reason.NOT_RECORDED) : null;
    }

    private static Change append(
            Conversation conversation, Who from, Kind kind, Text text, @Nullable String cid) {
        return new Change.Append(conversation, from.id(), from.name(), from.guest(), kind, text.value(), cid);
    }

    /// Only what carried a cid can be a resend.
    private static String cid(@Nullable String cid) {
        return cid == null ? "" : cid;
    }
}
