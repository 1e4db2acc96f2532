package metaverse.universe;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Who is let in, and who is sent out: the operator's word.
final class Gate {
    /// The operator has no account and no place in any room. Ids of starts begin above.
    private static final MemberId OPERATOR = new MemberId(0);

    private static final Name NAME = new Name("operator", "operator", List.of("operator"));

    private final Map<Fact.Subject, Fact.Ban> bans = new LinkedHashMap<>();
    private final Directory directory;
    private final Clerk clerk;
    private final Tellings tellings;
    private final Answers answers;
    private final InstantSource clock;
    private final Arrivals arrivals;

    Gate(Core core, Arrivals arrivals) {
        this.directory = core.directory();
        this.clerk = core.clerk();
        this.tellings = core.tellings();
        this.answers = core.answers();
        this.clock = core.clock();
        this.arrivals = arrivals;
    }

    /// What an earlier start has kept.
    void restore(Fact.Ban ban) {
        bans.put(ban.subject(), ban);
    }

    /// Whether whoever comes from there has to stay out.
    boolean isShut(Address address) {
        return bans.values().stream().anyMatch(ban -> covers(ban, address));
    }

    private boolean covers(Fact.Ban ban, Address address) {
        return ban.until() > clock.millis()
                && switch (ban.subject()) {
                    case Fact.Subject.From(var network) -> network.contains(address);
                };
    }

    Decision decide(Session session, OperatorCommand command) {
        if (!session.isOperator()) {
            return Decision.refused(Reason.NOT_ALLOWED);
        }
        return switch (command) {
            case OperatorCommand.Operate() -> operate(session);
            case OperatorCommand.Attendance() -> answer(session, new Event.Attendance(directory.attendance()));
            case OperatorCommand.Kick kick -> kick(session, kick);
            case OperatorCommand.Ban ban -> ban(session, ban);
            case OperatorCommand.Unban(var network) -> unban(session, network);
            case OperatorCommand.Bans() -> answer(session, new Event.Bans(current()));
        };
    }

    private Decision answer(Session session, Event.Personal event) {
        answers.tell(session, event);
        return Decision.DONE;
    }

    private Decision operate(Session session) {
        var operator = new Member(OPERATOR, NAME, directory.plaza(), false);
        session.member = operator;
        operator.session = session;
        directory.operator(operator);
        tellings.enters(session, operator.room);
        return Decision.DONE;
    }

    private Decision kick(Session session, OperatorCommand.Kick kick) {
        var member = directory.holder(kick.who().candidates());
        if (member == null || member.id.equals(OPERATOR)) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, kick.who().shown());
        }
        sendOut(member, Farewell.KICKED, kick.why());
        return answer(session, Event.Done.of(Event.Deed.KICKED, member.name));
    }

    private void sendOut(Member member, Farewell farewell, Text why) {
        if (member.session != null) {
            answers.tell(member.session, new Event.SentOut(NAME.shown(), why));
        }
        arrivals.sendOut(member, farewell);
    }

    private Decision ban(Session session, OperatorCommand.Ban ban) {
        var network = ban.network() == null ? networkOf(ban.who()) : ban.network();
        if (network == null) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, ban.who() == null ? "" : ban.who().shown());
        }
        var until = ban.seconds() == 0 ? Fact.Ban.FOR_EVER : clock.millis() + ban.seconds() * 1000;
        var fact = new Fact.Ban(new Fact.Subject.From(network), until, NAME.shown(), ban.why().value());
        bans.values().removeIf(this::isOver);
        bans.put(fact.subject(), fact);
        for (var member : new ArrayList<>(directory.members())) {
            if (member.session != null && network.contains(member.session.address())) {
                sendOut(member, Farewell.BANNED, ban.why());
            }
        }
        return keep(session, new Change.Keep(fact), Event.Done.of(Event.Deed.BANNED, network));
    }

    private @Nullable Network networkOf(Command.@Nullable Addressee who) {
        var member = who == null ? null : directory.holder(who.candidates());
        return member == null || member.session == null || member.session.isOperator()
                ? null
                : Network.around(member.session.address());
    }

    private Decision unban(Session session, Network network) {
        var ban = bans.remove(new Fact.Subject.From(network));
        return ban == null || isOver(ban)
                ? Decision.refused(Reason.NO_SUCH_BAN, network)
                : keep(session, new Change.Drop(ban), Event.Done.of(Event.Deed.UNBANNED, network));
    }

    private boolean isOver(Fact.Ban ban) {
        return ban.until() <= clock.millis();
    }

    private List<Fact.Ban> current() {
        return bans.values().stream().filter(ban -> !isOver(ban)).toList();
    }

    /// It is so at once; it is said to be so once it lasts.
    private Decision keep(Session session, Change change, Event.Done done) {
        session.owed = true;
        clerk.ask(List.of(change), _ -> {
            answers.tell(session, done);
            answers.settled(session);
        });
        return Decision.UNDER_WAY;
    }
}
