package metaverse.universe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/// A universe whose every turn, tick and commit the test makes itself.
final class World {
    /// More than any one thing takes.
    private static final int ROUNDS = 5;

    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    final TestLedger ledger;
    final TestVault vault = new TestVault();
    final Universe universe;
    private final List<Person> people = new ArrayList<>();
    private final ArrayDeque<Runnable> readings = new ArrayDeque<>();
    private long now;

    /// What was looked for.
    final List<Records.Query> queries = new ArrayList<>();

    World() {
        this(new TestLedger());
    }

    private World(TestLedger ledger) {
        this.ledger = ledger;
        universe = new Universe(Settings.standard(), ledger, new Shelf(), vault, () -> now,
                () -> Instant.EPOCH.plusNanos(now), KEY);
    }

    /// The next start of the program, with what the ledger of this one has recorded.
    World restarted() {
        return new World(new TestLedger(ledger));
    }

    /// The past as the ledger has it, read when the test lets it.
    private final class Shelf implements Records {
        @Override
        public void page(Conversation conversation, Span span, int limit, Consumer<Reading> then) {
            readings.add(() -> then.accept(new Reading.Page(List.copyOf(ledger.records(conversation)), false)));
        }

        @Override
        public void talks(MemberId who, int limit, Consumer<Talks> then) {
            readings.add(() -> then.accept(new Talks.Listed(ledger.talks(who))));
        }

        @Override
        public void audit(long place, int limit, Consumer<Journal> then) {
            readings.add(() -> then.accept(new Journal.Listed(List.of())));
        }

        @Override
        public void search(Query query, Consumer<Found> then) {
            queries.add(query);
            readings.add(() -> then.accept(new Found.Hits(ledger.find(query), null)));
        }
    }

    /// The readers answer what waits for them.
    void read() {
        for (Runnable next; (next = readings.poll()) != null;) {
            next.run();
        }
        turn();
    }

    void turn() {
        universe.turn();
    }

    void pass(Duration time) {
        now += time.toNanos();
        turn();
    }

    /// The ledger commits what it holds, and the universe hears of it.
    void settle() {
        ledger.settle();
        turn();
    }

    /// Ledger, vault and readers do all that they are asked for, until nothing is left to do.
    void rest() {
        for (var i = 0; i < ROUNDS; i++) {
            vault.answer();
            turn();
            settle();
            read();
        }
    }

    /// Someone who is connected and has not said a word.
    Person stranger() {
        return stranger(Address.LOOPBACK);
    }

    /// Someone who is connected from there and has not said a word.
    Person stranger(Address address) {
        return stranger(address, false);
    }

    /// Someone whose line others can read.
    Person readable(Address address) {
        return stranger(address, true);
    }

    private Person stranger(Address address, boolean open) {
        var person = new Person(address, open);
        people.add(person);
        return person;
    }

    /// Whoever runs the universe, at the console.
    Person operator() {
        var person = new Person();
        people.add(person);
        person.asks(new OperatorCommand.Operate());
        return person;
    }

    /// Someone who is in, and to whom nothing has been told yet.
    Person guest(String name) {
        var person = stranger();
        person.asks(new Command.Enter(name(name), true));
        forget();
        return person;
    }

    /// The same through a door that cannot resume.
    Person textGuest(String name) {
        var person = stranger();
        person.asks(new Command.Enter(name(name), false));
        forget();
        return person;
    }

    void forget() {
        people.forEach(person -> person.told.clear());
    }

    static Name name(String shown) {
        var key = shown.toLowerCase(Locale.ROOT);
        return new Name(shown, key, List.of(key));
    }

    static Command say(String text) {
        return say(text, null);
    }

    static Command say(String text, String cid) {
        return new Command.Say(null, Kind.SAY, Text.of(text), 0, cid);
    }

    static Command tell(String to, String text, String cid) {
        return new Command.Tell(
                List.of(new Command.Addressee(to, List.of(name(to)))), Kind.SAY, Text.of(text), 0, cid);
    }

    static Command.Addressee named(String name) {
        return new Command.Addressee(name, List.of(name(name)));
    }

    static Command rename(String to) {
        return new Command.Rename(name(to));
    }

    static Command history() {
        return new PastCommand.History(PastCommand.Talk.HERE, new Records.Span.Latest(), 10, Command.Form.EVENT);
    }

    /// One line to the universe, on an event loop of its own.
    final class Person implements Outlet, Session.End {
        final Session session;

        /// What this person read, in the shortest words.
        final List<String> told = new ArrayList<>();

        String token = "";

        /// Of the invitation made last.
        String code = "";

        private final Set<Long> hears = new HashSet<>();
        private Set<MemberId> ignored = Set.of();

        /// The operator.
        Person() {
            session = Session.ofOperator(this, this, Settings.standard());
        }

        Person(Address address, boolean open) {
            session = new Session(this, this, Settings.standard(), address, open);
        }

        /// Asks for all of it at once, as one read of a socket does, and lets the universe turn.
        void asks(Command... commands) {
            for (var _ : commands) {
                session.take();
            }
            universe.submit(Stream.of(commands).map(command -> new Submission(session, command)).toList());
            turn();
        }

        void leavesWithoutAWord() {
            universe.submit(List.of(new Submission(session, new Command.Lost())));
            turn();
        }

        @Override
        public void deliver(List<Telling> batch) {
            for (var telling : batch) {
                switch (telling) {
                    case Telling.Enters(var room, _) -> hears.add(room);
                    case Telling.Leaves(var room, _) -> hears.remove(room);
                    case Telling.Turns _ -> {}
                    case Telling.Ignores(_, var whom) -> ignored = whom;
                    case Telling.Reads _ -> told.add("reads");
                    case Telling.Ends(_, var why) -> told.add("ends " + why.code());
                    case Telling.ToSession(_, var event) -> {
                        if (event instanceof Answer.Welcome welcome && welcome.token() != null) {
                            token = welcome.token();
                        } else if (event instanceof Answer.Token(var word)) {
                            token = word;
                        } else if (event instanceof Answer.Invitation made) {
                            code = made.code();
                        }
                        told.add(Words.of(event));
                    }
                    case Telling.ToRoom(var event) -> {
                        if (hears.contains(event.where().number())
                                && (event.by() == null || !ignored.contains(event.by()))) {
                            told.add(Words.of(event));
                        }
                    }
                }
            }
        }
    }
}
