package metaverse.door;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// A range of addresses in CIDR notation (RFC 4632, section 3.1; RFC 4291, section 2.3): `10.0.0.0/8`, `2001:db8::/32`, or a
/// single address. An IPv4 address that is written as an IPv6 one (`::ffff:192.0.2.1`) is the IPv4 address.
///
/// @param base the first address of the range: all bits beyond `bits` are 0
/// @param bits how many leading bits all addresses of the range share
public record Network(InetAddress base, int bits) {
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255/128".length();

    /// Reads what a person or a file has. Never asks a name server.
    ///
    /// @return empty where it is no such range
    public static Optional<Network> of(String text) {
        var slash = text.indexOf('/');
        var address =
                text.length() > LONGEST ? null : literal(slash < 0 ? text : text.substring(0, slash)).orElse(null);
        if (address == null) {
            return Optional.empty();
        }
        var most = address.getAddress().length * Byte.SIZE;
        var bits = slash < 0 ? most : bits(text.substring(slash + 1), most);
        return bits < 0 ? Optional.empty() : Optional.of(new Network(first(address, bits), bits));
    }

    /// An IP address as people and protocols write it; no name, and no zone (`fe80::1%eth0`), which means something on one
    /// machine only.
    static Optional<InetAddress> literal(String text) {
        if (text.indexOf('%') >= 0) {
            return Optional.empty();
        }
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes == null ? Optional.empty() : Optional.of(address(bytes));
    }

    private static int bits(String text, int most) {
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        var bits = Integer.parseInt(text);
        return bits <= most ? bits : -1;
    }

    private static InetAddress first(InetAddress address, int bits) {
        var bytes = address.getAddress();
        for (var bit = bits; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return address(bytes);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e); // only for a wrong length
        }
    }

    boolean contains(InetAddress address) {
        var mine = base.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        for (var i = 0; i < whole; i++) {
            if (mine[i] != other[i]) {
                return false;
            }
        }
        var rest = bits % Byte.SIZE;
        return rest == 0 || (mine[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0;
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + bits;
    }
}
