package metaverse.universe;

import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where a line comes from: an IPv6 address, or an IPv4 one in its place among them (RFC 4291, section 2.5.5.2).
///
/// @param high the upper 64 bits
/// @param low  the lower 64 bits
public record Address(long high, long low) {
    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;
    private static final long MAPPED = 0xFFFFL << 32;
    private static final int GROUPS = 8;

    /// A line of this very machine.
    public static final Address LOOPBACK = new Address(0, MAPPED | 0x7F00_0001L);

    /// @param bytes four or sixteen, in network order
    public static Address of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        return switch (bytes.length) {
            case V4_BYTES -> new Address(0, MAPPED | (in.getInt() & 0xFFFF_FFFFL));
            case V6_BYTES -> new Address(in.getLong(), in.getLong());
            default -> throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length);
        };
    }

    public boolean isV4() {
        return high == 0 && low >>> 32 == 0xFFFF;
    }

    /// As people write it: `192.0.2.1`, `2001:db8:0:0:0:0:0:1`.
    @Override
    public String toString() {
        if (isV4()) {
            return (low >> 24 & 0xFF) + "." + (low >> 16 & 0xFF) + "." + (low >> 8 & 0xFF) + "." + (low & 0xFF);
        }
        return IntStream.range(0, GROUPS)
                .mapToObj(i -> Long.toHexString(((i < 4 ? high : low) >> (48 - 16 * (i % 4))) & 0xFFFF))
                .collect(Collectors.joining(":"));
    }
}
