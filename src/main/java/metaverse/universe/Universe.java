package metaverse.universe;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// The one loop: takes all that has arrived, decides, asks the ledger, tells. It waits for nothing but its inbox.
public final class Universe implements Runnable {
    private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(1);

    /// How many inbound things one turn takes at most, so that telling never waits for an endless turn.
    private static final int TURN = 4096;

    private final Inbox inbox = new Inbox();
    private final Tellings tellings = new Tellings();
    private final Order order = new Order(tellings, this::decide);
    private final Deadlines deadlines;
    private final Directory directory;
    private final Settings settings;
    private final Clerk clerk;
    private final Arrivals arrivals;
    private final Talk talk;
    private final Past past;
    private final Gate gate;

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
    public Universe(
            Settings settings, Ledger ledger, Records records, Ticker ticker, InstantSource clock, SecretKey key) {
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
                order,
                deadlines,
                ticker,
                clock,
                opening.node(),
                ledger.isDurable());
        arrivals = new Arrivals(core, new Tokens(key));
        talk = new Talk(core);
        past = new Past(core, records, (reader, reading) -> inbox.put(new Inbound.Read(reader, reading)));
        gate = new Gate(core, arrivals);
        opening.facts().forEach(this::restore);
    }

    private void restore(Fact fact) {
        switch (fact) {
            case Fact.Ban ban -> gate.restore(ban);
        }
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
            order.proceed();
        }
        deadlines.runDue();
        clerk.flush();
        tellings.flush();
        figures = new Figures(directory.members().size(), order.messages(), clerk.owed(), clerk.isStalled());
        closed |= closing && order.isSettled();
        return taken > 0;
    }

    private void take(Inbound inbound) {
        switch (inbound) {
            case Inbound.Asked(var submissions) -> submissions.forEach(s -> order.take(s.session(), s.command()));
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

    private Decision decide(Session session, Command command) {
        var member = session.member;
        return switch (command) {
            case Command.Enter enter -> isShut(session) ? banned(session) : arrivals.enter(session, enter);
            case Command.Resume resume -> isShut(session) ? banned(session) : arrivals.resume(session, resume);
            case Command.BeCalled(var name, var lasting) ->
                decide(session, member == null ? new Command.Enter(name, lasting) : new Command.Rename(name));
            case Command.Unreadable(var refusal, _, _) ->
                new Decision.Refused(member == null ? beforeAName(refusal) : refusal);
            case Command.Explain(var topic) ->
                tell(session, new Event.Explained(member == null ? Command.Topic.NAME_FIRST_HELP : topic));
            case Command.Speak(var tongue) -> tell(session, new Event.Speaks(tongue));
            case Command.Ping(var n) -> fence(session, n);
            case Command.Quit() -> leave(session, true);
            case Command.Lost() -> leave(session, false);
            case Command.Inside inside -> member == null ? nameFirst() : decide(session, member, inside);
            case OperatorCommand word -> gate.decide(session, word);
        };
    }

    private Decision decide(Session session, Member member, Command.Inside command) {
        return switch (command) {
            case Command.Rename rename -> arrivals.rename(session, member, rename);
            case Command.Say say -> talk.say(session, member, say);
            case Command.Tell whisper -> talk.tell(session, member, whisper);
            case Command.Who who -> present(session, who);
            case Command.History asked -> past.read(session, member, asked);
        };
    }

    private boolean isShut(Session session) {
        return gate.isShut(session.address());
    }

    private Decision banned(Session session) {
        order.end(session, Farewell.BANNED);
        return Decision.DONE;
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
            order.settled(session);
        });
        return Decision.UNDER_WAY;
    }

    private Decision leave(Session session, boolean byWord) {
        var member = session.member;
        if (member != null && byWord) {
            arrivals.quit(member);
        } else if (member != null) {
            arrivals.lost(session, member);
        }
        order.end(session, Farewell.QUIT);
        return Decision.DONE;
    }

    /// That is all there is to do, for the switch above.
    private Decision tell(Session session, Event.Personal event) {
        order.tell(session, event);
        return Decision.DONE;
    }
}
