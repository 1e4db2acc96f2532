package metaverse.universe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// The one loop: takes all that has arrived, decides, asks the ledger, tells. It waits for nothing but its inbox.
public final class Universe implements Runnable {
    private static final Duration DAILY = Duration.ofDays(1);

    /// After a start, so that a universe that is started every day is tidied, too; when the doors are no longer crowded.
    private static final Duration SOON = Duration.ofMinutes(10);

    private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(1);

    /// How many inbound things one turn takes at most, so that telling never waits for an endless turn.
    private static final int TURN = 4096;

    private final Inbox inbox = new Inbox();
    private final Tellings tellings = new Tellings();
    private final Order order = new Order(tellings, this::decide);
    private final Deadlines deadlines;
    private final Directory directory = new Directory();
    private final Clerk clerk;
    private final Core core;
    private final Presence presence;
    private final Arrivals arrivals;
    private final OwnAffairs affairs;
    private final Friends friends;
    private final Rooms rooms;
    private final Keeping keeping;
    private final Care care;
    private final Talk talk;
    private final Activity activity;
    private final Standpoint standpoint;
    private final Past past;
    private final Reading reading;
    private final Extracts extracts;
    private final Exporting exporting;
    private final Bans bans;
    private final Gate gate;
    private final Inviting inviting;
    private final Entering entering;
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
    /// @param vault keeps passwords
    /// @param key   signs resume tokens; secret
    public Universe(
            Settings settings,
            Ledger ledger,
            Records records,
            Vault vault,
            Ticker ticker,
            InstantSource clock,
            SecretKey key) {
        var opening = ledger.open(inbox);
        deadlines = new Deadlines(ticker);
        clerk = new Clerk(ledger, ticker, settings.stall());
        core = new Core(
                new Core.Setting(settings),
                directory,
                clerk,
                tellings,
                order,
                deadlines,
                ticker,
                clock,
                inbox,
                opening.node(),
                ledger.isDurable());
        reading = new Reading(core);
        presence = new Presence(core, reading);
        bans = new Bans(clock);
        friends = new Friends(core, presence);
        var invitations = new OpenInvitations();
        rooms = new Rooms(core, presence, bans, friends, invitations);
        inviting = new Inviting(core, presence, rooms, bans, invitations);
        var returning = new Returning(core, rooms);
        var passwords = new Passwords(core, vault);
        var accounts = new Accounts(core, presence, passwords, reading);
        extracts = new Extracts(ticker);
        affairs = new OwnAffairs(core, presence, passwords, accounts, friends, extracts);
        arrivals = new Arrivals(core, presence, returning, accounts, new Tokens(key));
        keeping = new Keeping(core, ledger);
        care = new Care(core, presence, rooms, bans, keeping, inviting);
        talk = new Talk(core, rooms, reading);
        activity = new Activity(core, rooms);
        standpoint = new Standpoint(core, presence, rooms, friends, this::ask);
        var deeds = new Deeds(core, records, rooms);
        var unread = new Unread(core, records, reading);
        exporting = new Exporting(core, records, rooms, friends, bans, extracts);
        past = new Past(core, records, rooms, reading, unread, exporting, deeds);
        presence.greet(unread::tell);
        presence.greet((session, _) -> goWhereInvited(session));
        gate = new Gate(core, bans, arrivals, affairs, deeds);
        entering =
                new Entering(core, gate, arrivals, accounts, new Proving(core, vault, passwords, accounts), inviting);
        new Restoring(core, accounts, friends, rooms, returning, bans, invitations).restore(opening);
        keeping.tell();
        deadlines.in(settings.restartGrace().plus(settings.linger()), returning::stopWaiting);
        deadlines.in(SOON, this::tidy);
    }

    /// Soon after the start, and once a day: names, bans, invitations and accounts whose time is over.
    private void tidy() {
        core.ask(Stream.<Fact>concat(directory.release(core.now()).stream(), bans.release().stream())
                .map(Change.Drop::new).toList());
        core.ask(inviting.release());
        affairs.expire();
        deadlines.in(DAILY, this::tidy);
    }

    /// Hands over commands that an event loop gathered, in order; from any thread.
    public void submit(List<Submission> submissions) {
        inbox.put(new Inbound.Asked(submissions));
    }

    /// Lets other settings hold from now on; from any thread.
    public void settle(Settings settings) {
        inbox.put(new Inbound.Settled(settings));
    }

    /// Asks the loop to end once everything accepted so far is answered; from any thread.
    public void close() {
        inbox.put(new Inbound.Close());
    }

    /// Why the loop ended on its own, or null.
    public @Nullable Throwable failure() {
        return failure;
    }

    /// What waits to be fetched.
    public Extracts extracts() {
        return extracts;
    }

    /// Asks what of an extract its asker may read still, from any thread; the answer comes on the universe's, null for nothing.
    public void confirm(Extract extract, Consumer<@Nullable Extract> then) {
        inbox.put(new Inbound.Then(() -> then.accept(exporting.still(extract))));
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
        figures = new Figures(directory.here(), order.messages(), clerk.owed(), clerk.isStalled());
        tellings.flush();
        closed |= closing && order.isSettled() && clerk.owed() == 0;
        return taken > 0;
    }

    private void take(Inbound inbound) {
        switch (inbound) {
            case Inbound.Asked(var submissions) -> submissions.forEach(order::take);
            case Inbound.Committed(var outcomes) -> clerk.settle(outcomes);
            case Inbound.Then(var what) -> what.run();
            case Inbound.Settled(var settings) -> {
                core.setting().now = settings;
                clerk.settle(settings.stall());
                keeping.tell();
            }
            case Inbound.Failed(var cause) -> {
                failure = cause;
                closed = true;
            }
            case Inbound.Close() -> {
                closing = true;
                reading.keepAll();
                deadlines.in(core.settings().closing(), () -> closed = true);
            }
        }
    }

    private Decision decide(Session session, Command command) {
        if (session.isOpen() && command.isSecret()) {
            order.tell(session, Event.News.of(Matter.READABLE));
        }
        var member = session.member;
        return switch (command) {
            case Command.Enter enter -> entering.enter(session, enter);
            case Command.Resume resume -> entering.resume(session, resume);
            case Command.Login login -> entering.login(session, login);
            case Command.Prove prove -> entering.prove(session, prove);
            case Command.Accept(var code) ->
                member == null ? inviting.show(session, code) : inviting.accept(session, member, code);
            case Command.Knock knock -> arrivals.knock(session, knock);
            case Command.BeCalled(var name, var lasting) ->
                decide(session, member == null ? new Command.Enter(name, lasting) : new Command.Rename(name));
            case Command.Unreadable(var refusal, _) ->
                new Decision.Refused(member == null ? beforeAName(refusal) : refusal);
            case Command.Typed(var what) -> decide(session, what);
            case Command.Explain(var topic) ->
                core.answer(session, new Answer.Explained(member == null ? Command.Topic.NAME_FIRST_HELP : topic));
            case Command.Speak(var tongue) -> {
                session.region = session.region.with(tongue);
                yield core.answer(session, new Answer.Speaks(session.region));
            }
            case Command.Clock(var zone) -> {
                session.region = zone == null ? session.region : session.region.with(zone);
                yield core.answer(session, new Answer.Clocked(session.region, core.now()));
            }
            case Command.Ping(var n) -> fence(session, n);
            case Command.Quit(var why) -> arrivals.leave(session, true, why);
            case Command.Lost() -> arrivals.leave(session, false, Text.of(""));
            case Command.Inside inside -> member == null
                    ? Decision.refused(Reason.NAME_FIRST)
                    : decide(session, member, inside);
            case OperatorCommand word -> gate.decide(session, word);
        };
    }

    private Decision decide(Session session, Member member, Command.Inside command) {
        return switch (command) {
            case Command.Rename rename -> arrivals.rename(session, member, rename);
            case Command.Say say -> talk.say(session, member, say);
            case Command.Tell whisper -> talk.tell(session, member, whisper);
            case Command.Who who -> rooms.present(session, member, who);
            case Command.Away(var why) -> activity.away(session, member, why);
            case Command.Typing now -> activity.typing(session, member, now);
            case RoomCommand room -> rooms.decide(session, member, room);
            case CareCommand act -> care.decide(session, member, act);
            case AccountCommand own -> affairs.decide(session, member, own);
            case FriendCommand friend -> friends.decide(session, member, friend);
            case PastCommand asked -> past.decide(session, member, asked);
            case FloorCommand floor -> standpoint.decide(session, member, floor);
        };
    }

    /// Has a session ask for something that it did not ask for itself, when it is its turn.
    private void ask(Session session, Command command) {
        session.take();
        order.take(new Submission(session, command));
    }

    /// Whoever came in with an invitation in hand follows it first of all.
    private void goWhereInvited(Session session) {
        var code = session.invitation;
        session.invitation = null;
        if (code != null) {
            order.next(session, new Command.Accept(code));
        }
    }

    /// Before the name, a line that is not understood is answered with how to take one.
    private static Refusal beforeAName(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_COMMAND, BAD_ARGUMENT, NOTHING_TO_SAY, TOO_MANY_ADDRESSEES -> Refusal.of(Reason.NAME_FIRST);
            default -> refusal;
        };
    }

    private Decision fence(Session session, String n) {
        session.owed = true;
        clerk.fence(() -> {
            order.tell(session, new Answer.Pong(n));
            order.settled(session);
        });
        return Decision.UNDER_WAY;
    }
}
