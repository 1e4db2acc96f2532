package metaverse.door.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.spec.SecretKeySpec;
import metaverse.door.Addresses;
import metaverse.door.Counters;
import metaverse.door.Door;
import metaverse.door.Doors;
import metaverse.door.Limits;
import metaverse.door.Loop;
import metaverse.door.Ports;
import metaverse.door.Proxies;
import metaverse.door.Rules;
import metaverse.door.Tls;
import metaverse.door.Whereabouts;
import metaverse.door.tls.Certificates;
import metaverse.ledger.MemoryLedger;
import metaverse.universe.Farewell;
import metaverse.universe.Settings;
import metaverse.universe.Universe;

/// A running server whose only door is the web's. What it hears over WebSockets it says back, in frames it made itself.
final class Served implements AutoCloseable {
    static final int MESSAGE_BYTES = 1000;

    final Counters counters = new Counters();
    final Queue<String> frames = new ConcurrentLinkedQueue<>();
    volatile Health health = Health.OK;
    private final Addresses addresses;
    private final Ports ports;
    final int port;

    Served() throws IOException {
        var ledger = new MemoryLedger(InstantSource.system());
        var settings = Settings.standard();
        var universe =
                new Universe(settings, ledger, ledger.records(), new metaverse.vault.Argon2Vault(new byte[32]),
                        System::nanoTime, java.time.InstantSource.system(),
                        new SecretKeySpec(new byte[32], "HmacSHA256"));
        var limits = Limits.standard();
        addresses = new Addresses(() -> limits, System::nanoTime);
        var tls = new Tls(certificate()::context);
        Door none = (pipeline, _) -> pipeline.channel().close();
        ports = new Ports(
                2,
                new Loop.Shared(universe,
                        new Rules(settings, limits, Proxies.none(),
                                new Whereabouts("", InetAddress.getLoopbackAddress())),
                        addresses, counters,
                        System::nanoTime),
                new Doors(door(), none, none, none, tls, out -> out.writeCharSequence("Welcome!\r\n", UTF_8)));
        port = open();
    }

    /// This machine has a browser: its silent sockets are greeted so late that no test is too slow for it, and none takes a
    /// greeting for its answer.
    Served knowsBrowser() {
        addresses.spokeHttp(InetAddress.ofLiteral("127.0.0.1"));
        return this;
    }

    private static Certificates certificate() {
        var certificates = Certificates.selfSigned(new Certificates.Shelf() {
            @Override
            public Optional<byte[]> read() {
                return Optional.empty();
            }

            @Override
            public void write(byte[] bytes) {
                // nothing is to outlive a test
            }
        }, InstantSource.system());
        Thread.ofPlatform().start(certificates::load);
        return certificates;
    }

    private WebDoor door() {
        var site = new Site(
                () -> Set.of("chat.example"), "1.2 <&>", () -> health, () -> "figures 1\n", Nothing.toFetch());
        return new WebDoor(site, () -> MESSAGE_BYTES, new Sockets(this::echo));
    }

    private void echo(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                frames.add(((WebSocketFrame) message).getClass().getSimpleName());
                if (message instanceof TextWebSocketFrame text) {
                    var bytes = text.text().getBytes(UTF_8);
                    context.writeAndFlush(context.alloc().buffer().writeByte(0x81).writeByte(126).writeShort(
                            bytes.length).writeBytes(bytes));
                }
                ReferenceCountUtil.release(message);
            }

            @Override
            public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                context.close();
            }
        });
    }

    /// Opens one more port.
    int open() throws IOException {
        return ports.open(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0)).getPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Raw connect() throws IOException {
        return new Raw(port);
    }

    @Override
    public void close() {
        ports.close(Farewell.CLOSING);
    }
}
