package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Refusal.Reason;

/// Coming, coming back and going: of guests here, of accounts where [Accounts] has let them in.
final class Arrivals {
    private final Core core;
    private final Directory directory;
    private final Tellings tellings;
    private final Presence presence;
    private final Returning returning;
    private final Accounts accounts;
    private final Tokens tokens;
    private final long start;

    private long guests;

    Arrivals(Core core, Presence presence, Returning returning, Accounts accounts, Tokens tokens) {
        this.core = core;
        this.directory = core.directory();
        this.tellings = core.tellings();
        this.presence = presence;
        this.returning = returning;
        this.accounts = accounts;
        this.tokens = tokens;
        this.start = core.ticker().nanos();
    }

    /// @param invited whether it has an invitation that is good now
    Decision enter(Session session, Command.Enter enter, boolean invited) {
        if (session.member != null) {
            return Decision.refused(Reason.ALREADY_IN, session.member.name);
        }
        switch (core.people().entry()) {
            case OPEN -> {}
            case ACCOUNTS -> {
                return Decision.refused(Reason.ACCOUNT_NEEDED);
            }
            case PASSWORD -> {
                if (!session.knocked && !invited) {
                    return Decision.refused(Reason.WORD_NEEDED);
                }
            }
        }
        if (!directory.isFree(enter.name(), null, core.now())) {
            return taken(enter.name());
        }
        var guest = new Member(MemberId.of(core.node(), ++guests), enter.name());
        presence.arrive(session, guest, enter.lasting(), false);
        welcome(session, guest, false);
        return Decision.DONE;
    }

    private Decision taken(Name name) {
        var holder = directory.holder(List.of(name));
        return holder != null && !holder.isGuest()
                ? Decision.refused(Reason.NAME_OWNED, name)
                : Decision.refused(Reason.NAME_TAKEN, name);
    }

    Decision knock(Session session, Command.Knock knock) {
        if (core.people().entry() != Settings.Entry.PASSWORD) {
            return core.answer(session, Answer.Done.of(Deed.KNOCKED));
        }
        if (!core.people().word().equals(knock.word())) {
            return Decision.refused(Reason.WRONG_WORD);
        }
        session.knocked = true;
        return core.answer(session, Answer.Done.of(Deed.KNOCKED));
    }

    /// Comes back with the signed token of a guest.
    Decision resume(Session session, Command.Resume resume) {
        var token = tokens.read(resume.token());
        if (token == null) {
            return Decision.refused(Reason.TOKEN_INVALID);
        }
        var member = directory.member(token.id());
        if (member != null && !member.isGuest()) {
            return Decision.refused(Reason.TOKEN_EXPIRED); // registered since: the account has tokens of its own
        }
        if (member != null) {
            takeOver(session, member);
            return Decision.DONE;
        }
        if (!isOfTheStartBefore(token)) {
            return Decision.refused(Reason.TOKEN_EXPIRED);
        }
        if (!directory.isFree(token.name(), null, core.now())) {
            return Decision.refused(Reason.NAME_TAKEN, token.name());
        }
        session.owed = true;
        core.clerk().ask(List.of(new Change.EndToken(token.node(), token.id())), outcomes -> {
            comeBack(session, token, outcomes.getFirst());
            core.answers().settled(session);
        });
        return Decision.UNDER_WAY;
    }

    /// After a restart nobody is here, and everyone who was may come back for a while.
    private boolean isOfTheStartBefore(Tokens.Token token) {
        return token.node() == core.node() - 1
                && core.ticker().nanos() - start <= core.settings().restartGrace().toNanos();
    }

    /// The ledger knows whether a token of the start before is still good, and lets it be used once.
    private void comeBack(Session session, Tokens.Token token, Outcome outcome) {
        var member = directory.member(token.id());
        if (member != null) {
            takeOver(session, member); // two lines came with it at once
        } else if (outcome instanceof Outcome.Lost) {
            core.refuse(session, "enter", Reason.TOKEN_EXPIRED);
        } else if (!directory.isFree(token.name(), null, core.now())) {
            core.refuse(session, "enter", Reason.NAME_TAKEN, token.name());
        } else if (!session.ended) {
            var guest = new Member(token.id(), token.name());
            returning.rejoin(guest);
            presence.arrive(session, guest, true, true);
            welcome(session, guest, true);
        }
    }

    /// The guest goes on with a new line; nobody else sees anything.
    private void takeOver(Session session, Member member) {
        for (var old : new ArrayList<>(member.sessions)) {
            presence.unseat(old, member);
            core.answers().end(old, Farewell.TAKEN_OVER);
        }
        presence.seat(session, member, true);
        welcome(session, member, true);
    }

    private void welcome(Session session, Member member, boolean resumed) {
        var token = session.lasting
                ? tokens.sign(new Tokens.Token(member.id, member.name, core.node()))
                : null;
        presence.welcome(session, member, token, resumed);
    }

    /// Guests change their name at once; what of an account's name has to last is asked of the ledger first.
    Decision rename(Session session, Member member, Command.Rename rename) {
        var name = rename.name();
        if (name.shown().equals(member.name.shown())) {
            return Decision.refused(Reason.NAME_SAME, name);
        }
        if (!directory.isFree(name, member, core.now())) {
            return taken(name);
        }
        if (member.account == null) {
            tellRenamed(session, member, name);
            return Decision.DONE;
        }
        return renameAccount(session, member, member.account, name);
    }

    private Decision renameAccount(Session session, Member member, Fact.Account account, Name name) {
        var old = member.name;
        var changes = new ArrayList<Change>();
        var renamed = account.named(name);
        // Told from the outcome; claimed at once, so that nobody else gets it meanwhile.
        member.account = renamed;
        changes.add(new Change.Keep(renamed));
        var again = directory.reserved(name);
        if (again != null) {
            directory.release(again);
            changes.add(new Change.Drop(again));
        }
        if (!old.key().equals(name.key())) {
            var reserved = new Fact.Reserved(old, member.id, core.now() + core.people().keepName().toMillis());
            directory.reserve(reserved);
            changes.add(new Change.Keep(reserved));
        }
        directory.rename(member, name);
        return core.ask(session, changes, () -> tell(session, member, old, name));
    }

    private void tellRenamed(Session session, Member member, Name name) {
        var old = member.name;
        directory.rename(member, name);
        tell(session, member, old, name);
    }

    private void tell(Session session, Member member, Name old, Name name) {
        // Everyone is in the plaza, so everyone hears it, and once.
        var plaza = directory.plaza().where();
        tellings.toRoom(new RoomEvent.Renamed(plaza, member.id, old.shown(), name.shown(), member.isGuest(), session));
    }

    /// A guest's line is gone, or they said goodbye.
    Decision leave(Session session, boolean byWord, Text why) {
        var member = session.member;
        if (member != null) {
            presence.unseat(session, member);
            if (byWord && !member.isGuest()) {
                accounts.endToken(session); // whoever says goodbye has to log in again
            }
            if (member.sessions.isEmpty()) {
                goOrLinger(member, byWord || !session.lasting, why);
            }
        }
        core.answers().end(session, Farewell.QUIT);
        return Decision.DONE;
    }

    private void goOrLinger(Member member, boolean atOnce, Text why) {
        if (atOnce) {
            presence.depart(member, why);
            return;
        }
        var lines = member.lines;
        core.deadlines().in(core.settings().linger(), () -> {
            if (member.lines == lines && member.sessions.isEmpty()) {
                presence.depart(member, why);
            }
        });
    }

    /// Someone else's word ends the member's stay in the universe.
    void sendOut(Member member, Farewell farewell, Text why) {
        for (var session : new ArrayList<>(member.sessions)) {
            presence.unseat(session, member);
            core.answers().end(session, farewell);
        }
        presence.depart(member, why);
    }
}
