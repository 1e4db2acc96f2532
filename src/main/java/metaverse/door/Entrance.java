package metaverse.door;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The first handler of every connection: waits for the bytes that choose a door, opens it and steps aside.
///
/// Silence chooses nothing. After a quarter of a second a silent connection is greeted as the text door does, and the
/// first line still chooses; but a browser's socket, opened ahead and silent, must not be greeted: it would read the
/// greeting as an answer. So an address that spoke HTTP lately is greeted much later.
final class Entrance extends ChannelInboundHandlerAdapter {
    private static final long SILENCE_MILLIS = 250;
    private static final long BROWSER_SILENCE_MILLIS = 10_000;

    /// How far the connection has come. Each step is taken at most once.
    private enum Stage {
        /// at the socket of a trusted proxy, which may say first for whom it speaks
        PROXY,
        /// at a socket: TLS may begin
        SOCKET,
        /// inside TLS
        TLS
    }

    private final Loop loop;
    private final Doors doors;
    private final Stage stage;
    private @Nullable ByteBuf received;
    private boolean greeted;
    private boolean chosen;

    private Entrance(Loop loop, Doors doors, Stage stage) {
        this.loop = loop;
        this.doors = doors;
        this.stage = stage;
    }

    /// For a socket that was just accepted.
    static Entrance at(Peer peer, Loop loop, Doors doors) {
        return new Entrance(loop, doors, peer.isProxy() ? Stage.PROXY : Stage.SOCKET);
    }

    /// For what is inside TLS.
    static Entrance inside(Loop loop, Doors doors) {
        return new Entrance(loop, doors, Stage.TLS);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        loop.strangers().add(context.channel());
        context.channel().closeFuture().addListener(_ -> loop.strangers().remove(context.channel()));
        listen(context, SILENCE_MILLIS);
    }

    private void listen(ChannelHandlerContext context, long millis) {
        var _ = context.executor().schedule(() -> hearSilence(context, millis), millis, TimeUnit.MILLISECONDS);
    }

    private void hearSilence(ChannelHandlerContext context, long waited) {
        if (context.isRemoved() || received != null || !context.channel().isActive()) {
            return;
        }
        if (waited < BROWSER_SILENCE_MILLIS && loop.addresses().hasSpokenHttp(Peer.of(context.channel()).address())) {
            listen(context, BROWSER_SILENCE_MILLIS - waited);
            return;
        }
        greeted = true;
        loop.counters().greeted.increment();
        var out = context.alloc().buffer();
        doors.greeting().accept(out);
        context.writeAndFlush(out);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        received = received == null ? bytes : Unpooled.wrappedBuffer(received, bytes);
        if (chosen) {
            return; // it only waits to step aside
        }
        choose(context, choice(received));
    }

    private Choice choice(ByteBuf bytes) {
        var choice = stage == Stage.PROXY ? ProxyHeader.choice(bytes) : Choice.TEXT;
        return choice == Choice.TEXT ? Choice.of(bytes) : choice;
    }

    private void choose(ChannelHandlerContext context, Choice choice) {
        switch (choice) {
            case UNDECIDED -> {}
            case PROXY -> hearProxy(context);
            case TLS -> secure(context);
            case HTTP -> {
                loop.spokeHttp(Peer.of(context.channel()).address());
                if (greeted) {
                    // The greeting would be its answer: some page made a browser talk to a door that is not for it.
                    context.close();
                } else {
                    open(context, doors.http());
                }
            }
            case JSON -> open(context, doors.json());
            case IRC -> open(context, doors.irc());
            case TEXT -> open(context, doors.text());
        }
    }

    private void hearProxy(ChannelHandlerContext context) {
        if (greeted) {
            context.close(); // the client has read the greeting, whatever it speaks
        } else {
            ProxyHeader.read(context, loop, new Entrance(loop, doors, Stage.SOCKET));
            stepAside(context);
        }
    }

    private void secure(ChannelHandlerContext context) {
        chosen = true;
        if (stage == Stage.TLS || greeted) {
            // TLS inside TLS, or behind words that a TLS client has already read as nonsense.
            Tls.refuse(context);
        } else {
            doors.tls().begin(context, loop, doors, () -> stepAside(context));
        }
    }

    private void open(ChannelHandlerContext context, Door door) {
        loop.strangers().remove(context.channel());
        door.open(context.pipeline(), loop);
        stepAside(context);
    }

    /// Removing this handler hands on what was received.
    private void stepAside(ChannelHandlerContext context) {
        chosen = true;
        context.pipeline().remove(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        var bytes = received;
        received = null;
        if (bytes != null) {
            if (context.channel().isActive()) {
                context.fireChannelRead(bytes);
                context.fireChannelReadComplete();
            } else {
                bytes.release();
            }
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            endOfInput(context);
        } else {
            ReferenceCountUtil.release(event);
        }
    }

    /// All that will ever come has come: what is undecided is text.
    private void endOfInput(ChannelHandlerContext context) {
        if (received == null || chosen) {
            context.close();
            return;
        }
        var pipeline = context.pipeline();
        choose(context, Choice.TEXT);
        pipeline.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A stranger's line broke; that is all.
        context.close();
    }
}
