package metaverse.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench passwords`: guessing at passwords, while people talk.
@Command(name = "passwords", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Members talk in a room: alone, beside many who guess at passwords, and alone again.",
            "Every second guess is at one account, which the run registers; it must still get in when all is over.",
            "The guesses come through the JSON door."})
final class Passwords extends Workload {
    private static final String RIGHT = "the right password";
    private static final int MOST_NAMES = 50_000;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "200",
            description = "Wrong logins a second by the clock (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--connections", defaultValue = "100",
            description = "How many lines are open for them at once (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--tries", defaultValue = "5",
            description = "Wrong logins of each line, then another comes in its place (${DEFAULT-VALUE}).")
    private int tries;

    @Option(names = "--names", defaultValue = "1000",
            description = "How many names are guessed at (${DEFAULT-VALUE}); with 1 all guesses are at the account.")
    private int names;

    @Option(names = "--addresses", defaultValue = "1",
            description = "From how many addresses, 127.1.0.1 and on (${DEFAULT-VALUE}: this machine's one): more need"
                    + " Linux, and a universe at 127.0.0.1.")
    private int addresses;

    @Option(names = "--members", defaultValue = "10", description = "Members who talk, and hear it (${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--rate-of-talk", paramLabel = "N", defaultValue = "1000",
            description = "Messages a second by the clock, of all of them together (${DEFAULT-VALUE}).")
    private long talk;

    @Override
    void prepare() {
        demand(rate > 0 && connections > 0 && tries > 0, "Wrong logins must be some.");
        demand(names > 0 && names <= MOST_NAMES, "Names must be 1 to %,d.".formatted(MOST_NAMES));
        demand(addresses > 0 && addresses <= MOST_NAMES, "Addresses must be 1 to %,d.".formatted(MOST_NAMES));
        demand(addresses == 1 || common.host.startsWith("127."), "Many addresses reach only a universe at 127.0.0.1.");
        demand(members > 1 && members < MOST_NAMES && talk > 0, "Some must talk.");
        demand(common.irc == null, "Passwords are guessed through the JSON door.");
        common.only(new JsonDialect());
    }

    @Override
    Report run(Stage stage) throws InterruptedException {
        Stage.needs(members + connections + 1L);
        var report = new Report("passwords",
                "Guessing at passwords, %s: %.0f/s, names: %,d, addresses: %,d; beside %,d messages/s".formatted(
                        stage.where(), rate, names, addresses, talk));
        register(stage);
        var aim = new PasswordFlood.Aim(
                stage.names.name(members), rate, connections, tries, names, addresses, members + 1);
        var flood = new PasswordFlood(stage, aim);
        var plan = new Plan(1, members, members, 1, talk * members, false, null);
        new TalkRun(stage, plan, 64).beside(flood, report);
        stage.network.ask(() -> flood.report(report, common.seconds));
        // From one address the account's owner is a guesser like the others, and has to wait for a minute.
        return stage.finish(report, addresses > 1 && comesHome(stage)
                ? "no guess was right, the account's owner still got in; everyone heard every message once"
                : "no guess was right; everyone heard every message once");
    }

    private void register(Stage stage) throws InterruptedException {
        var name = stage.names.name(members);
        var register = new Dialect.Step("{\"do\":\"register\",\"password\":\"" + RIGHT + "\"}\n",
                line -> line.startsWith("{\"event\":\"done\""));
        var owner = stage.visitor(members, List.of(stage.dialect.signIn(name), register));
        stage.bringIn(List.of(owner));
        leave(stage, owner);
    }

    private static void leave(Stage stage, Visitor visitor) throws InterruptedException {
        var gone = new CompletableFuture<Void>();
        stage.network.loop().execute(() -> {
            visitor.channel().closeFuture().addListener(closed -> gone.complete(null));
            visitor.leave();
        });
        stage.watch.await(gone, Common.duration(stage.common.patience), () -> new Watch.Progress("", 0));
    }

    private boolean comesHome(Stage stage) throws InterruptedException {
        var login = new Dialect.Step(PasswordFlood.login(stage.names.name(members), RIGHT),
                line -> line.startsWith("{\"event\":\"welcome\""));
        try {
            stage.bringIn(List.of(stage.visitor(members, List.of(login))));
            return true;
        } catch (BenchException e) {
            stage.network.ask(() -> {
                stage.verdict.trouble("the account's owner does not get in: " + e.getMessage());
                return true;
            });
            return false;
        }
    }
}
