package metaverse.door;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/// Where browsers find this server: what links begin with that people give to others.
///
/// @param named   as the operator has named it, like `https://chat.example.org`; may be empty
/// @param machine this machine's address in its network: whoever is on the machine itself knows it by one that leads nobody else here
public record Whereabouts(String named, InetAddress machine) {
    private static final AttributeKey<String> ORIGIN = AttributeKey.valueOf(Whereabouts.class, "origin");

    /// A browser's page of this origin has come by the connection; it has been found to be our own.
    public static void cameBy(Channel channel, String origin) {
        channel.attr(ORIGIN).set(origin);
    }

    /// Where others find us, as far as whoever came by this connection shows it; empty where a proxy hides it.
    String of(Channel channel) {
        if (!named.isEmpty()) {
            return named;
        }
        var origin = channel.attr(ORIGIN).get();
        if (origin != null && !isHere(URI.create(origin).getHost())) {
            return origin;
        }
        var peer = Peer.of(channel);
        if (peer.isProxy() || !(channel.localAddress() instanceof InetSocketAddress here)) {
            return "";
        }
        var address = here.getAddress().isLoopbackAddress() ? new InetSocketAddress(machine, here.getPort()) : here;
        return (peer.encrypted() ? "https://" : "http://") + NetUtil.toSocketAddressString(address);
    }

    private static boolean isHere(String host) {
        var name = host.replaceAll("^\\[|]$", "");
        return name.equals("localhost") || name.endsWith(".localhost")
                || ((NetUtil.isValidIpV4Address(name) || NetUtil.isValidIpV6Address(name))
                        && NetUtil.createInetAddressFromIpAddressString(name).isLoopbackAddress());
    }
}
