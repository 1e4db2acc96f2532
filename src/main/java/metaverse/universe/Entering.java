package metaverse.universe;

import java.util.List;
import metaverse.universe.Refusal.Reason;

/// Who stands before the door: whether they may come in at all, and by which way.
final class Entering {
    private final Core core;
    private final Gate gate;
    private final Arrivals arrivals;
    private final Accounts accounts;
    private final Proving proving;
    private final Inviting inviting;

    Entering(Core core, Gate gate, Arrivals arrivals, Accounts accounts, Proving proving, Inviting inviting) {
        this.core = core;
        this.gate = gate;
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.proving = proving;
        this.inviting = inviting;
    }

    /// As a guest. A good invitation is as good as the word where one is asked for, but it makes no account.
    Decision enter(Session session, Command.Enter enter) {
        if (gate.isShut(session.address(), null)) {
            return banned(session);
        }
        if (enter.invitation() != null && session.member == null) {
            var refusal = inviting.refusal(session, enter.invitation());
            if (refusal != null) {
                return refusal;
            }
            session.invitation = enter.invitation();
        }
        var code = session.invitation;
        var invited = code != null && inviting.refusal(session, code) == null;
        var decision = arrivals.enter(session, enter, invited);
        if (code != null && invited && session.member != null) {
            inviting.count(session.member, code);
        }
        return decision;
    }

    Decision login(Session session, Command.Login login) {
        var known = core.directory().holder(List.of(login.name()));
        return known != null && gate.isShut(session.address(), known)
                ? banned(session)
                : accounts.login(session, login);
    }

    Decision prove(Session session, Command.Prove prove) {
        var begun = session.proving == null ? null : session.proving.member();
        var known = prove.name() == null ? begun : core.directory().holder(List.of(prove.name()));
        return known != null && gate.isShut(session.address(), known)
                ? banned(session)
                : proving.prove(session, prove);
    }

    /// A token is a guest's, signed, or an account's.
    Decision resume(Session session, Command.Resume resume) {
        if (session.member != null) {
            return Decision.refused(Reason.ALREADY_IN, session.member.name);
        }
        if (gate.isShut(session.address(), accounts.holder(resume.token()))) {
            return banned(session);
        }
        var decision = accounts.resume(session, resume);
        return decision == null ? arrivals.resume(session, resume) : decision;
    }

    private Decision banned(Session session) {
        core.answers().end(session, Farewell.BANNED);
        return Decision.DONE;
    }
}
