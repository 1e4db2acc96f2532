package metaverse.universe;

import java.time.Duration;
import java.util.List;
import metaverse.universe.Refusal.Reason;

/// Coming, coming back, changing name and going.
final class Arrivals {
    private static final Duration PRESENCE = Duration.ofSeconds(1);

    private final Settings settings;
    private final Directory directory;
    private final Clerk clerk;
    private final Tellings tellings;
    private final Answers answers;
    private final Deadlines deadlines;
    private final Ticker ticker;
    private final Tokens tokens;
    private final int node;
    private final boolean durable;
    private final long start;

    private long guests;

    Arrivals(Core core, Tokens tokens) {
        this.settings = core.settings();
        this.directory = core.directory();
        this.clerk = core.clerk();
        this.tellings = core.tellings();
        this.answers = core.answers();
        this.deadlines = core.deadlines();
        this.ticker = core.ticker();
        this.tokens = tokens;
        this.node = core.node();
        this.durable = core.durable();
        this.start = ticker.nanos();
    }

    Decision enter(Session session, Command.Enter enter) {
        if (session.member != null) {
            return Decision.refused(Reason.ALREADY_IN, session.member.name);
        }
        if (!directory.isFree(enter.name(), null)) {
            return Decision.refused(Reason.NAME_TAKEN, enter.name());
        }
        arrive(session, new Member(MemberId.of(node, ++guests), enter.name(), directory.plaza(), enter.lasting()),
                false);
        return Decision.DONE;
    }

    Decision resume(Session session, Command.Resume resume) {
        if (session.member != null) {
            return Decision.refused(Reason.ALREADY_IN, session.member.name);
        }
        var token = tokens.read(resume.token());
        if (token == null) {
            return Decision.refused(Reason.TOKEN_INVALID);
        }
        var member = directory.member(token.id());
        if (member != null) {
            takeOver(session, member);
            return Decision.DONE;
        }
        if (!isOfTheStartBefore(token)) {
            return Decision.refused(Reason.TOKEN_EXPIRED);
        }
        if (!directory.isFree(token.name(), null)) {
            return Decision.refused(Reason.NAME_TAKEN, token.name());
        }
        session.owed = true;
        clerk.ask(List.of(new Change.EndToken(token.node(), token.id())),
                outcomes -> comeBack(session, token, outcomes.getFirst()));
        return Decision.UNDER_WAY;
    }

    /// After a restart nobody is here, and everyone who was may come back for a while.
    private boolean isOfTheStartBefore(Tokens.Token token) {
        return token.node() == node - 1
                && ticker.nanos() - start <= settings.restartGrace().toNanos();
    }

    /// The ledger knows whether a token of the start before is still good, and lets it be used once.
    private void comeBack(Session session, Tokens.Token token, Outcome outcome) {
        var member = directory.member(token.id());
        if (member != null) {
            takeOver(session, member); // two lines came with it at once
        } else if (outcome instanceof Outcome.Lost) {
            refuse(session, Refusal.of(Reason.TOKEN_EXPIRED));
        } else if (!directory.isFree(token.name(), null)) {
            refuse(session, Refusal.of(Reason.NAME_TAKEN, token.name()));
        } else if (!session.ended) {
            arrive(session, new Member(token.id(), token.name(), directory.plaza(), true), true);
        }
        answers.settled(session);
    }

    private void refuse(Session session, Refusal refusal) {
        answers.tell(session, new Event.Refused(refusal, "enter", null));
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

    Decision rename(Session session, Member member, Command.Rename rename) {
        var name = rename.name();
        var old = member.name.shown();
        if (name.shown().equals(old)) {
            return Decision.refused(Reason.NAME_SAME, name);
        }
        if (!directory.isFree(name, member)) {
            return Decision.refused(Reason.NAME_TAKEN, name);
        }
        directory.rename(member, name);
        tellings.toRoom(new Event.Renamed(member.room.name, member.id, old, name.shown(), session));
        return Decision.DONE;
    }

    /// The member leaves for good.
    void quit(Member member) {
        sendOut(member, Farewell.QUIT);
    }

    /// Someone else's word ends the member's stay.
    void sendOut(Member member, Farewell why) {
        var session = member.session;
        if (session != null) {
            tellings.leaves(session, member.room);
        }
        depart(member);
        if (session != null) {
            answers.end(session, why);
        }
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
        if (member.lasting && !clerk.isStalled()) {
            // Nobody waits for it. Should the process be killed this very moment, or the disk be stuck, the token may yet
            // be used once.
            clerk.ask(List.of(new Change.EndToken(node, member.id)), _ -> {});
        }
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
