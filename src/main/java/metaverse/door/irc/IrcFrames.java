package metaverse.door.irc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;

/// A WebSocket's messages as lines, and lines as its messages: one each, without the line's end (IRCv3 "WebSocket").
final class IrcFrames extends ChannelDuplexHandler {
    /// The last line that a server says (RFC 1459, section 6.1, ERROR).
    private static final ByteBuf LAST =
            Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("ERROR ", StandardCharsets.US_ASCII));

    private final boolean inBytes;

    /// @param inBytes whether lines go out as binary messages
    IrcFrames(boolean inBytes) {
        this.inBytes = inBytes;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var frame = (WebSocketFrame) message;
        try {
            // A ping or a pong is a sign of life, and no line.
            context.fireChannelRead(isLine(frame) ? line(context, frame.content()) : context.alloc().buffer(0));
        } finally {
            frame.release();
        }
    }

    private static boolean isLine(WebSocketFrame frame) {
        return frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame;
    }

    private static ByteBuf line(ChannelHandlerContext context, ByteBuf content) {
        return context.alloc().buffer(content.readableBytes() + 1).writeBytes(content).writeByte('\n');
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof ByteBuf lines) || !lines.isReadable()) {
            context.write(message, promise);
            return;
        }
        try {
            var isLast = false;
            while (lines.isReadable() && !isLast) {
                var line = next(lines);
                isLast = startsWithLast(line);
                context.write(frame(line), lines.isReadable() || isLast ? context.voidPromise() : promise);
            }
            if (isLast) {
                context.write(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE), promise);
            }
        } finally {
            lines.release();
        }
    }

    private static ByteBuf next(ByteBuf lines) {
        var end = lines.bytesBefore((byte) '\n');
        var line = lines.readRetainedSlice(end < 0 ? lines.readableBytes() : end);
        if (end >= 0) {
            lines.skipBytes(1);
        }
        var last = line.writerIndex() - 1;
        return last >= 0 && line.getByte(last) == '\r' ? line.writerIndex(last) : line;
    }

    private static boolean startsWithLast(ByteBuf line) {
        return ByteBufUtil.equals(line, line.readerIndex(), LAST, 0, LAST.readableBytes());
    }

    private WebSocketFrame frame(ByteBuf line) {
        return inBytes ? new BinaryWebSocketFrame(line) : new TextWebSocketFrame(line);
    }
}
