package metaverse.door.web;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.ReferenceCountUtil;
import metaverse.door.Leaving;

/// The rules of a WebSocket: what is not of the kind that is spoken, not whole or too big ends it with the code that says so.
final class Frames extends ChannelInboundHandlerAdapter {
    private final boolean inBytes;
    private boolean leaving;

    /// @param inBytes whether messages may be binary
    Frames(boolean inBytes) {
        this.inBytes = inBytes;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (leaving) {
            ReferenceCountUtil.release(message);
            return;
        }
        switch (message) {
            case TextWebSocketFrame text -> context.fireChannelRead(text);
            case PongWebSocketFrame pong -> context.fireChannelRead(pong);
            case PingWebSocketFrame ping -> {
                answer(context, ping);
                context.fireChannelRead(ping);
            }
            case CloseWebSocketFrame close -> {
                leaving = true;
                context.writeAndFlush(close).addListener(ChannelFutureListener.CLOSE);
            }
            case BinaryWebSocketFrame binary when inBytes -> context.fireChannelRead(binary);
            case BinaryWebSocketFrame binary -> {
                binary.release();
                end(context, WebSocketCloseStatus.INVALID_MESSAGE_TYPE, "Only text is spoken here.");
            }
            default -> {
                // Sent before the handshake was over: nobody knows what it is.
                ReferenceCountUtil.release(message);
                end(context, WebSocketCloseStatus.PROTOCOL_ERROR, "That came too early.");
            }
        }
    }

    /// Who pings without reading the pongs gets no more of them.
    private static void answer(ChannelHandlerContext context, PingWebSocketFrame ping) {
        if (context.channel().isWritable()) {
            context.writeAndFlush(new PongWebSocketFrame(ping.content().retainedDuplicate()));
        }
    }

    private void end(ChannelHandlerContext context, WebSocketCloseStatus status, String why) {
        leaving = true;
        Leaving.after(context.writeAndFlush(new CloseWebSocketFrame(status, why)));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            context.close(); // half a WebSocket is none
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case DecoderException _ when leaving -> {}
            case PrematureChannelClosureException _ -> {} // the line broke between two parts of a message
            case CorruptedWebSocketFrameException broken ->
                end(context, broken.closeStatus(), "That is not as WebSocket has it.");
            case TooLongFrameException _ -> end(context, WebSocketCloseStatus.MESSAGE_TOO_BIG, "That is too long.");
            case DecoderException _ ->
                end(context, WebSocketCloseStatus.PROTOCOL_ERROR, "That is not as WebSocket has it.");
            default -> context.fireExceptionCaught(cause);
        }
    }
}
