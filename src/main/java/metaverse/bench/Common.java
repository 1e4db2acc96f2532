package metaverse.bench;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What all runs can be told.
final class Common {
    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Where the universe is (${DEFAULT-VALUE}).")
    String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "5000", description = "Its port (${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--door", defaultValue = "text", converter = Dialect.Converter.class,
            paramLabel = "text|json|irc",
            description = "The door to come in by (${DEFAULT-VALUE}); irc measures any IRC server.")
    Dialect door = new TextDialect();

    @Option(names = "--irc", converter = Address.Converter.class, paramLabel = "HOST:PORT",
            description = "Measures the IRC server there: --door irc, --host and --port in one.")
    @Nullable Address irc;

    @Option(names = "--pid", description = "The server's process, if it runs on this machine: tells what it consumes.")
    @Nullable Long pid;

    @Option(names = "--seconds", defaultValue = "10", description = "How long to measure (${DEFAULT-VALUE}).")
    double seconds;

    @Option(names = "--warmup", defaultValue = "3", description = "Seconds before that (${DEFAULT-VALUE}).")
    double warmup;

    @Option(names = "--at-once", defaultValue = "8",
            description = "How many sign in at once (${DEFAULT-VALUE}); many servers let only ten wait.")
    int atOnce;

    @Option(names = "--patience", defaultValue = "10",
            description = "Seconds to wait for what does not come (${DEFAULT-VALUE}).")
    double patience;

    @Option(names = "--seed", description = "Makes the visitors' names; default: other ones in each run.")
    @Nullable Long seed;

    @Option(names = "--json", paramLabel = "FILE|-",
            description = "Writes the results as one JSON object, too; with -, to the output, and the table to errors.")
    @Nullable String json;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draws the latencies, and the rate over time.")
    @Nullable Path svg;

    /// Only this door will do.
    void only(Dialect dialect) {
        door = dialect;
    }

    Dialect dialect() {
        return irc == null ? door : new IrcDialect();
    }

    Address address() {
        return irc == null ? new Address(host, port) : irc;
    }

    InetSocketAddress server() {
        return address().resolve();
    }

    static Duration duration(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
