package metaverse.universe;

import java.util.function.Consumer;
import java.util.function.Supplier;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Has passwords sealed and checked elsewhere, while the session waits; so whoever goes on has to look at everything again.
final class Passwords {
    private final Core core;
    private final Vault vault;
    private final Attempts attempts;

    Passwords(Core core, Vault vault) {
        this.core = core;
        this.vault = vault;
        this.attempts = new Attempts(core.ticker());
    }

    /// Goes on where the password may be chosen.
    Decision fit(String password, Supplier<Decision> then) {
        var least = core.people().leastPassword();
        if (password.codePointCount(0, password.length()) < least) {
            return Decision.refused(Reason.PASSWORD_TOO_SHORT, least);
        }
        return Password.isFit(password) ? then.get() : Decision.refused(Reason.PASSWORD_UNFIT, Password.LONGEST);
    }

    /// `then` has to settle the session.
    Decision seal(Session session, String asked, String password, Consumer<Vault.Secret> then) {
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

    /// Whether nobody has guessed at this name, or from there, too often lately.
    boolean allows(Name name, Session session) {
        return attempts.allows(name.key(), session.address());
    }

    /// What became of a try that was allowed.
    void tried(Name name, Session session, boolean fits) {
        if (fits) {
            attempts.succeeded(name.key(), session.address());
        } else {
            attempts.failed(name.key(), session.address());
        }
    }

    /// `then` has to settle the session.
    ///
    /// @param account null where nobody has the name: takes the same time, and never fits
    Decision check(
            Session session,
            String asked,
            Name name,
            Fact.@Nullable Account account,
            String password,
            Runnable then) {
        var key = name.key();
        var address = session.address();
        session.owed = true;
        vault.check(account == null ? null : account.secret(), password, check -> core.later(() -> {
            switch (check) {
                case FITS -> {
                    attempts.succeeded(key, address);
                    then.run();
                }
                case FITS_NOT -> {
                    attempts.failed(key, address);
                    refuse(session, asked, Reason.WRONG_PASSWORD);
                }
                case BUSY -> {
                    attempts.undecided(key, address);
                    refuse(session, asked, Reason.BUSY);
                }
            }
        }));
        return Decision.UNDER_WAY;
    }

    private void refuse(Session session, String asked, Reason reason) {
        core.refuse(session, asked, reason);
        core.answers().settled(session);
    }
}
