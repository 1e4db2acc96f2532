package metaverse.universe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Names claimed with a password: claiming one, and coming in with it, with a one-time code or with a token.
final class Accounts {
    private final Core core;
    private final Directory directory;
    private final Presence presence;
    private final Passwords passwords;
    private final Reading reading;
    private final Map<String, Fact.Token> tokens = new HashMap<>();
    private final Map<MemberId, Fact.Code> codes = new HashMap<>();

    Accounts(Core core, Presence presence, Passwords passwords, Reading reading) {
        this.core = core;
        this.directory = core.directory();
        this.presence = presence;
        this.passwords = passwords;
        this.reading = reading;
    }

    void restore(Fact.Account account) {
        directory.add(new Member(account));
    }

    void restore(Fact.Token token) {
        tokens.put(token.hash(), token);
    }

    void put(Fact.Code code) {
        codes.put(code.who(), code);
    }

    // Claiming a name.

    Decision register(Session session, Member member, String password) {
        if (!member.isGuest()) {
            return Decision.refused(Reason.REGISTERED_ALREADY, member.name);
        }
        if (!core.people().registration()) {
            return Decision.refused(Reason.REGISTRATION_CLOSED);
        }
        return passwords.fit(password,
                () -> passwords.seal(session, "register", password, secret -> claim(session, member, secret)));
    }

    private void claim(Session session, Member member, Vault.Secret secret) {
        if (session.member != member || !member.isGuest()) {
            core.answers().settled(session);
            return;
        }
        var now = core.now();
        var account = new Fact.Account(member.id, member.name, secret, now, now, Approachable.ANYONE, false);
        var changes = new ArrayList<Change>(List.of(new Change.Keep(account)));
        reading.claims(member);
        for (var room : member.rooms) {
            var membership = room.membership(member.id);
            if (membership != null) {
                changes.add(new Change.Keep(membership));
            }
        }
        changes.add(new Change.EndToken(core.node(), member.id));
        var word = session.lasting ? newToken(session, member, changes) : null;
        member.account = account;
        reading.comes(session, member);
        core.clerk().ask(changes, _ -> {
            core.answers().tell(session, Answer.Done.of(Deed.REGISTERED, member.name));
            if (word != null) {
                core.answers().tell(session, new Answer.Token(word));
            }
            core.answers().settled(session);
        });
    }

    private String newToken(Session session, Member member, List<Change> changes) {
        var word = Hashes.token();
        var token = new Fact.Token(Hashes.of(word), member.id, core.now());
        tokens.put(token.hash(), token);
        session.token = token.hash();
        changes.add(new Change.Keep(token));
        return word;
    }

    // Coming in.

    Decision login(Session session, Command.Login login) {
        var before = session.member;
        if (before != null && !before.isGuest()) {
            return Decision.refused(Reason.ALREADY_IN, before.name);
        }
        if (!passwords.allows(login.name(), session)) {
            return Decision.refused(Reason.TOO_MANY_ATTEMPTS);
        }
        var member = directory.holder(List.of(login.name()));
        var code = member == null ? null : codes.get(member.id);
        if (code != null && code.until() > core.now() && Hashes.isOf(login.password(), code.hash())) {
            codes.remove(code.who());
            session.owed = true;
            session.byCode = true;
            letIn(session, member, login.lasting(), new ArrayList<>(List.of(new Change.Drop(code))));
            return Decision.UNDER_WAY;
        }
        var account = member == null ? null : member.account;
        return passwords.check(session, "login", login.name(), account, login.password(),
                () -> letIn(session, member, login.lasting(), new ArrayList<>()));
    }

    /// Comes in with the account; settles the session.
    ///
    /// @param member null where nobody has the name
    void letIn(Session session, @Nullable Member member, boolean lasting, List<Change> changes) {
        if (session.ended || member == null || directory.member(member.id) != member || member.isGuest()) {
            core.ask(changes);
            core.answers().settled(session);
            return;
        }
        var guest = session.member;
        if (guest != null) {
            presence.unseat(session, guest);
            presence.depart(guest, Text.of(""));
        }
        var word = lasting ? newToken(session, member, changes) : null;
        core.clerk().ask(changes, _ -> {
            if (!session.ended) {
                presence.arrive(session, member, lasting, false);
                presence.welcome(session, member, word, false);
            }
            core.answers().settled(session);
        });
    }

    /// Whose token it is; null where it is none of an account.
    @Nullable Member holder(String word) {
        var token = tokens.get(Hashes.of(word));
        return token == null ? null : directory.member(token.who());
    }

    /// Comes back with the token of an account.
    ///
    /// @return null where it is none of an account
    @Nullable Decision resume(Session session, Command.Resume resume) {
        var token = tokens.get(Hashes.of(resume.token()));
        var member = token == null ? null : directory.member(token.who());
        if (token == null || member == null) {
            return null;
        }
        session.token = token.hash();
        var isBack = member.here;
        presence.arrive(session, member, true, false);
        presence.welcome(session, member, resume.token(), isBack);
        return Decision.DONE;
    }

    // Going.

    /// The session's token is good no longer.
    void endToken(Session session) {
        var token = session.token == null ? null : tokens.remove(session.token);
        if (token != null) {
            core.ask(List.of(new Change.Drop(token)));
        }
        session.token = null;
    }

    /// Ends all sessions and tokens of the member but those of this session.
    ///
    /// @param session null for all
    /// @return how many sessions that were
    int endOthers(@Nullable Session session, Member member, List<Change> changes) {
        var kept = session == null ? null : session.token;
        for (var token : List.copyOf(tokens.values())) {
            if (token.who().equals(member.id) && !token.hash().equals(kept)) {
                tokens.remove(token.hash());
                changes.add(new Change.Drop(token));
            }
        }
        var others = member.sessions.stream().filter(other -> other != session).toList();
        for (var other : others) {
            presence.unseat(other, member);
            core.answers().end(other, Farewell.LOGGED_OUT);
        }
        return others.size();
    }

    /// Everything by which the member could come in goes.
    void forget(Member member, List<Change> changes) {
        endOthers(null, member, changes);
        var code = codes.remove(member.id);
        if (code != null) {
            changes.add(new Change.Drop(code));
        }
    }
}
