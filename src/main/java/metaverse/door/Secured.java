package metaverse.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;

/// The inner side of TLS. When the handshake is done, what the client sends first chooses its door, as without TLS; a
/// client that said in its hello that it will speak HTTP has chosen already, and is never greeted in text. What goes
/// wrong inside TLS ends here, unseen: strangers can make it happen.
final class Secured extends ChannelInboundHandlerAdapter {
    private final Loop loop;
    private final Doors doors;
    private final SslHandler tls;
    private boolean ended;

    Secured(Loop loop, Doors doors, SslHandler tls) {
        this.loop = loop;
        this.doors = doors;
        this.tls = tls;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        switch (event) {
            case SslHandshakeCompletionEvent handshake -> {
                if (handshake.isSuccess()) {
                    begin(context);
                } else {
                    loop.counters().tlsFailed.increment();
                    context.close();
                }
            }
            case SslCloseCompletionEvent closed when closed.isSuccess() -> endOfInput(context);
            case SslCloseCompletionEvent _ -> {}
            case ChannelInputShutdownEvent _ -> endOfInput(context);
            default -> context.fireUserEventTriggered(event);
        }
    }

    private void begin(ChannelHandlerContext context) {
        loop.counters().tls.increment();
        Peer.isEncrypted(context.channel());
        var pipeline = context.pipeline();
        if (ApplicationProtocolNames.HTTP_1_1.equals(tls.applicationProtocol())) {
            loop.strangers().remove(context.channel());
            loop.spokeHttp(Peer.of(context.channel()).address());
            doors.http().open(pipeline, loop);
        } else {
            pipeline.addLast(Entrance.inside(loop, doors));
        }
    }

    /// TLS has a word for the end of one direction, and the socket has one; the first of them counts.
    private void endOfInput(ChannelHandlerContext context) {
        if (!tls.handshakeFuture().isSuccess()) {
            context.close();
        } else if (!ended) {
            ended = true;
            context.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ended) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof java.io.IOException || cause instanceof DecoderException) {
            context.close(); // a line that broke, or bytes that are no TLS
        } else {
            Trouble.report(cause);
            context.close();
        }
    }
}
