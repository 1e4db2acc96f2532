package metaverse.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Names claimed with a password: registering, logging in, coming back, changing the password.
///
/// A password is checked elsewhere (see [Vault]), and the session waits meanwhile; so everything is looked at again when
/// the answer comes.
final class Accounts {
    private static final int SHORTEST = 8;
    private static final Duration CODE_TIME = Duration.ofHours(24);

    private final Core core;
    private final Directory directory;
    private final Presence presence;
    private final Friends friends;
    private final Vault vault;
    private final Attempts attempts;
    private final Map<String, Fact.Token> tokens = new HashMap<>();
    private final Map<MemberId, Fact.Code> codes = new HashMap<>();

    Accounts(Core core, Presence presence, Friends friends, Vault vault) {
        this.core = core;
        this.directory = core.directory();
        this.presence = presence;
        this.friends = friends;
        this.vault = vault;
        this.attempts = new Attempts(core.ticker());
    }

    void restore(Fact.Account account) {
        directory.add(new Member(account));
    }

    void restore(Fact.Token token) {
        tokens.put(token.hash(), token);
    }

    void restore(Fact.Code code) {
        codes.put(code.who(), code);
    }

    Decision decide(Session session, Member member, AccountCommand command) {
        return switch (command) {
            case AccountCommand.Register(var password) -> register(session, member, password);
            case AccountCommand.ChangePassword change -> change(session, member, change);
            case AccountCommand.LogOutOthers() -> logOutOthers(session, member);
            case AccountCommand.Approach(var by) -> approach(session, member, by);
            case AccountCommand.Erase(var password) -> erase(session, member, password);
        };
    }

    // Registering.

    private Decision register(Session session, Member member, String password) {
        if (!member.isGuest()) {
            return Decision.refused(Reason.REGISTERED_ALREADY, member.name);
        }
        if (!core.people().registration()) {
            return Decision.refused(Reason.REGISTRATION_CLOSED);
        }
        return fit(password, () -> seal(session, "register", password, secret -> claim(session, member, secret)));
    }

    private static Decision fit(String password, java.util.function.Supplier<Decision> then) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Decision.refused(Reason.PASSWORD_TOO_SHORT, SHORTEST);
        }
        return Password.isFit(password) ? then.get() : Decision.refused(Reason.PASSWORD_UNFIT, Password.LONGEST);
    }

    /// Has the password sealed elsewhere; the session waits. `then` has to settle it.
    private Decision seal(Session session, String asked, String password, Consumer<Vault.Secret> then) {
        session.owed = true;
        vault.seal(password, sealing -> core.later(() -> {
            switch (sealing) {
                case Vault.Sealing.Sealed(var secret) when !session.ended -> then.accept(secret);
                case Vault.Sealing.Sealed _ -> core.answers().settled(session);
                case Vault.Sealing.Busy() -> refuse(session, asked, Reason.BUSY);
            }
        }));
        return Decision.UNDER_WAY;
    }

    private void refuse(Session session, String asked, Reason reason, Object... args) {
        core.refuse(session, asked, reason, args);
        core.answers().settled(session);
    }

    private void claim(Session session, Member member, Vault.Secret secret) {
        if (session.member != member || !member.isGuest()) {
            core.answers().settled(session);
            return;
        }
        var now = core.now();
        var account = new Fact.Account(member.id, member.name, secret, now, now, Approachable.ANYONE, false);
        var changes = new ArrayList<Change>(List.of(new Change.Keep(account)));
        for (var room : member.rooms) {
            var membership = room.membership(member.id);
            if (membership != null) {
                changes.add(new Change.Keep(membership));
            }
        }
        changes.add(new Change.EndToken(core.node(), member.id));
        var word = session.lasting ? newToken(session, member, changes) : null;
        member.account = account;
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

    // Logging in.

    Decision login(Session session, Command.Login login) {
        var before = session.member;
        if (before != null && !before.isGuest()) {
            return Decision.refused(Reason.ALREADY_IN, before.name);
        }
        if (!attempts.allows(login.name().key(), session.address())) {
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
        check(session, "login", account, login.password(), login.name().key(),
                () -> letIn(session, member, login.lasting(), new ArrayList<>()));
        return Decision.UNDER_WAY;
    }

    /// Has the password checked elsewhere; the session waits. `then` has to settle it.
    private void check(
            Session session,
            String asked,
            Fact.@Nullable Account account,
            String password,
            String key,
            Runnable then) {
        session.owed = true;
        vault.check(account == null ? null : account.secret(), password, check -> core.later(() -> {
            switch (check) {
                case FITS -> {
                    attempts.succeeded(key, session.address());
                    then.run();
                }
                case FITS_NOT -> {
                    attempts.failed(key, session.address());
                    refuse(session, asked, Reason.WRONG_PASSWORD);
                }
                case BUSY -> {
                    attempts.undecided(key, session.address());
                    refuse(session, asked, Reason.BUSY);
                }
            }
        }));
    }

    private void letIn(Session session, @Nullable Member member, boolean lasting, List<Change> changes) {
        if (session.ended || member == null || directory.member(member.id) != member || member.isGuest()) {
            core.answers().settled(session);
            return;
        }
        var guest = session.member;
        if (guest != null && guest.isGuest()) {
            presence.unseat(session, guest);
            presence.depart(guest);
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

    // Keeping it.

    private Decision change(Session session, Member member, AccountCommand.ChangePassword change) {
        var account = member.account;
        if (account == null) {
            return Decision.refused(Reason.NO_ACCOUNT);
        }
        if (change.old() == null && !session.byCode) {
            return Decision.refused(Reason.OLD_PASSWORD_NEEDED);
        }
        return fit(change.password(), () -> {
            if (change.old() == null) {
                return seal(session, "password", change.password(), secret -> keep(session, member, secret));
            }
            if (!attempts.allows(account.name().key(), session.address())) {
                return Decision.refused(Reason.TOO_MANY_ATTEMPTS);
            }
            check(session, "password", account, change.old(), account.name().key(),
                    () -> seal(session, "password", change.password(), secret -> keep(session, member, secret)));
            return Decision.UNDER_WAY;
        });
    }

    private void keep(Session session, Member member, Vault.Secret secret) {
        var account = member.account;
        if (account == null) {
            core.answers().settled(session);
            return;
        }
        var changed = account.with(secret);
        member.account = changed;
        session.byCode = false;
        var changes = new ArrayList<Change>(List.of(new Change.Keep(changed)));
        endOthers(session, member, changes);
        core.clerk().ask(changes, _ -> {
            core.answers().tell(session, Answer.Done.of(Deed.PASSWORD_CHANGED));
            core.answers().settled(session);
        });
    }

    private Decision logOutOthers(Session session, Member member) {
        if (member.isGuest()) {
            return Decision.refused(Reason.NO_ACCOUNT);
        }
        var changes = new ArrayList<Change>();
        var others = endOthers(session, member, changes);
        return changes.isEmpty()
                ? core.answer(session, Answer.Done.of(Deed.LOGGED_OUT_OTHERS, others))
                : core.ask(session, changes, Answer.Done.of(Deed.LOGGED_OUT_OTHERS, others));
    }

    /// Ends all sessions and tokens but this one's.
    private int endOthers(@Nullable Session session, Member member, List<Change> changes) {
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

    /// The session's token is good no longer.
    void endToken(Session session) {
        var token = session.token == null ? null : tokens.remove(session.token);
        if (token != null) {
            core.ask(List.of(new Change.Drop(token)));
        }
        session.token = null;
    }

    private Decision approach(Session session, Member member, Approachable by) {
        var account = member.account;
        if (account == null) {
            return Decision.refused(Reason.NO_ACCOUNT);
        }
        var changed = account.approachable(by);
        member.account = changed;
        return core.ask(session, List.of(new Change.Keep(changed)), Answer.Done.of(Deed.APPROACHABLE, by.code()));
    }

    private Decision erase(Session session, Member member, String password) {
        var account = member.account;
        if (account == null) {
            return Decision.refused(Reason.NO_ACCOUNT);
        }
        if (!attempts.allows(account.name().key(), session.address())) {
            return Decision.refused(Reason.TOO_MANY_ATTEMPTS);
        }
        check(session, "erase", account, password, account.name().key(), () -> forget(session, member, account));
        return Decision.UNDER_WAY;
    }

    private void forget(Session session, Member member, Fact.Account account) {
        var changes = new ArrayList<Change>();
        endOthers(session, member, changes);
        presence.unseat(session, member);
        presence.depart(member);
        erase(member, account, changes);
        core.clerk().ask(changes, _ -> {
            core.answers().tell(session, Answer.Done.of(Deed.ERASED));
            core.answers().settled(session);
            core.answers().end(session, Farewell.QUIT);
        });
    }

    /// Everything that is known of the account goes; what was said stays, under no name.
    private void erase(Member member, Fact.Account account, List<Change> changes) {
        endOthers(null, member, changes);
        presence.forgetAccount(member, changes);
        friends.forget(member, changes);
        member.account = null;
        codes.remove(member.id);
        directory.remove(member);
        changes.add(new Change.Drop(account));
        changes.add(new Change.Erase(member.id));
    }

    /// Accounts that nobody uses go, where the operator wants that.
    void expire() {
        var time = core.people().expire().toMillis();
        if (time == 0) {
            return;
        }
        for (var member : List.copyOf(directory.members())) {
            var account = member.account;
            if (account != null && !member.here && account.seen() < core.now() - time) {
                var changes = new ArrayList<Change>();
                erase(member, account, changes);
                core.ask(changes);
            }
        }
    }

    // For the operator.

    /// A code by which the account can be entered once.
    Decision code(Session session, Command.Addressee whom) {
        var member = directory.holder(whom.candidates());
        if (member == null || member.isGuest()) {
            return Decision.refused(Reason.NO_SUCH_ACCOUNT, whom.shown());
        }
        var word = Hashes.code();
        var code = new Fact.Code(member.id, Hashes.of(word), core.now() + CODE_TIME.toMillis());
        codes.put(member.id, code);
        return core.ask(session, List.of(new Change.Keep(code)), Answer.Done.of(Deed.CODE, member.name, word));
    }

    Decision trust(Session session, Command.Addressee whom, boolean trusted) {
        var member = directory.holder(whom.candidates());
        var account = member == null ? null : member.account;
        if (member == null || account == null) {
            return Decision.refused(Reason.NO_SUCH_ACCOUNT, whom.shown());
        }
        var changed = account.trusted(trusted);
        member.account = changed;
        return core.ask(session, List.of(new Change.Keep(changed)),
                Answer.Done.of(trusted ? Deed.TRUSTED : Deed.MISTRUSTED, member.name));
    }
}
