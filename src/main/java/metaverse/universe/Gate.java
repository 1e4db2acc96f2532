package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Who is let in, and who is sent out: the operator's word.
final class Gate {
    private static final Name NAME = new Name("operator", "operator", List.of("operator"));

    private final Core core;
    private final Bans bans;
    private final Directory directory;
    private final Tellings tellings;
    private final Arrivals arrivals;
    private final OwnAffairs affairs;
    private final Deeds deeds;

    Gate(Core core, Bans bans, Arrivals arrivals, OwnAffairs affairs, Deeds deeds) {
        this.core = core;
        this.bans = bans;
        this.directory = core.directory();
        this.tellings = core.tellings();
        this.arrivals = arrivals;
        this.affairs = affairs;
        this.deeds = deeds;
    }

    /// Whether whoever comes from there has to stay out.
    ///
    /// @param member null for someone who has no name yet
    boolean isShut(Address address, @Nullable Member member) {
        return bans.isOut(Fact.Ban.EVERYWHERE, address, member, member != null && member.isTrusted());
    }

    Decision decide(Session session, OperatorCommand command) {
        if (!session.isOperator()) {
            return Decision.refused(Reason.NOT_ALLOWED);
        }
        return switch (command) {
            case OperatorCommand.Operate() -> operate(session);
            case OperatorCommand.Attendance() ->
                core.answer(session, new Answer.Attendance(directory.attendance()));
            case OperatorCommand.Kick kick -> kick(session, kick);
            case OperatorCommand.Ban ban -> ban(session, ban);
            case OperatorCommand.Unban unban -> unban(session, unban);
            case OperatorCommand.Bans() -> core.answer(session,
                    new Answer.Bans(null, bans.current(Fact.Ban.EVERYWHERE), Command.Form.LINES));
            case OperatorCommand.Audit audit -> deeds.everywhere(session, audit);
            case OperatorCommand.Code(var whom) -> affairs.code(session, whom);
            case OperatorCommand.Trust(var whom, var trusted) -> affairs.trust(session, whom, trusted);
        };
    }

    private Decision operate(Session session) {
        var operator = new Member(MemberId.OPERATOR, NAME);
        var plaza = directory.plaza();
        session.member = operator;
        session.room = plaza;
        operator.sessions.add(session);
        operator.rooms.add(plaza);
        directory.operator(operator);
        tellings.enters(session, plaza);
        tellings.turns(session, plaza);
        return Decision.DONE;
    }

    private Decision kick(Session session, OperatorCommand.Kick kick) {
        var member = directory.holder(kick.who().candidates());
        if (member == null || member.id.equals(MemberId.OPERATOR)) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, kick.who().shown());
        }
        sendOut(member, Farewell.KICKED, kick.why());
        return core.ask(session,
                List.of(deed("kick", member.name.shown(), kick.why().value())),
                Answer.Done.of(Deed.KICKED, member.name));
    }

    private void sendOut(Member member, Farewell farewell, Text why) {
        tellings.toMember(member, new Event.SentOut(NAME.shown(), why));
        arrivals.sendOut(member, farewell, why);
    }

    private Decision ban(Session session, OperatorCommand.Ban ban) {
        var member = ban.who() == null ? null : directory.holder(ban.who().candidates());
        var subject = Bans.subject(member, ban.network(), ban.guests());
        if (subject == null) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, ban.who() == null ? "" : ban.who().shown());
        }
        var until = ban.seconds() == 0 ? Fact.FOR_EVER : core.now() + ban.seconds() * 1000;
        var fact = new Fact.Ban(Fact.Ban.EVERYWHERE, subject, until, NAME.shown(), ban.why().value());
        bans.put(fact);
        var outgoing = member != null ? List.of(member) : covered(subject);
        outgoing.forEach(each -> sendOut(each, Farewell.BANNED, ban.why()));
        return core.ask(session,
                List.of(new Change.Keep(fact),
                        deed("ban", subject.toString(), ban.why().value())),
                Answer.Done.of(Deed.BANNED, subject));
    }

    /// Everyone who is here from a network, but the operators.
    private List<Member> covered(Fact.Subject subject) {
        return directory.members().stream()
                .filter(each -> !each.isTrusted()
                        && each.sessions.stream().anyMatch(line -> Bans.covers(subject, line.address(), each)))
                .toList();
    }

    private Decision unban(Session session, OperatorCommand.Unban unban) {
        var lifted = bans.lift(Fact.Ban.EVERYWHERE, unban.who(), unban.network());
        if (lifted.isEmpty()) {
            return Decision.refused(Reason.NO_SUCH_BAN,
                    unban.who() == null ? String.valueOf(unban.network()) : unban.who().shown());
        }
        var subject = lifted.getFirst().subject();
        var changes = new ArrayList<Change>();
        changes.add(deed("unban", subject.toString(), ""));
        lifted.forEach(ban -> changes.add(new Change.Drop(ban)));
        return core.ask(session, changes, Answer.Done.of(Deed.UNBANNED, subject));
    }

    private static Change.Audit deed(String act, Object whom, String detail) {
        return new Change.Audit(NAME.shown(), act, Change.Audit.EVERYWHERE, "", whom.toString(), detail);
    }
}
