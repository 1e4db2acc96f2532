package metaverse.bench;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Wrong passwords by the clock, through many lines that come and go, from many addresses. Belongs to the event loop.
final class PasswordFlood implements Company {
    /// What the server did with a guess.
    enum Outcome {
        /// It was hashed and compared.
        HASHED("wrong-password"),
        /// Refused unhashed: too many from there lately.
        LIMITED("too-many-attempts"),
        /// Refused unhashed: too many others wait.
        BUSY("busy");

        private final String field;

        Outcome(String reason) {
            field = "\"reason\":\"" + reason + "\"";
        }

        /// @return null for a line that answers no guess
        static @Nullable Outcome of(String line) {
            if (line.startsWith("{\"event\":\"refused\"")) {
                for (var outcome : values()) {
                    if (line.contains(outcome.field)) {
                        return outcome;
                    }
                }
            }
            return null;
        }
    }

    /// Whom it aims at, and how hostile it is.
    ///
    /// @param victim    an account; every second guess is at it, or every one if there is no other name
    /// @param rate      guesses a second
    /// @param lines     open at once
    /// @param tries     of each line
    /// @param names     how many are guessed at
    /// @param addresses how many it comes from
    /// @param number    of the first name that nobody has
    record Aim(String victim, double rate, int lines, int tries, int names, int addresses, int number) {}

    private static final int PER_BLOCK = 250;

    private final Stage stage;
    private final Aim aim;
    private final Deque<Guesser> ready = new ArrayDeque<>();
    private final Queue<Long> overdue = new ArrayDeque<>();
    private final Set<Guesser> open = new HashSet<>();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Stopwatch refusal = new Stopwatch();
    private final CompletableFuture<Void> calm = new CompletableFuture<>();
    private boolean going = true;
    private boolean counting;
    private long guesses;
    private long unanswered;
    private int connected;

    PasswordFlood(Stage stage, Aim aim) {
        this.stage = stage;
        this.aim = aim;
        for (var outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
    }

    static String login(String name, String password) {
        return "{\"do\":\"login\",\"name\":\"" + name + "\",\"password\":\"" + password + "\"}\n";
    }

    @Override
    public void begin() {
        for (var line = 0; line < aim.lines; line++) {
            connect();
        }
        new Pacer(1, aim.rate, stage.network.loop(), this::guessAt).start();
    }

    private void connect() {
        var visitor = stage.visitor(aim.number, List.of());
        var guesser = new Guesser(visitor, this, aim.tries);
        visitor.arrival().whenComplete((in, failure) -> {
            if (failure != null) {
                stage.verdict.trouble(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
            } else if (going) {
                ready.add(guesser);
                catchUp();
            }
        });
        open.add(guesser);
        var connecting = aim.addresses == 1
                ? stage.network.connect(visitor)
                : stage.network.connect(visitor, address(connected++ % aim.addresses));
        connecting.channel().closeFuture().addListener(closed -> {
            open.remove(guesser);
            ready.remove(guesser);
            if (going && stage.verdict.clean()) {
                connect();
            }
        });
    }

    /// One of the many that this machine has for itself.
    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, 1, (byte) (number / PER_BLOCK), (byte) (1 + number % PER_BLOCK)});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /// {@return whether to go on}
    private boolean guessAt(int ignored, long due) {
        if (going) {
            overdue.add(due);
            catchUp();
        }
        return going;
    }

    /// The lines take turns; what finds none that is open waits, and counts from when it was due.
    private void catchUp() {
        while (!overdue.isEmpty() && !ready.isEmpty()) {
            var guesser = ready.remove();
            guesses++;
            unanswered++;
            var one = aim.names == 1 || guesses % 2 == 0;
            var name = one ? aim.victim : stage.names.name(aim.number + (int) (guesses % aim.names));
            if (guesser.guess(name, "guess number " + guesses, overdue.remove())) {
                ready.add(guesser);
            }
        }
    }

    void answered(Outcome outcome, long due) {
        unanswered--;
        refusal.enter(due, System.nanoTime());
        if (counting) {
            counts.merge(outcome, 1L, Long::sum);
        }
        if (!going) {
            calm();
        }
    }

    void gotIn(String name) {
        stage.verdict.trouble(name + " got in with a wrong password");
    }

    @Override
    public void open() {
        refusal.open();
        counting = true;
    }

    @Override
    public void shut() {
        refusal.shut();
        counting = false;
    }

    @Override
    public CompletableFuture<Void> end() {
        going = false;
        Set.copyOf(open).forEach(Guesser::leave);
        calm();
        return calm;
    }

    private void calm() {
        if (unanswered == 0) {
            calm.complete(null);
        }
    }

    /// How often the server did this with a guess in the window.
    long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    Report report(Report report, double seconds) {
        var limited = count(Outcome.LIMITED);
        var busy = count(Outcome.BUSY);
        rate(report, "wrong logins", count(Outcome.HASHED) + limited + busy, seconds, "");
        rate(report, "hashed", count(Outcome.HASHED), seconds, "");
        rate(report, "refused unhashed", limited + busy, seconds,
                ": %,d after too many tries, %,d because others waited".formatted(limited, busy));
        report.latency("refusal", refusal.took());
        if (unanswered > 0) {
            stage.verdict.trouble("%,d wrong logins were never answered".formatted(unanswered));
        }
        return report;
    }

    private static void rate(Report report, String what, long count, double seconds, String more) {
        report.figure(what, count / seconds, "1/s", "%,d (%,.1f/s)%s".formatted(count, count / seconds, more));
    }
}
