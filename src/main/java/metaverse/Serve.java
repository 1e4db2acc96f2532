package metaverse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import metaverse.console.Console;
import metaverse.door.Network;
import metaverse.door.Proxies;
import metaverse.door.tls.Unfit;
import metaverse.ledger.DataDirectory;
import metaverse.ledger.Unopened;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--records",
            paramLabel = "disk|memory",
            defaultValue = "disk",
            description = "memory: nothing outlives the process (${DEFAULT-VALUE})")
    private Config.Records records = Config.Records.DISK;

    @Option(names = "--no-limits",
            description = "lift the limits on rate and number, for a measurement on your own machine")
    private boolean noLimits;

    @Option(names = "--cert", paramLabel = "FILE",
            description = "the certificate for TLS, and those that vouch for it, as PEM (one of its own making)")
    private @Nullable Path cert;

    @Option(names = "--key", paramLabel = "FILE", description = "the certificate's private key, as PEM")
    private @Nullable Path key;

    @Option(names = "--no-tls", description = "refuse encrypted connections")
    private boolean noTls;

    @Option(names = "--trusted-proxies", paramLabel = "CIDR", split = ",", converter = NetworkConverter.class,
            description = "proxies to believe for whom they speak (PROXY protocol, X-Forwarded-For)")
    private List<Network> trustedProxies = List.of();

    /// Reads a range of addresses.
    static final class NetworkConverter implements ITypeConverter<Network> {
        @Override
        public Network convert(String text) {
            return Network.of(text.strip()).orElseThrow(() -> new TypeConversionException(
                    "'" + text + "' is no address or range like 10.0.0.0/8 or 2001:db8::/32"));
        }
    }

    private boolean closed;

    @Override
    public Integer call() throws InterruptedException {
        if ((cert == null) != (key == null)) {
            return fail("start.tls.half");
        }
        Server server;
        try {
            server = Server.start(config());
        } catch (UnknownHostException e) {
            return fail("start.no-such-address", bind);
        } catch (DataDirectory.Unusable e) {
            return fail("start.data." + code(e.why()), e.path(), cause(e));
        } catch (Unfit e) {
            return fail("start.tls." + code(e.why()), e.file());
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
        var config = Config.standard(address, data.directory).withRecords(records)
                .withTls(tls())
                .withProxies(new Proxies(trustedProxies));
        return noLimits ? config.withLimits(config.limits().lifted()) : config;
    }

    private Config.Tls tls() {
        if (noTls) {
            return new Config.Tls.Off();
        }
        return cert == null || key == null ? new Config.Tls.SelfSigned() : new Config.Tls.Files(cert, key);
    }

    private int run(Server server) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        openDesk(server);
        var address = server.address();
        desk.invite(new Invitation(Reach.of(address.getAddress()), address.getPort(), server.fingerprint()));
        if (records == Config.Records.MEMORY) {
            say("start.memory");
        }
        if (noLimits) {
            say("start.no-limits");
        }
        Signals.onReload(() -> reload(server));
        desk.begin();
        var failure = server.await();
        close(server);
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
            desk.open(server, new Console.Levers(() -> reload(server), quit::start));
        } catch (IOException e) {
            LOG.warn("There is no console: {}", cause(e));
        }
    }

    /// Runs when the system ends the process. The terminal library ends as well then, so it is done without.
    private void stop(Server server) {
        desk.close();
        close(server);
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

    /// Runs at HUP.
    private void reload(Server server) {
        try {
            server.reload();
            server.fingerprint().ifPresent(fingerprint -> say("reload.tls", fingerprint));
        } catch (Unfit e) {
            LOG.warn("The certificate stays as it was: {}", texts.say("start.tls." + code(e.why()), e.file()));
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
