package metaverse.universe;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Coming, coming back, changing name and going.
final class Arrivals {
    private static final Duration PRESENCE = Duration.ofSeconds(1);

    private final Settings settings;
    private final Directory directory;
    private final Tellings tellings;
    private final Answers answers;
    private final Deadlines deadlines;
    private final Tokens tokens;
    private final Ticker ticker;
    private final int node;
    private final boolean durable;
    private final long start;
    /// Who came back from the start before: once gone again, their old token is no longer good.
    private final Set<MemberId> returned = new HashSet<>();

    private long guests;

    Arrivals(
            Settings settings,
            Directory directory,
            Tellings tellings,
            Answers answers,
            Deadlines deadlines,
            Tokens tokens,
            Ticker ticker,
            int node,
            boolean durable) {
        this.settings = settings;
        this.directory = directory;
        this.tellings = tellings;
        this.answers = answers;
        this.deadlines = deadlines;
        this.tokens = tokens;
        this.ticker = ticker;
        this.node = node;
        this.durable = durable;
        this.start = ticker.nanos();
    }

    @Nullable Refusal enter(Session session, Command.Enter enter) {
        if (session.member != null) {
            return Refusal.of(Reason.ALREADY_IN, session.member.name);
        }
        if (!directory.isFree(enter.name(), null)) {
            return Refusal.of(Reason.NAME_TAKEN, enter.name());
        }
        arrive(session, new Member(MemberId.of(node, ++guests), enter.name(), directory.plaza(), enter.lasting()),
                false);
        return null;
    }

    @Nullable Refusal resume(Session session, Command.Resume resume) {
        if (session.member != null) {
            return Refusal.of(Reason.ALREADY_IN, session.member.name);
        }
        var token = tokens.read(resume.token());
        if (token == null) {
            return Refusal.of(Reason.TOKEN_INVALID);
        }
        var member = directory.member(token.id());
        if (member != null) {
            takeOver(session, member);
            return null;
        }
        if (!isOfTheStartBefore(token) || returned.contains(token.id())) {
            return Refusal.of(Reason.TOKEN_EXPIRED);
        }
        if (!directory.isFree(token.name(), null)) {
            return Refusal.of(Reason.NAME_TAKEN, token.name());
        }
        returned.add(token.id());
        arrive(session, new Member(token.id(), token.name(), directory.plaza(), true), true);
        return null;
    }

    /// After a restart nobody is here, and everyone who was may come back for a while.
    private boolean isOfTheStartBefore(Tokens.Token token) {
        return token.node() == node - 1
                && ticker.nanos() - start <= settings.restartGrace().toNanos();
    }

    private void arrive(Session session, Member member, boolean back) {
        var room = member.room;
        directory.add(member);
        room.add(member);
        tellings.know(session.outlet());
        var crowd = room.here() > settings.crowd();
        if (crowd) {
            count(room);
            room.arrived++;
        }
        tellings.toRoom(new Event.Arrived(room.name, member.who(), crowd, back));
        seat(session, member, back);
    }

    /// The member goes on with a new line; nobody else sees anything.
    private void takeOver(Session session, Member member) {
        var old = member.session;
        if (old != null) {
            tellings.leaves(old, member.room);
            answers.end(old, Farewell.TAKEN_OVER);
        }
        seat(session, member, true);
    }

    private void seat(Session session, Member member, boolean resumed) {
        var room = member.room;
        session.member = member;
        member.session = session;
        member.lines++;
        var token = member.lasting ? tokens.sign(new Tokens.Token(member.id, member.name, node)) : null;
        var place = new Event.Welcome.Place(room.name, room.head, room.here(), room.some(settings.shownMembers()));
        answers.tell(session, new Event.Welcome(member.who(), token, durable, resumed, List.of(place)));
        tellings.enters(session, room);
    }

    @Nullable Refusal rename(Session session, Member member, Command.Rename rename) {
        var name = rename.name();
        var old = member.name.shown();
        if (name.shown().equals(old)) {
            return Refusal.of(Reason.NAME_SAME, name);
        }
        if (!directory.isFree(name, member)) {
            return Refusal.of(Reason.NAME_TAKEN, name);
        }
        directory.rename(member, name);
        tellings.toRoom(new Event.Renamed(member.room.name, member.id, old, name.shown(), session));
        return null;
    }

    /// The member leaves for good.
    void quit(Session session, Member member) {
        tellings.leaves(session, member.room);
        depart(member);
        answers.end(session, Farewell.QUIT);
    }

    /// The line is gone: a departure at once, unless it may come back.
    void lost(Session session, Member member) {
        tellings.leaves(session, member.room);
        member.session = null;
        session.member = null;
        if (!member.lasting) {
            depart(member);
            return;
        }
        var lines = member.lines;
        deadlines.in(settings.linger(), () -> {
            if (member.lines == lines) {
                depart(member);
            }
        });
    }

    private void depart(Member member) {
        var room = member.room;
        var crowd = room.here() > settings.crowd();
        directory.remove(member);
        room.remove(member);
        if (member.session != null) {
            member.session.member = null;
            member.session = null;
        }
        member.lines++;
        if (crowd) {
            count(room);
            room.left++;
        }
        tellings.toRoom(new Event.Left(room.name, member.who(), crowd));
    }

    /// A crowd's coming and going is summed up once a second, from the first one on.
    private void count(Room room) {
        if (room.arrived + room.left > 0) {
            return;
        }
        deadlines.in(PRESENCE, () -> {
            tellings.toRoom(new Event.Presence(room.name, room.here(), room.arrived, room.left));
            room.arrived = 0;
            room.left = 0;
        });
    }
}
