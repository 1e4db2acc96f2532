package metaverse;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import metaverse.terminal.Address;
import metaverse.terminal.Dial;
import metaverse.terminal.Joining;
import metaverse.terminal.Surroundings;
import metaverse.terminal.TlsDial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `metaverse join`: comes into a universe from a terminal.
@Command(name = "join", mixinStandardHelpOptions = true, description = "Comes into a universe from this terminal.")
final class Join implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "HOST[:PORT]", arity = "0..1", defaultValue = "localhost",
            description = "where the universe is (${DEFAULT-VALUE}, port 5000)")
    private String place = "localhost";

    @Option(names = "--name", paramLabel = "NAME", description = "what you want to be called; asked for otherwise")
    private @Nullable String name;

    @Option(names = "--tls", description = "speak TLS; a self-signed certificate is shown, asked about and remembered")
    private boolean tls;

    @Override
    public Integer call() throws Exception {
        var surroundings = surroundings(isInteractive(), System.in);
        var address = address();
        var dial = tls ? new TlsDial(address, surroundings.knownHosts()) : Dial.plain(address);
        return new Joining(dial, address.toString(), name, surroundings).run(System.err);
    }

    private Address address() {
        try {
            return Address.read(place);
        } catch (IllegalArgumentException e) {
            var line = spec == null ? new CommandLine(this) : spec.commandLine();
            throw new CommandLine.ParameterException(line, "That is no address: " + e.getMessage(), e);
        }
    }

    static Surroundings surroundings(boolean interactive, InputStream in) {
        return new Surroundings(
                System.getenv(),
                Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home"))),
                Path.of("").toAbsolutePath(),
                language(),
                ZoneId.systemDefault(),
                interactive,
                in,
                System.out,
                Clock.systemUTC(),
                System::nanoTime,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /// What the person asked for, even where the system has no such locale installed and Java falls back to English.
    private static Locale language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> System.getenv().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("zh"))
                .map(_ -> Locale.CHINESE)
                .orElse(Locale.getDefault());
    }

    /// Since Java 25 there is no console again where input or output is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isInteractive() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
