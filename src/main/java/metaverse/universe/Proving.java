package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Who comes in by proving a password that they do not show.
final class Proving {
    /// What a session has begun.
    ///
    /// @param member null where no account has the name
    /// @param secret what is proven
    record Begun(Name name, @Nullable Member member, Vault.@Nullable Secret secret, Vault.Exchange exchange) {
        /// Whether the password is still the one that it was about.
        private boolean stands() {
            return member != null && member.account != null && member.account.secret().equals(secret);
        }
    }

    private final Core core;
    private final Vault vault;
    private final Passwords passwords;
    private final Accounts accounts;

    Proving(Core core, Vault vault, Passwords passwords, Accounts accounts) {
        this.core = core;
        this.vault = vault;
        this.passwords = passwords;
        this.accounts = accounts;
    }

    Decision prove(Session session, Command.Prove prove) {
        var begun = session.proving;
        session.proving = null;
        var before = session.member;
        if (before != null && !before.isGuest()) {
            return Decision.refused(Reason.ALREADY_IN, before.name);
        }
        if (prove.name() != null) {
            return begin(session, prove.name(), prove.message());
        }
        return begun == null ? Decision.refused(Reason.WRONG_PASSWORD) : finish(session, begun, prove);
    }

    private Decision begin(Session session, Name name, String message) {
        var opening = vault.open(message);
        if (opening == null) {
            return Decision.refused(Reason.WRONG_PASSWORD);
        }
        if (!passwords.allows(name, session)) {
            return Decision.refused(Reason.TOO_MANY_ATTEMPTS);
        }
        var member = core.directory().holder(List.of(name));
        var account = member == null ? null : member.account;
        var secret = account == null ? null : account.secret();
        var exchange = opening.begin(name.key(), secret);
        session.proving = new Begun(name, account == null ? null : member, secret, exchange);
        return core.answer(session, new Answer.Proof(exchange.challenge()));
    }

    private Decision finish(Session session, Begun begun, Command.Prove prove) {
        var proof = begun.exchange.prove(prove.message());
        var fits = proof.proven() && begun.stands();
        passwords.tried(begun.name, session, fits);
        if (!fits) {
            return Decision.refused(Reason.WRONG_PASSWORD);
        }
        session.owed = true;
        core.answers().tell(session, new Answer.Proof(proof.message()));
        accounts.letIn(session, begun.member, prove.lasting(), new ArrayList<>());
        return Decision.UNDER_WAY;
    }
}
