package metaverse.door;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Who is at the other end of a connection. The one place that knows the address of a connection: what it may do and
/// whether it is banned goes by this. Kept with the channel and changed only on its event loop.
///
/// @param address   of the client; of the proxy as long as that has not said whom it speaks for
/// @param isProxy   whether the machine at the other end of the socket is a proxy that we trust
/// @param encrypted whether the client's bytes were encrypted on their way, by us or by that proxy
public record Peer(InetAddress address, boolean isProxy, boolean encrypted) {
    private static final AttributeKey<Peer> KEY = AttributeKey.valueOf(Peer.class, "peer");

    /// Whether others on the way can read what the client sends. What never leaves a machine nobody else reads.
    boolean isReadable() {
        return !encrypted && !address.isLoopbackAddress();
    }

    static Peer meet(Channel channel, Proxies proxies) {
        var address = neighbour(channel);
        var peer = new Peer(address, proxies.trust(address), false);
        channel.attr(KEY).set(peer);
        return peer;
    }

    public static Peer of(Channel channel) {
        var peer = channel.attr(KEY).get();
        return peer == null ? new Peer(neighbour(channel), false, false) : peer;
    }

    private static InetAddress neighbour(Channel channel) {
        // Who cannot be told to be on this machine is not.
        return channel.remoteAddress() instanceof InetSocketAddress inet && inet.getAddress() != null
                ? inet.getAddress()
                : new InetSocketAddress(0).getAddress();
    }

    /// The proxy has said for whom it speaks.
    static void speaksFor(Channel channel, InetAddress client) {
        var peer = of(channel);
        channel.attr(KEY).set(new Peer(client, peer.isProxy, peer.encrypted));
    }

    /// The connection is, or is known to have been, encrypted.
    public static void isEncrypted(Channel channel) {
        var peer = of(channel);
        channel.attr(KEY).set(new Peer(peer.address, peer.isProxy, true));
    }
}
