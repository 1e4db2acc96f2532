package metaverse;

import java.io.IOException;
import java.util.concurrent.Callable;
import metaverse.config.Keys.Kept;
import metaverse.config.Unread;
import metaverse.config.Values;
import metaverse.console.Console;
import metaverse.door.Unbound;
import metaverse.door.tls.Unfit;
import metaverse.ledger.DataDirectory;
import metaverse.ledger.Unopened;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `metaverse serve`: opens a universe and keeps it open until it is told to stop.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Opens the universe on one port.")
final class Serve implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);
    private static final int FAILED = 1;

    private final Texts texts = Texts.of(Tongue.ENGLISH);
    private final FrontDesk desk = new FrontDesk();

    @Mixin
    private final Flags flags = new Flags();

    private boolean closed;

    @Override
    public Integer call() throws InterruptedException {
        if (flags.isHalfCertificate()) {
            return fail("start.tls.half");
        }
        Values values;
        try {
            values = flags.read();
        } catch (Unread e) {
            Wording.lines(texts, e).forEach(System.err::println);
            return FAILED;
        }
        var config = flags.config(values);
        for (var address : config.listen()) {
            if (address.isUnresolved()) {
                return fail("start.no-such-address", address.getHostString());
            }
        }
        return open(config, values);
    }

    private int open(Config config, Values values) throws InterruptedException {
        Server server;
        try {
            server = Server.start(config);
        } catch (DataDirectory.Unusable e) {
            return fail("start.data." + Wording.code(e.why()), e.path(), Wording.cause(e));
        } catch (Unfit e) {
            return fail("start.tls." + Wording.code(e.why()), e.file());
        } catch (Unopened.Newer e) {
            return fail("start.ledger.newer", e.found(), e.known());
        } catch (Unopened.Failed e) {
            return fail("start.ledger." + Wording.code(e.fault()), Wording.cause(e));
        } catch (Unbound e) {
            return portTrouble(e);
        } catch (IOException e) {
            return fail("start.data.other", config.data(), Wording.cause(e));
        }
        return run(server, config, new Reload(server, flags, values, desk::say));
    }

    private int run(Server server, Config config, Reload reload) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        // Before anyone is told that it is open: a HUP that finds no handler ends the process.
        Signals.onReload(reload);
        openDesk(server, reload);
        var address = server.address();
        desk.invite(new Invitation(Reach.of(address.getAddress()), address.getPort(), server.fingerprint()));
        server.addresses().stream().skip(1).forEach(other -> say("start.also", other.getPort()));
        if (config.records() == Kept.MEMORY) {
            say("start.memory");
        }
        if (flags.isWithoutLimits()) {
            say("start.no-limits");
        }
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
    private void openDesk(Server server, Reload reload) {
        var quit = new Thread(() -> close(server), "quit");
        try {
            desk.open(server, new Console.Levers(reload, quit::start));
        } catch (IOException e) {
            LOG.warn("There is no console: {}", Wording.cause(e));
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

    private void say(String key, Object... args) {
        desk.say(texts.say(key, args));
    }

    private int fail(String key, Object... args) {
        System.err.println(texts.say(key, args));
        return FAILED;
    }

    private int portTrouble(Unbound e) {
        var text = Wording.cause(e);
        var port = String.valueOf(e.address().getPort());
        if (text.contains("in use")) {
            return fail("start.port-in-use", port);
        }
        if (text.contains("Cannot assign")) {
            return fail("start.no-such-address", e.address().getHostString());
        }
        return text.contains("ermission")
                ? fail("start.port-forbidden", port)
                : fail("start.port-failed", port, text);
    }
}
