package metaverse.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import org.jspecify.annotations.Nullable;

/// What the doors that read a stream of bytes have in common: bytes are kept only while something is incomplete or the
/// line is read no further, and never more than one read beyond what the door needs.
public abstract class Intake extends ChannelInboundHandlerAdapter {
    private final Loop loop;
    private @Nullable ByteBuf kept;
    private @Nullable Line line;
    private boolean atEnd;

    protected Intake(Loop loop) {
        this.loop = loop;
    }

    /// The form in which the session begins.
    protected abstract WireForm form();

    /// Decodes as much as there is while the line is reading; what it leaves is given again, with more behind it.
    protected abstract void decode(Line line, ByteBuf in);

    /// Decodes the rest when no more will come; called after [#decode] has left it.
    protected abstract void decodeRest(Line line, ByteBuf in);

    /// A new read begins with these bytes; nothing is kept from before.
    protected void begins(ChannelHandlerContext context, ByteBuf in) {}

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        line = loop.begin(context, form(), () -> pull(context));
    }

    protected final Line line() {
        if (line == null) {
            throw new IllegalStateException("not added yet");
        }
        return line;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        line().hear();
        if (kept == null) {
            kept = bytes;
            begins(context, bytes);
        } else {
            kept = join(context, kept, bytes);
        }
        pull(context);
    }

    private static ByteBuf join(ChannelHandlerContext context, ByteBuf before, ByteBuf more) {
        var joined = context.alloc().buffer(before.readableBytes() + more.readableBytes());
        joined.writeBytes(before).writeBytes(more);
        before.release();
        more.release();
        return joined;
    }

    /// Decodes what there is.
    protected final void pull(ChannelHandlerContext context) {
        var line = line();
        if (kept != null && line.isReading()) {
            decode(line, kept);
        }
        if (atEnd && line.isReading()) {
            if (kept != null && kept.isReadable()) {
                decodeRest(line, kept);
                kept.skipBytes(kept.readableBytes());
            }
            line.lost();
        }
        if (kept != null && (!kept.isReadable() || !context.channel().isActive())) {
            drop();
        } else if (kept != null) {
            kept = compact(context, kept);
        }
    }

    /// What is kept between reads must not hold a big read buffer for a few bytes.
    private static ByteBuf compact(ChannelHandlerContext context, ByteBuf rest) {
        if (rest.readableBytes() >= rest.capacity() / 2) {
            return rest;
        }
        var small = context.alloc().buffer(rest.readableBytes()).writeBytes(rest);
        rest.release();
        return small;
    }

    private void drop() {
        if (kept != null) {
            kept.release();
            kept = null;
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            atEnd = true;
            pull(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        atEnd = true;
        pull(context);
        drop();
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof java.io.IOException) {
            context.close(); // the line broke; that is all
        } else {
            Trouble.report(cause);
            context.close();
        }
    }
}
