package metaverse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import metaverse.console.Host;
import metaverse.door.Addresses;
import metaverse.door.Counters;
import metaverse.door.Doors;
import metaverse.door.Loop;
import metaverse.door.Ports;
import metaverse.door.Rules;
import metaverse.door.Tls;
import metaverse.door.Whereabouts;
import metaverse.door.irc.IrcDoor;
import metaverse.door.json.JsonDoor;
import metaverse.door.json.JsonProtocol;
import metaverse.door.json.JsonSocket;
import metaverse.door.prose.Grammar;
import metaverse.door.text.TextDoor;
import metaverse.door.tls.Certificates;
import metaverse.door.tls.Unfit;
import metaverse.door.web.Health;
import metaverse.door.web.Site;
import metaverse.door.web.Sockets;
import metaverse.door.web.WebDoor;
import metaverse.export.Downloads;
import metaverse.ledger.DataDirectory;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Farewell;
import metaverse.universe.OperatorCommand;
import metaverse.universe.Outlet;
import metaverse.universe.Session;
import metaverse.universe.Submission;
import metaverse.universe.Universe;
import org.jspecify.annotations.Nullable;

/// One running universe: the only code that sees every package. Made by [#start], ended by [#close], which may be called
/// from any thread and as often as one likes.
public final class Server implements Host, AutoCloseable {
    /// The thread of the universe, and with it the time that closing may take on top of what it grants itself.
    private static final long GRACE_SECONDS = 5;

    /// Replaced as a whole by [#reload], under its lock; anyone may read it.
    private volatile Config config;
    private final Storage storage;
    private final Universe universe;
    private final Ports ports;
    private final Counters counters;
    private final @Nullable Certificates certificates;
    private final Tls tls;
    private final Rules rules;
    private final List<InetSocketAddress> addresses;
    private final Thread thread;

    /// Made when somebody first asks: most universes are never measured, and all want to start quickly.
    private final Supplier<Metrics> metrics = new Supplier<>() {
        private @Nullable Metrics made;

        @Override
        public synchronized Metrics get() {
            var metrics = made == null ? new Metrics(counters, universe::figures) : made;
            made = metrics;
            return metrics;
        }
    };

    private volatile boolean closing;

    /// Whether the operator has closed the doors for now.
    private boolean shut;

    /// Opens the data directory, the ledger and the port, and lets people in.
    ///
    /// @throws DataDirectory.Unusable where the data directory is not fit
    /// @throws IOException where the port cannot be opened
    /// @throws Unfit where the certificate cannot be used
    public static Server start(Config config) throws IOException, Unfit {
        var storage = Storage.open(config, InstantSource.system());
        try {
            return new Server(config, storage);
        } catch (IOException | Unfit | RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    /// With a storage of the caller's choice, which is closed with the server.
    Server(Config config, Storage storage) throws IOException, Unfit {
        this.config = config;
        this.storage = storage;
        this.universe =
                new Universe(
                        config.settings(), storage.ledger(), storage.records(), storage.vault(), System::nanoTime,
                        InstantSource.system(), storage.key());
        this.certificates = certificates(config.tls(), storage);
        this.tls = certificates == null ? Tls.none() : new Tls(certificates::context);
        this.counters = new Counters();
        this.rules = new Rules(config.settings(), config.limits(), config.proxies(), whereabouts(config));
        var strangers = new Addresses(rules::limits, System::nanoTime);
        var shared = new Loop.Shared(universe, rules, strangers, counters, System::nanoTime);
        this.ports = new Ports(config.threads(), shared, doors());
        try {
            this.addresses = ports.open(config.listen());
        } catch (IOException e) {
            ports.close(Farewell.CLOSING);
            throw e;
        }
        this.thread = Thread.ofPlatform().name("universe").start(universe);
        // Loads the tables of every script while nobody waits for them.
        Thread.ofPlatform().daemon().name("warming").start(Names::warm);
        if (certificates != null) {
            Thread.ofPlatform().daemon().name("certificate").start(certificates::load);
        }
    }

    private static Whereabouts whereabouts(Config config) {
        return new Whereabouts(config.address(), Reach.of(config.listen().getFirst().getAddress()).getFirst());
    }

    private static @Nullable Certificates certificates(Config.Tls tls, Storage storage) throws Unfit {
        return switch (tls) {
            case Config.Tls.Off _ -> null;
            case Config.Tls.SelfSigned _ -> Certificates.selfSigned(storage.shelf(), InstantSource.system());
            case Config.Tls.Files(var cert, var key) -> Certificates.of(cert, key, InstantSource.system());
        };
    }

    private Doors doors() {
        var protocol = JsonProtocol.of(new Grammar(true, Form.LINES), Prosaic::new);
        var text = new TextDoor();
        var irc = new IrcDoor(
                () -> config.irc(), () -> config.settings(), universe::figures, InstantSource.system(), Main.version());
        var site = new Site(() -> config.hostNames(), Main.version(), this::health, () -> metrics.get().text(),
                new Downloads(universe.extracts(), universe::confirm, storage.records()));
        // The names are IRCv3's ("WebSocket").
        var sockets = new Sockets(new JsonSocket(protocol)::open, Map.of(
                "text.ircv3.net", new Sockets.Named(irc::openText, false),
                "binary.ircv3.net", new Sockets.Named(irc::openBytes, true)));
        var web = new WebDoor(site, () -> rules.limits().jsonBytes(), sockets);
        return new Doors(web, new JsonDoor(protocol), text, irc, tls, text::greet);
    }

    private Health health() {
        if (closing) {
            return Health.CLOSING;
        }
        return universe.figures().stalled() ? Health.STALLED : Health.OK;
    }

    /// Where it listens, and people are told to come.
    public InetSocketAddress address() {
        return addresses.getFirst();
    }

    /// Everywhere it listens.
    public List<InetSocketAddress> addresses() {
        return addresses;
    }

    /// The SHA-256 of the certificate; empty where there is no TLS. Waits for a certificate that is being made.
    public Optional<String> fingerprint() {
        return certificates == null ? Optional.empty() : certificates.fingerprint();
    }

    /// Lets another configuration hold, as far as that is possible under people's feet, and reads the certificate again.
    /// Whoever is here stays.
    ///
    /// @throws Unfit where the certificate cannot be used; the one from before stays, and all else holds
    public synchronized void reload(Config next) throws Unfit {
        config = config.reloaded(next);
        rules.settle(next.settings(), next.limits(), next.proxies(), whereabouts(config));
        universe.settle(next.settings());
        if (certificates != null) {
            certificates.reload();
        }
    }

    public Counters counters() {
        return counters;
    }

    public Universe.Figures figures() {
        return universe.figures();
    }

    /// A session of whoever runs the universe; it begins with [OperatorCommand.Operate].
    ///
    /// @param outlet where it is told; an outlet of its own
    @Override
    public Session operator(Outlet outlet, Session.End end) {
        return Session.ofOperator(outlet, end, config.settings());
    }

    @Override
    public boolean submit(Session operator, Command command) {
        var more = operator.take();
        universe.submit(List.of(new Submission(operator, command)));
        return more;
    }

    /// Closes the doors: everyone is told so, nobody comes in, and the universe goes on.
    @Override
    public synchronized boolean closeDoors() {
        if (shut || closing) {
            return false;
        }
        shut = true;
        ports.shut(Farewell.DOORS_CLOSED);
        return true;
    }

    /// Opens them again, where they were.
    @Override
    public synchronized boolean openDoors() throws IOException {
        if (!shut || closing) {
            return false;
        }
        ports.open(addresses);
        shut = false;
        return true;
    }

    /// Waits until the universe has ended, whoever ended it.
    ///
    /// @return why it ended on its own, or null where it was closed
    public @Nullable Throwable await() throws InterruptedException {
        thread.join();
        return universe.failure();
    }

    /// Whether everything that was accepted is recorded and told.
    public boolean isSettled() {
        return universe.figures().owed() == 0;
    }

    /// Closes in order: nobody comes in, nothing more is read; what was accepted is recorded and told; everyone is told
    /// goodbye; the ledger ends.
    @Override
    public synchronized void close() throws IOException {
        if (closing) {
            return;
        }
        closing = true;
        ports.stopReading();
        universe.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(config.settings().closing().toSeconds() + GRACE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ports.close(Farewell.CLOSING);
        tls.close();
        closeStorage();
    }

    /// A ledger that cannot commit now would wait for ever. What it still holds was never echoed, so nobody relies on it.
    private void closeStorage() throws IOException {
        var trouble = new AtomicReference<IOException>();
        var closer = Thread.ofPlatform().name("closing").start(() -> {
            try {
                storage.close();
            } catch (IOException e) {
                trouble.set(e);
            }
        });
        try {
            if (!closer.join(Duration.ofSeconds(GRACE_SECONDS))) {
                closer.interrupt();
                closer.join(Duration.ofSeconds(GRACE_SECONDS));
            }
        } catch (InterruptedException e) {
            closer.interrupt();
            Thread.currentThread().interrupt();
        }
        if (trouble.get() != null) {
            throw trouble.get();
        }
    }
}
