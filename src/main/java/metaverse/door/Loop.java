package metaverse.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import metaverse.universe.Command;
import metaverse.universe.Farewell;
import metaverse.universe.Outlet;
import metaverse.universe.Session;
import metaverse.universe.Settings;
import metaverse.universe.Submission;
import metaverse.universe.Ticker;
import metaverse.universe.Universe;
import org.jspecify.annotations.Nullable;

/// What one event loop has besides its sockets: the commands it gathers for the universe, the tellings it gets back,
/// and the lines that live on it. To the universe it is an outlet; to the lines it is home.
///
/// Commands are gathered until the event loop has read all sockets that were ready, and handed over at once: the
/// universe is woken once for all of them. Tellings likewise: all batches that wait are delivered with one flush per socket.
public final class Loop implements Outlet {
    private static final Duration MOST_BETWEEN_SWEEPS = Duration.ofSeconds(5);
    private static final Duration LEAST_BETWEEN_SWEEPS = Duration.ofMillis(50);

    /// What every loop of a process shares.
    public record Shared(
            Universe universe, Rules rules, Addresses addresses, Counters counters, Ticker ticker) {}

    private final EventLoop executor;
    private final Shared shared;
    private final Hearers hearers = new Hearers();
    private final Delivery delivery;
    private final Set<Line> lines = new LinkedHashSet<>();
    private final Strangers strangers;
    private List<Submission> gathered = new ArrayList<>();
    private boolean closing;

    private final Queue<List<Telling>> told = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();

    Loop(EventLoop executor, Shared shared) {
        this.executor = executor;
        this.shared = shared;
        this.delivery = new Delivery(hearers, io.netty.buffer.ByteBufAllocator.DEFAULT, shared.counters());
        this.strangers = new Strangers(() -> limits().signInTime(), shared.ticker());
        sweepLater();
    }

    private void sweepLater() {
        var _ = executor.schedule(this::sweep, betweenSweeps(limits()), TimeUnit.NANOSECONDS);
    }

    /// A tenth of the shortest time that is watched, so that nobody stays much longer than that.
    private static long betweenSweeps(Limits limits) {
        var shortest = Math.min(limits.signInTime().toNanos(), limits.idle().toNanos());
        return Math.clamp(shortest / 10, LEAST_BETWEEN_SWEEPS.toNanos(), MOST_BETWEEN_SWEEPS.toNanos());
    }

    Settings settings() {
        return shared.rules().settings();
    }

    public Limits limits() {
        return shared.rules().limits();
    }

    public Proxies proxies() {
        return shared.rules().proxies();
    }

    Whereabouts whereabouts() {
        return shared.rules().whereabouts();
    }

    Addresses addresses() {
        return shared.addresses();
    }

    Counters counters() {
        return shared.counters();
    }

    Ticker ticker() {
        return shared.ticker();
    }

    Strangers strangers() {
        return strangers;
    }

    /// Counts one more socket of an address, for as long as it is open.
    ///
    /// @return whether the address may have it
    boolean admit(Channel channel, InetAddress address) {
        if (!addresses().open(address)) {
            counters().turnedAway.increment();
            return false;
        }
        channel.closeFuture().addListener(_ -> addresses().closed(address));
        return true;
    }

    /// A trusted proxy has said for whom it speaks: from now on the connection counts as that client's.
    ///
    /// @return whether the client may have one more
    public boolean admitBehindProxy(Channel channel, InetAddress client) {
        Peer.speaksFor(channel, client);
        return admit(channel, client);
    }

    /// Remembers that a browser is there.
    public void spokeHttp(InetAddress address) {
        addresses().spokeHttp(address);
    }

    /// Begins a session on a connection, where its address may have one more.
    ///
    /// @param goOn decodes what was received and left when reading was held
    /// @return the line; one that has ended already where the address has too many
    public Line begin(ChannelHandlerContext context, WireForm form, Runnable goOn) {
        var address = Peer.of(context.channel()).address();
        var line = new Line(this, context, address, form, goOn);
        context.channel().closeFuture().addListener(_ -> line.closed());
        counters().sessions.increment();
        lines.add(line);
        if (!addresses().begin(address)) {
            counters().turnedAway.increment();
            line.turnAway();
        } else if (closing) {
            line.stopReading();
        }
        return line;
    }

    void forget(Line line) {
        if (lines.remove(line)) {
            counters().sessions.decrement();
            hearers.removeEverywhere(line);
        }
    }

    void reform(Line line, WireForm from, WireForm to) {
        hearers.reform(line, from, to);
    }

    /// Gathers a command; on this event loop only.
    void submit(Session session, Command command, @Nullable String cid) {
        if (gathered.isEmpty()) {
            // Runs after all sockets that are ready now have been read.
            executor.execute(this::handOver);
        }
        gathered.add(new Submission(session, command, cid));
    }

    private void handOver() {
        if (!gathered.isEmpty()) {
            var submissions = gathered;
            gathered = new ArrayList<>();
            shared.universe().submit(submissions);
        }
    }

    @Override
    public void deliver(List<Telling> batch) {
        told.add(batch);
        if (called.compareAndSet(false, true)) {
            executor.execute(this::deliverTold);
        }
    }

    private void deliverTold() {
        called.set(false);
        for (List<Telling> batch; (batch = told.poll()) != null;) {
            batch.forEach(delivery::add);
        }
        delivery.flush();
    }

    /// One look at all lines now and then, instead of a timer for each.
    private void sweep() {
        sweepLater();
        strangers.sweep();
        var now = ticker().nanos();
        for (var line : List.copyOf(lines)) {
            var silent = now - line.heard;
            if (!line.entered && now - line.began > limits().signInTime().toNanos()) {
                line.end(Farewell.SIGN_IN_TIME);
            } else if (silent > 2 * limits().idle().toNanos() && line.form().isAnsweringPings()) {
                line.end(Farewell.IDLE);
            } else if (silent > limits().idle().toNanos()) {
                ask(line);
            }
        }
    }

    /// Asks a silent line whether it is still there: once, until it is heard again.
    private void ask(Line line) {
        if (line.asked - line.heard > 0) {
            return;
        }
        line.asked = ticker().nanos();
        var out = line.channel().alloc().buffer();
        line.form().ping(out);
        if (out.isReadable()) {
            line.channel().writeAndFlush(out);
        } else {
            out.release();
        }
    }

    /// Reads nothing more from anyone; what was read goes to the universe. On this event loop only.
    void stopReading() {
        closing = true;
        lines.forEach(Line::stopReading);
        handOver();
    }

    /// Says goodbye to everyone. On this event loop only.
    void end(Farewell why) {
        deliverTold();
        List.copyOf(lines).forEach(line -> line.end(why));
        strangers.end();
    }
}
