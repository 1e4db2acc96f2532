package metaverse.door;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import metaverse.door.text.TextForms;
import metaverse.ledger.MemoryLedger;
import metaverse.universe.Event;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.Outlet.Telling;
import metaverse.universe.Session;
import metaverse.universe.Settings;
import metaverse.universe.Text;
import metaverse.universe.Universe;
import metaverse.universe.Where;
import metaverse.universe.Who;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to hand one batch of a room's messages to all who hear it, up to the socket and without it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class DeliveryBenchmark {
    private static final Where PLAZA = new Where(1, "plaza");

    @Param({"10", "1000"})
    int hearers;

    /// Messages in a batch.
    @Param({"1", "20"})
    int messages;

    private Delivery delivery;
    private List<Telling> batch;

    @Setup
    public void open() {
        var settings = Settings.standard();
        var ledger = new MemoryLedger(InstantSource.system());
        var universe = new Universe(
                settings, ledger, ledger.records(), new metaverse.vault.Argon2Vault(new byte[32]), System::nanoTime,
                java.time.InstantSource.system(),
                new SecretKeySpec(new byte[32], "HmacSHA256"));
        var limits = Limits.standard().lifted();
        var counters = new Counters();
        var shared = new Loop.Shared(universe,
                new Rules(settings, limits, Proxies.none(), new Whereabouts("", InetAddress.getLoopbackAddress())),
                new Addresses(() -> limits, System::nanoTime), counters, System::nanoTime);
        var loop = new Loop(new EmbeddedChannel().eventLoop(), shared);
        delivery = new Delivery(new Hearers(), PooledByteBufAllocator.DEFAULT, counters);
        var form = TextForms.usual();
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < hearers; i++) {
            var channel = new EmbeddedChannel(new Socketless(), new ChannelInboundHandlerAdapter());
            var line =
                    new Line(loop, channel.pipeline().lastContext(), InetAddress.getLoopbackAddress(), form, () -> {});
            sessions.add(line.session());
            delivery.add(new Telling.Enters(PLAZA.number(), line.session()));
            delivery.add(new Telling.Turns(PLAZA.number(), line.session()));
        }
        batch = new ArrayList<>();
        for (var i = 0; i < messages; i++) {
            batch.add(new Telling.ToRoom(new Event.Said(PLAZA, i + 1, 1_770_000_000_000L,
                    new Who(new MemberId(1L << 32), "lily", true), Kind.SAY, Text.of("0123456789abcdef".repeat(4)),
                    0, null, sessions.get(i % hearers))));
        }
    }

    @Benchmark
    public void batch() {
        batch.forEach(delivery::add);
        delivery.flush();
    }

    /// Where the socket would be.
    private static final class Socketless extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            ReferenceCountUtil.release(message);
        }
    }
}
