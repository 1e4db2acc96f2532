package metaverse;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where people on other machines find this one.
final class Reach {
    /// More addresses than this only confuse.
    private static final int MOST = 3;

    /// Networks inside this machine: containers and virtual machines.
    private static final List<String> INNER =
            List.of("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "cni");

    private Reach() {}

    /// Addresses for a server that listens there, the likeliest first; the machine's own where nobody else reaches it.
    static List<InetAddress> of(InetAddress bound) {
        if (!bound.isAnyLocalAddress()) {
            return List.of(bound);
        }
        var found = outer();
        return found.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : found;
    }

    private static List<InetAddress> outer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Reach::isOuter)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                    // Most people are near, and can type an IPv4 address.
                    .sorted(Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address))
                            .thenComparing(address -> !address.isSiteLocalAddress()))
                    .limit(MOST)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean isOuter(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isVirtual()
                    && INNER.stream().noneMatch(network.getName()::startsWith);
        } catch (SocketException e) {
            return false;
        }
    }

    /// As it stands in a URL or before a port: without a zone, which is no one else's business; IPv6 in brackets (RFC 3986,
    /// section 3.2.2).
    static String host(InetAddress address) {
        return address instanceof Inet4Address ? bare(address) : "[" + bare(address) + "]";
    }

    /// The address alone.
    static String bare(InetAddress address) {
        return Stream.of(address.getHostAddress().split("%", 2)).findFirst().orElseThrow();
    }
}
