package metaverse.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.codec.haproxy.HAProxySSLTLV;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a trusted proxy says before anything else: for whom it speaks (the PROXY protocol, versions 1 and 2). Once that is
/// known, the connection begins as any other.
final class ProxyHeader extends ChannelInboundHandlerAdapter {
    private static final byte[] ONE = "PROXY ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TWO = {'\r', '\n', '\r', '\n', 0, '\r', '\n', 'Q', 'U', 'I', 'T', '\n'};

    /// Bytes that version 2 may have besides the addresses: what a proxy tells of its client's TLS, for one.
    private static final int EXTRAS = 4096;

    private final Loop loop;
    private final Entrance next;

    private ProxyHeader(Loop loop, Entrance next) {
        this.loop = loop;
        this.next = next;
    }

    /// Looks without reading.
    ///
    /// @return [Choice#PROXY], [Choice#UNDECIDED], or [Choice#TEXT] for anything else
    static Choice choice(ByteBuf in) {
        var one = match(in, ONE);
        var two = match(in, TWO);
        if (one == ONE.length || two == TWO.length) {
            return Choice.PROXY;
        }
        return in.readableBytes() == one || in.readableBytes() == two ? Choice.UNDECIDED : Choice.TEXT;
    }

    /// How many bytes agree.
    private static int match(ByteBuf in, byte[] word) {
        var length = Math.min(in.readableBytes(), word.length);
        for (var i = 0; i < length; i++) {
            if (in.getByte(in.readerIndex() + i) != word[i]) {
                return i;
            }
        }
        return length;
    }

    /// Reads the header of a trusted proxy, and then begins anew.
    static void read(ChannelHandlerContext context, Loop loop, Entrance next) {
        context.pipeline().addLast(new HAProxyMessageDecoder(EXTRAS), new ProxyHeader(loop, next));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof HAProxyMessage header)) {
            ReferenceCountUtil.release(message); // too late: the client has too much open
            return;
        }
        Optional<InetAddress> client;
        try {
            client = client(header);
            if (isEncrypted(header)) {
                Peer.isEncrypted(context.channel());
            }
        } finally {
            header.release();
        }
        if (client.isPresent() && !loop.admitBehindProxy(context.channel(), client.get())) {
            context.close();
            return;
        }
        // What follows the header comes when the decoder removes itself, a moment from now.
        context.pipeline().replace(this, null, next);
    }

    /// A proxy that looks after us (LOCAL), or does not know (UNKNOWN, a Unix socket), speaks for itself.
    private static Optional<InetAddress> client(HAProxyMessage header) {
        if (header.command() == HAProxyCommand.LOCAL || header.sourceAddress() == null) {
            return Optional.empty();
        }
        return switch (header.proxiedProtocol().addressFamily()) {
            case AF_IPv4, AF_IPv6 -> Network.literal(header.sourceAddress());
            case AF_UNIX, AF_UNSPEC -> Optional.empty();
        };
    }

    /// A proxy that took the TLS off may say so.
    private static boolean isEncrypted(HAProxyMessage header) {
        return header.tlvs().stream().anyMatch(tlv -> tlv instanceof HAProxySSLTLV tls && tls.isPP2ClientSSL());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        context.close(); // half a header is none
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
