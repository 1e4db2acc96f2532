package metaverse.door.prose;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.regex.Pattern;
import metaverse.universe.Address;
import metaverse.universe.Network;
import org.jspecify.annotations.Nullable;

/// Reads addresses and blocks of addresses as people write them: `192.0.2.1`, `192.0.2.0/24`, `2001:db8::/48`.
public final class Networks {
    /// Four numbers, or groups with colons: what else Java takes for an address (`1`, `fe80::1%eth0`) could be a name, or
    /// means something on one machine only.
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    private Networks() {}

    /// The network, or null where this is none. An address alone means what one household has: an IPv6 address its /64.
    public static @Nullable Network read(String text) {
        var slash = text.indexOf('/');
        var address = address(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return null;
        }
        var base = Address.of(address.getAddress());
        return slash < 0 ? Network.around(base) : block(base, text.substring(slash + 1));
    }

    private static @Nullable Network block(Address base, String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            return null;
        }
        var bits = Integer.parseInt(prefix);
        return bits <= (base.isV4() ? V4_BITS : V6_BITS) ? Network.of(base, bits) : null;
    }

    /// Asks no name server: only what is an address already is one.
    private static @Nullable InetAddress address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return null;
        }
        try {
            var address = InetAddress.ofLiteral(text);
            // An IPv4 address in IPv6's clothes would have its prefix counted in two ways.
            return address instanceof Inet4Address && text.indexOf(':') >= 0 ? null : address;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
