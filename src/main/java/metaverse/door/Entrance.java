package metaverse.door;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
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

    /// A TLS alert: fatal, handshake failure. The polite way to say that there is no TLS here.
    private static final byte[] NO_TLS = {0x15, 3, 1, 0, 2, 2, 40};

    private final Loop loop;
    private final Doors doors;
    private @Nullable ByteBuf received;
    private boolean greeted;

    Entrance(Loop loop, Doors doors) {
        this.loop = loop;
        this.doors = doors;
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
        if (waited < BROWSER_SILENCE_MILLIS && loop.addresses().hasSpokenHttp(Ports.address(context.channel()))) {
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
        choose(context, Choice.of(received));
    }

    private void choose(ChannelHandlerContext context, Choice choice) {
        switch (choice) {
            case UNDECIDED -> {}
            case TLS -> context.writeAndFlush(context.alloc().buffer().writeBytes(NO_TLS))
                    .addListener(ChannelFutureListener.CLOSE);
            case HTTP -> {
                loop.addresses().spokeHttp(Ports.address(context.channel()));
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

    private void open(ChannelHandlerContext context, Door door) {
        loop.strangers().remove(context.channel());
        door.open(context.pipeline(), loop);
        // Removing this handler hands on what was received.
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
        if (received == null) {
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
