package metaverse.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;

/// Stands between a socket and its TLS, and ends what TLS itself would bear for ever: a handshake without end, and somebody
/// who makes TLS answer (TLS 1.3 lets anyone ask for new keys at any time) without reading the answers.
final class Handshake extends ChannelInboundHandlerAdapter {
    private final Limits limits;
    private final SslHandler tls;
    private int received;
    private boolean over;

    Handshake(Limits limits, SslHandler tls) {
        this.limits = limits;
        this.tls = tls;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (over || isBearable(((ByteBuf) message).readableBytes())) {
            context.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
            context.close();
        }
    }

    /// Only what came before its end counts.
    private boolean isBearable(int bytes) {
        over = tls.handshakeFuture().isSuccess();
        received += bytes;
        return over || received <= limits.handshakeBytes();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        var waiting = context.channel().unsafe().outboundBuffer();
        if (waiting != null && waiting.totalPendingWriteBytes() > limits.waitingBytes()) {
            context.close();
        }
    }
}
