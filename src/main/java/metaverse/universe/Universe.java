package metaverse.universe;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// The one loop: takes all that has arrived, decides, asks the ledger, tells. It waits for nothing but its inbox.
///
/// A command is *answered* when all that follows from it has been told; each is answered once, and those of one session
/// in order. A session's next command may begin while messages before it are unrecorded only if it is a message or a
/// fence, too; everything else is deferred until the session has nothing unrecorded and nothing owed.
public final class Universe implements Runnable {
    private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(1);

    /// How many inbound things one turn takes at most, so that telling never waits for an endless turn.
    private static final int TURN = 4096;

    private final Inbox inbox = new Inbox();
    private final Tellings tellings = new Tellings();
    private final ArrayDeque<Session> ready = new ArrayDeque<>();
    private final Deadlines deadlines;
    private final Directory directory;
    private final Settings settings;
    private final Clerk clerk;
    private final Arrivals arrivals;
    private final Talk talk;
    private final Past past;

    /// Commands taken and not answered.
    private long outstanding;

    private long messages;
    private boolean closing;
    private boolean closed;
    private volatile @Nullable Throwable failure;
    private volatile Figures figures = new Figures(0, 0, 0, false);

    /// What the loop shows of itself to anyone, as of the end of its last turn.
    ///
    /// @param members  members who are here
    /// @param messages messages whose outcome was told since the start
    /// @param owed     changes whose outcome the ledger owes
    /// @param stalled  whether it has owed one for too long
    public record Figures(int members, long messages, long owed, boolean stalled) {}

    /// Opens the ledger and what it knows.
    ///
    /// @param key signs resume tokens; secret
    public Universe(Settings settings, Ledger ledger, Records records, Ticker ticker, SecretKey key) {
        var opening = ledger.open(inbox);
        this.settings = settings;
        deadlines = new Deadlines(ticker);
        directory = new Directory(new Room(opening.plaza()));
        clerk = new Clerk(ledger, ticker, settings.stall());
        var core = new Core(
                settings,
                directory,
                clerk,
                tellings,
                new Answering(),
                deadlines,
                ticker,
                opening.node(),
                ledger.isDurable());
        arrivals = new Arrivals(core, new Tokens(key));
        talk = new Talk(core);
        past = new Past(core, records, (reader, reading) -> inbox.put(new Inbound.Read(reader, reading)));
    }

    /// Hands over commands that an event loop gathered, in order; from any thread.
    public void submit(List<Submission> submissions) {
        inbox.put(new Inbound.Asked(submissions));
    }

    /// Asks the loop to end once everything accepted so far is answered; from any thread.
    public void close() {
        inbox.put(new Inbound.Close());
    }

    /// Why the loop ended on its own, or null.
    public @Nullable Throwable failure() {
        return failure;
    }

    public Figures figures() {
        return figures;
    }

    @Override
    public void run() {
        while (!closed) {
            if (!turn()) {
                inbox.await(deadlines.untilNext(LONGEST_SLEEP));
            }
        }
    }

    /// One turn of the loop.
    ///
    /// @return whether anything had arrived
    boolean turn() {
        var taken = 0;
        for (Inbound next; taken < TURN && (next = inbox.poll()) != null; taken++) {
            take(next);
            proceed();
        }
        deadlines.runDue();
        clerk.flush();
        tellings.flush();
        figures = new Figures(directory.members().size(), messages, clerk.owed(), clerk.isStalled());
        closed |= closing && outstanding == 0;
        return taken > 0;
    }

    private void take(Inbound inbound) {
        switch (inbound) {
            case Inbound.Asked(var submissions) -> submissions.forEach(s -> take(s.session(), s.command()));
            case Inbound.Committed(var outcomes) -> clerk.settle(outcomes);
            case Inbound.Read(var reader, var reading) -> past.answer(reader, reading);
            case Inbound.Failed(var cause) -> {
                failure = cause;
                closed = true;
            }
            case Inbound.Close() -> {
                closing = true;
                deadlines.in(settings.closing(), () -> closed = true);
            }
        }
    }

    private void take(Session session, Command command) {
        outstanding++;
        if (session.hasDeferred() || !Order.mayBegin(session, command)) {
            session.defer(command);
        } else {
            begin(session, command);
        }
    }

    /// Goes on with the sessions that an answer has set free.
    private void proceed() {
        for (Session session; (session = ready.poll()) != null;) {
            for (var next = session.peekDeferred(); next != null
                    && Order.mayBegin(session, next); next = session.peekDeferred()) {
                session.dropDeferred();
                if (!begin(session, next)) {
                    break;
                }
            }
        }
    }

    /// @return whether it began; a refusal that would overtake the answers of earlier messages waits its turn
    private boolean begin(Session session, Command command) {
        if (session.ended) {
            answered(session);
            return true;
        }
        switch (decide(session, command)) {
            case Decision.Done() -> answered(session);
            case Decision.UnderWay() -> {}
            case Decision.Refused(var refusal) -> {
                return refuse(session, command, refusal);
            }
        }
        return true;
    }

    /// @return whether it is said; else it waits, because to decide anew could come out otherwise
    private boolean refuse(Session session, Command command, Refusal refusal) {
        var refused = Order.refused(refusal, command);
        if (session.unrecorded > 0 && refusal.reason() != Reason.NOT_RECORDED) {
            session.deferAgain(new Command.Unreadable(refusal, refused.asked(), refused.cid()));
            return false;
        }
        tell(session, refused);
        answered(session);
        return true;
    }

    private Decision decide(Session session, Command command) {
        var member = session.member;
        return switch (command) {
            case Command.Enter enter -> arrivals.enter(session, enter);
            case Command.Resume resume -> arrivals.resume(session, resume);
            case Command.Unreadable(var refusal, _, _) ->
                new Decision.Refused(member == null ? beforeAName(refusal) : refusal);
            case Command.Explain(var topic) ->
                tell(session, new Event.Explained(member == null ? Command.Topic.NAME_FIRST_HELP : topic));
            case Command.Speak(var tongue) -> tell(session, new Event.Speaks(tongue));
            case Command.Ping(var n) -> fence(session, n);
            case Command.Quit() -> leave(session, true);
            case Command.Lost() -> leave(session, false);
            case Command.BeCalled called ->
                member == null
                        ? arrivals.enter(session, new Command.Enter(called.name(), called.lasting()))
                        : arrivals.rename(session, member, new Command.Rename(called.name()));
            case Command.Rename rename ->
                member == null ? nameFirst() : arrivals.rename(session, member, rename);
            case Command.Say say -> member == null ? nameFirst() : talk.say(session, member, say);
            case Command.Tell whisper -> member == null ? nameFirst() : talk.tell(session, member, whisper);
            case Command.Who who -> member == null ? nameFirst() : present(session, who);
            case Command.History asked -> member == null ? nameFirst() : past.read(session, member, asked);
        };
    }

    /// Before the name, a line that is not understood is answered with how to take one.
    private static Refusal beforeAName(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_COMMAND, BAD_ARGUMENT, NOTHING_TO_SAY, TOO_MANY_ADDRESSEES -> Refusal.of(Reason.NAME_FIRST);
            default -> refusal;
        };
    }

    private static Decision nameFirst() {
        return Decision.refused(Reason.NAME_FIRST);
    }

    private Decision present(Session session, Command.Who who) {
        var room = directory.room(who.room());
        if (room == null) {
            return Decision.refused(Reason.NO_SUCH_ROOM, Text.of(String.valueOf(who.room())));
        }
        var some = room.some(settings.shownMembers());
        return tell(session, new Event.Present(room.name, room.here(), some, who.form()));
    }

    private Decision fence(Session session, String n) {
        session.owed = true;
        clerk.fence(() -> {
            tell(session, new Event.Pong(n));
            settled(session);
        });
        return Decision.UNDER_WAY;
    }

    private Decision leave(Session session, boolean byWord) {
        var member = session.member;
        if (member != null && byWord) {
            arrivals.quit(session, member);
        } else if (member != null) {
            arrivals.lost(session, member);
        }
        end(session, Farewell.QUIT);
        return Decision.DONE;
    }

    /// Tells the session unless it has ended; that is all there is to do, for the switch above.
    private Decision tell(Session session, Event.Personal event) {
        if (!session.ended) {
            tellings.toSession(session, event);
        }
        return Decision.DONE;
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

    private void settled(Session session) {
        session.owed = false;
        answered(session);
    }

    private void end(Session session, Farewell why) {
        if (!session.ended) {
            session.ended = true;
            session.member = null;
            tellings.ends(session, why);
        }
    }

    private final class Answering implements Answers {
        @Override
        public void tell(Session session, Event.Personal event) {
            Universe.this.tell(session, event);
        }

        @Override
        public void recorded(Session session) {
            messages++;
            session.unrecorded--;
            answered(session);
        }

        @Override
        public void settled(Session session) {
            Universe.this.settled(session);
        }

        @Override
        public void end(Session session, Farewell why) {
            Universe.this.end(session, why);
        }
    }
}
