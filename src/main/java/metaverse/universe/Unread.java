package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// How far one has read, in rooms and in private talk, and what waits beyond that.
final class Unread {
    private static final int MOST_TALKS = 200;

    private final Core core;
    private final Directory directory;
    private final Records records;
    private final Reading reading;

    Unread(Core core, Records records, Reading reading) {
        this.core = core;
        this.directory = core.directory();
        this.records = records;
        this.reading = reading;
    }

    /// One has read so far in a room.
    Decision read(Member member, @Nullable Room room, long seq) {
        if (!member.isGuest() && room != null) { // a guest has one device, and nothing waits for it
            var to = reading.read(member, room, seq);
            core.tellings().toMember(member, new Event.ReadTo(room.where().name(), null, to, room.head - to));
        }
        return Decision.DONE;
    }

    /// One has read so far in private talk.
    Decision read(Session session, Member member, Member with, long seq) {
        if (member.isGuest()) {
            return Decision.DONE;
        }
        session.owed = true;
        shown(session, member, with, seq);
        return Decision.UNDER_WAY;
    }

    /// The talk with someone was shown up to here; the session waits until that is kept.
    void shown(Session session, Member member, Member with, long seq) {
        reading.caughtUp(member, with.id);
        var talk = (Conversation.Between) Conversation.between(member.id, with.id);
        core.clerk().ask(List.of(new Change.Read(talk, member.id, seq)), outcomes -> {
            if (outcomes.getFirst() instanceof Outcome.Done) {
                tellLeft(session, member, with, seq);
            } else {
                core.answers().settled(session);
            }
        });
    }

    /// How much of the talk is left only the records know.
    private void tellLeft(Session session, Member member, Member with, long seq) {
        talks(member, talks -> {
            var read = new Event.ReadTo(null, with.who(), seq, 0);
            for (var talk : talks == null ? List.<Records.TalkState>of() : talks) {
                if (talk.other().equals(with.id)) {
                    read = new Event.ReadTo(null, with.who(), talk.read(), talk.unread());
                }
            }
            core.tellings().toMember(member, read);
            core.answers().settled(session);
        });
    }

    /// What has the member not read? What was told in private lately is kept first.
    Decision list(Session session, Member member, Command.Form form) {
        session.owed = true;
        var heard = member.isGuest() ? List.<Change>of() : reading.heard(member);
        if (heard.isEmpty()) {
            tell(session, member, form);
        } else {
            core.clerk().ask(heard, _ -> tell(session, member, form));
        }
        return Decision.UNDER_WAY;
    }

    private void tell(Session session, Member member, Command.Form form) {
        talks(member, talks -> {
            if (talks == null) {
                core.refuse(session, "unread", Reason.NOT_READABLE);
            } else {
                core.answers().tell(session, new Answer.Unread(waiting(member, talks), form, true));
            }
            core.answers().settled(session);
        });
    }

    /// With whom has the member talked in private?
    Decision talks(Session session, Member member, Command.Form form) {
        session.owed = true;
        talks(member, talks -> {
            if (talks == null) {
                core.refuse(session, "talks", Reason.NOT_READABLE);
            } else {
                core.answers().tell(session, new Answer.Talks(talks.stream()
                        .filter(talk -> !member.ignored.contains(talk.other()))
                        .map(talk -> new Answer.Waiting(null, other(talk), talk.head(), talk.read(), talk.unread()))
                        .toList(), form));
            }
            core.answers().settled(session);
        });
        return Decision.UNDER_WAY;
    }

    /// Tells a session that has just come what waits for its member. Nobody waits for that.
    void tell(Session session, Member member) {
        if (member.isGuest()) {
            return;
        }
        talks(member, talks -> {
            var waiting = talks == null ? List.<Answer.Waiting>of() : waiting(member, talks);
            if (!waiting.isEmpty() && session.member == member) {
                session.behind = session.tellsRead || talks == null ? Set.of() : behind(talks);
                var form = session.lasting ? Command.Form.EVENT : Command.Form.LINES;
                core.answers().tell(session, new Answer.Unread(waiting, form, false));
            }
        });
    }

    private static Set<MemberId> behind(List<Records.TalkState> talks) {
        return talks.stream()
                .filter(talk -> talk.unread() > 0)
                .map(Records.TalkState::other)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void talks(Member member, Consumer<@Nullable List<Records.TalkState>> then) {
        records.talks(member.id, MOST_TALKS, talks -> core.later(() -> then.accept(
                talks instanceof Records.Talks.Listed(var listed) ? listed : null)));
    }

    private List<Answer.Waiting> waiting(Member member, List<Records.TalkState> talks) {
        var waiting = new ArrayList<Answer.Waiting>();
        for (var room : member.rooms) {
            var read = reading.position(member, room);
            if (read < room.head) {
                waiting.add(new Answer.Waiting(room.where().name(), null, room.head, read, room.head - read));
            }
        }
        for (var talk : talks) {
            if (talk.unread() > 0 && !member.ignored.contains(talk.other())) {
                waiting.add(new Answer.Waiting(null, other(talk), talk.head(), talk.read(), talk.unread()));
            }
        }
        return waiting;
    }

    /// The other side as it is called now; a guest who is gone, as it was called last.
    private Who other(Records.TalkState talk) {
        var other = directory.member(talk.other());
        return other != null ? other.who() : new Who(talk.other(), talk.name() == null ? "?" : talk.name(), true);
    }
}
