package metaverse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import metaverse.console.Console;
import metaverse.ledger.DataDirectory;
import metaverse.ledger.Unopened;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `metaverse serve`: opens a universe and keeps it open until it is told to stop.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Opens the universe on one port.")
final class Serve implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);
    private static final int FAILED = 1;

    private final Texts texts = Texts.of(Tongue.ENGLISH);
    private final FrontDesk desk = new FrontDesk();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "5000", description = "the port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "",
            description = "open on this address only (all)")
    private String bind = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where everything is kept (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--records",
            paramLabel = "disk|memory",
            defaultValue = "disk",
            description = "memory: nothing outlives the process (${DEFAULT-VALUE})")
    private Config.Records records = Config.Records.DISK;

    @Option(names = "--no-limits",
            description = "lift the limits on rate and number, for a measurement on your own machine")
    private boolean noLimits;

    private boolean closed;

    @Override
    public Integer call() throws InterruptedException {
        Server server;
        try {
            server = Server.start(config());
        } catch (UnknownHostException e) {
            return fail("start.no-such-address", bind);
        } catch (DataDirectory.Unusable e) {
            return fail("start.data." + code(e.why()), e.path(), cause(e));
        } catch (Unopened.Newer e) {
            return fail("start.ledger.newer", e.found(), e.known());
        } catch (Unopened.Failed e) {
            return fail("start.ledger." + code(e.fault()), cause(e));
        } catch (IOException e) {
            return portTrouble(e);
        }
        return run(server);
    }

    private Config config() throws UnknownHostException {
        var address =
                bind.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(InetAddress.getByName(bind), port);
        var config = Config.standard(address, data).withRecords(records);
        return noLimits ? config.withLimits(config.limits().lifted()) : config;
    }

    private int run(Server server) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "stop"));
        openDesk(server);
        var address = server.address();
        desk.invite(new Invitation(Reach.of(address.getAddress()), address.getPort(), Optional.empty()));
        if (records == Config.Records.MEMORY) {
            say("start.memory");
        }
        if (noLimits) {
            say("start.no-limits");
        }
        desk.begin();
        var failure = server.await();
        if (failure != null) {
            LOG.error("The ledger can no longer commit", failure);
            return fail("start.broken");
        }
        return 0;
    }

    /// A universe without a console is better than none.
    private void openDesk(Server server) {
        var quit = new Thread(() -> close(server), "quit");
        try {
            desk.open(server, new Console.Levers(() -> say("reload.nothing"), quit::start));
        } catch (IOException e) {
            LOG.warn("There is no console: {}", cause(e));
        }
    }

    /// Runs when the operator or the system says so (`quit`, TERM), and when the process ends on its own. Whoever comes second
    /// waits for the first.
    private synchronized void close(Server server) {
        if (closed) {
            return;
        }
        closed = true;
        say("start.closing");
        try {
            server.close();
        } catch (IOException e) {
            LOG.error("Closing the records failed", e);
        }
        desk.close();
        if (server.isSettled()) {
            say("start.closed");
        }
    }

    private void say(String key, Object... args) {
        desk.say(texts.say(key, args));
    }

    private int fail(String key, Object... args) {
        System.err.println(texts.say(key, args));
        return FAILED;
    }

    private int portTrouble(IOException e) {
        var text = cause(e);
        if (text.contains("in use")) {
            return fail("start.port-in-use", port);
        }
        if (text.contains("Cannot assign")) {
            return fail("start.no-such-address", bind);
        }
        return text.contains("ermission")
                ? fail("start.port-forbidden", port)
                : fail("start.port-failed", port, text);
    }

    private static String code(Enum<?> why) {
        return why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String cause(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
