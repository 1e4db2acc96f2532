package metaverse.universe;

import java.util.ArrayDeque;
import java.util.function.BiFunction;
import metaverse.universe.Refusal.Reason;

/// Answers the commands of each session in order.
///
/// A command is *answered* when all that follows from it has been told; each is answered once, and those of one session
/// in order. A session's next command may begin while messages before it are unrecorded only if it is a message or a
/// fence, too; everything else is deferred until the session has nothing unrecorded and nothing owed.
final class Order implements Answers {
    private final ArrayDeque<Session> ready = new ArrayDeque<>();
    private final Tellings tellings;
    private final BiFunction<Session, Command, Decision> decide;

    /// Commands taken and not answered.
    private long outstanding;

    private long messages;

    Order(Tellings tellings, BiFunction<Session, Command, Decision> decide) {
        this.tellings = tellings;
        this.decide = decide;
    }

    /// Messages and fences may follow messages that are unrecorded; everything else waits for those. Nothing follows a
    /// reading or a fence before its answer.
    private static boolean mayBegin(Session session, Command command) {
        return switch (command) {
            case Command.Typed(var what) -> mayBegin(session, what);
            case Command.Say _, Command.Tell _, Command.Ping _ -> !session.owed;
            // Has no answer that could come too early.
            case Command.Typing _ -> true;
            case FloorCommand.Walk walk ->
                walk.form() == Command.Form.EVENT || (!session.owed && session.unrecorded == 0);
            default -> !session.owed && session.unrecorded == 0;
        };
    }

    void take(Submission asked) {
        outstanding++;
        if (asked.session().hasDeferred() || !mayBegin(asked.session(), asked.command())) {
            asked.session().defer(asked);
        } else {
            begin(asked);
        }
    }

    /// Has the session go on with this once what is under way is answered, before whatever it has asked meanwhile.
    void next(Session session, Command command) {
        outstanding++;
        session.take();
        session.deferAgain(new Submission(session, command));
    }

    /// Goes on with the sessions that an answer has set free.
    void proceed() {
        for (Session session; (session = ready.poll()) != null;) {
            for (var next = session.peekDeferred(); next != null
                    && mayBegin(session, next.command()); next = session.peekDeferred()) {
                session.dropDeferred();
                if (!begin(next)) {
                    break;
                }
            }
        }
    }

    /// @return whether it began; a refusal that would overtake the answers of earlier messages waits its turn
    private boolean begin(Submission asked) {
        var session = asked.session();
        if (session.ended) {
            answered(session);
            return true;
        }
        session.cid = asked.cid();
        session.typed = asked.command() instanceof Command.Typed;
        switch (decide.apply(session, asked.command())) {
            case Decision.Done() -> {
                session.typed = false;
                answered(session);
            }
            case Decision.UnderWay() -> {}
            case Decision.Refused(var refusal) -> {
                session.typed = false;
                return refuse(asked, refusal);
            }
        }
        return true;
    }

    /// @return whether it is said; else it waits, because to decide anew could come out otherwise
    private boolean refuse(Submission asked, Refusal refusal) {
        var session = asked.session();
        var refused = refused(refusal, asked);
        if (session.unrecorded > 0 && refusal.reason() != Reason.NOT_RECORDED) {
            session.deferAgain(new Submission(
                    session, new Command.Unreadable(refusal, refused.asked()), refused.cid()));
            return false;
        }
        tell(session, refused);
        answered(session);
        return true;
    }

    /// What was refused, as programs call it.
    private static Answer.Refused refused(Refusal refusal, Submission asked) {
        return switch (asked.command()) {
            case Command.Say say -> new Answer.Refused(refusal, "say", say.cid());
            case Command.Tell tell -> new Answer.Refused(refusal, "tell", tell.cid());
            case Command.Typed(var what) -> refused(refusal, new Submission(asked.session(), what, asked.cid()));
            case Command command -> new Answer.Refused(refusal, Doing.of(command), asked.cid());
        };
    }

    private void answered(Session session) {
        outstanding--;
        if (session.give() && !session.ended) {
            tellings.reads(session);
        }
        if (session.hasDeferred()) {
            ready.add(session);
        }
    }

    @Override
    public void tell(Session session, Event.Personal event) {
        if (session.ended) {
            return;
        }
        if (!session.typed || !(event instanceof Answer answer)) {
            tellings.toSession(session, event);
            return;
        }
        switch (answer) {
            case Answer.Done _ -> tellings.toSession(session, new Answer.Worded(answer));
            case Answer.Joined _, Answer.Turned _, Answer.Parted _, Answer.Invited _, Answer.Pong _ -> {
                tellings.toSession(session, answer);
                tellings.toSession(session, new Answer.Worded(answer));
            }
            // These are lines already, or say what they are in every form.
            default -> tellings.toSession(session, answer);
        }
    }

    @Override
    public void recorded(Session session) {
        messages++;
        session.unrecorded--;
        answered(session);
    }

    @Override
    public void settled(Session session) {
        session.owed = false;
        session.typed = false;
        answered(session);
    }

    @Override
    public void end(Session session, Farewell why) {
        if (!session.ended) {
            session.ended = true;
            session.member = null;
            tellings.ends(session, why);
        }
    }

    /// Whether every command taken is answered.
    boolean isSettled() {
        return outstanding == 0;
    }

    /// Messages whose outcome was told since the start.
    long messages() {
        return messages;
    }
}
