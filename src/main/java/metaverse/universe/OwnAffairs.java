package metaverse.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal.Reason;

/// What someone does with their own account, and what the operator does for it.
final class OwnAffairs {
    private static final Duration CODE_TIME = Duration.ofHours(24);

    private final Core core;
    private final Directory directory;
    private final Presence presence;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Friends friends;
    private final Extracts extracts;

    OwnAffairs(
            Core core,
            Presence presence,
            Passwords passwords,
            Accounts accounts,
            Friends friends,
            Extracts extracts) {
        this.core = core;
        this.directory = core.directory();
        this.presence = presence;
        this.passwords = passwords;
        this.accounts = accounts;
        this.friends = friends;
        this.extracts = extracts;
    }

    Decision decide(Session session, Member member, AccountCommand command) {
        if (command instanceof AccountCommand.Register(var password)) {
            return accounts.register(session, member, password);
        }
        var account = member.account;
        if (account == null) {
            return Decision.refused(Reason.NO_ACCOUNT);
        }
        return switch (command) {
            case AccountCommand.Register _ -> throw new AssertionError("is answered above");
            case AccountCommand.ChangePassword change -> change(session, member, account, change);
            case AccountCommand.LogOutOthers() -> logOutOthers(session, member);
            case AccountCommand.Approach(var by) ->
                keep(session, member, account.approachable(by), Answer.Done.of(Deed.APPROACHABLE, by.code()));
            case AccountCommand.Erase(var password) -> erase(session, member, account, password);
        };
    }

    private Decision keep(Session session, Member member, Fact.Account account, Answer.Done done) {
        member.account = account;
        return core.ask(session, List.of(new Change.Keep(account)), done);
    }

    private Decision change(
            Session session, Member member, Fact.Account account, AccountCommand.ChangePassword change) {
        var old = change.old();
        if (old == null && !session.byCode) {
            return Decision.refused(Reason.OLD_PASSWORD_NEEDED);
        }
        if (old != null && !passwords.allows(account.name(), session)) {
            return Decision.refused(Reason.TOO_MANY_ATTEMPTS);
        }
        return passwords.fit(change.password(), () -> old == null
                ? seal(session, member, change.password())
                : passwords.check(session, "password", account.name(), account, old,
                        () -> seal(session, member, change.password())));
    }

    private Decision seal(Session session, Member member, String password) {
        return passwords.seal(session, "password", password, secret -> sealed(session, member, secret));
    }

    private void sealed(Session session, Member member, Vault.Secret secret) {
        var account = member.account;
        if (account == null) {
            core.answers().settled(session);
            return;
        }
        member.account = account.with(secret);
        session.byCode = false;
        extracts.withdraw(member.id);
        var changes = new ArrayList<Change>(List.of(new Change.Keep(member.account)));
        accounts.endOthers(session, member, changes);
        core.clerk().ask(changes, _ -> {
            core.answers().tell(session, Answer.Done.of(Deed.PASSWORD_CHANGED));
            core.answers().settled(session);
        });
    }

    private Decision logOutOthers(Session session, Member member) {
        var changes = new ArrayList<Change>();
        var done = Answer.Done.of(Deed.LOGGED_OUT_OTHERS, accounts.endOthers(session, member, changes));
        return changes.isEmpty() ? core.answer(session, done) : core.ask(session, changes, done);
    }

    private Decision erase(Session session, Member member, Fact.Account account, String password) {
        return passwords.allows(account.name(), session)
                ? passwords.check(session, "erase", account.name(), account, password, () -> erased(session, member))
                : Decision.refused(Reason.TOO_MANY_ATTEMPTS);
    }

    private void erased(Session session, Member member) {
        var changes = new ArrayList<Change>();
        accounts.endOthers(session, member, changes);
        presence.unseat(session, member);
        presence.depart(member, Text.of(""));
        forget(member, changes);
        core.clerk().ask(changes, _ -> {
            core.answers().tell(session, Answer.Done.of(Deed.ERASED));
            core.answers().settled(session);
            core.answers().end(session, Farewell.QUIT);
        });
    }

    /// Everything that is known of the account goes; what was said stays, under no name.
    private void forget(Member member, List<Change> changes) {
        var account = member.account;
        if (account == null) {
            return;
        }
        accounts.forget(member, changes);
        presence.forgetAccount(member, changes);
        friends.forget(member, changes);
        member.account = null;
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
                forget(member, changes);
                core.ask(changes);
            }
        }
    }

    // For the operator.

    /// A code by which the account can be entered once.
    Decision code(Session session, Addressee whom) {
        var member = directory.holder(whom.candidates());
        if (member == null || member.account == null) {
            return Decision.refused(Reason.NO_SUCH_ACCOUNT, whom.shown());
        }
        var word = Hashes.code();
        var code = new Fact.Code(member.id, Hashes.of(word), core.now() + CODE_TIME.toMillis());
        accounts.put(code);
        return core.ask(session, List.of(new Change.Keep(code)), Answer.Done.of(Deed.CODE, member.name, word));
    }

    Decision trust(Session session, Addressee whom, boolean trusted) {
        var member = directory.holder(whom.candidates());
        var account = member == null ? null : member.account;
        return member == null || account == null
                ? Decision.refused(Reason.NO_SUCH_ACCOUNT, whom.shown())
                : keep(session, member, account.trusted(trusted),
                        Answer.Done.of(trusted ? Deed.TRUSTED : Deed.MISTRUSTED, member.name));
    }
}
