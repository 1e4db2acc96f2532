package metaverse.universe;

/// A block of addresses: all that begin with the same bits (RFC 4632).
///
/// @param base its first address; what is below the prefix is zero
/// @param bits how many bits of 128 are the same; an IPv4 prefix of /n counts as 96 + n
public record Network(Address base, int bits) {
    private static final int ALL = 128;
    private static final int HALF = 64;
    private static final int V4_BITS = 32;

    public Network {
        if (bits < 0 || bits > ALL) {
            throw new IllegalArgumentException("no such prefix: " + bits);
        }
        base = new Address(base.high() & mask(bits), base.low() & mask(bits - HALF));
    }

    /// What one household or host has: an IPv4 address, or the /64 of an IPv6 one, whose holder has all of them.
    public static Network around(Address address) {
        return new Network(address, address.isV4() ? ALL : HALF);
    }

    /// @param prefix as people write it: up to 32 for IPv4, up to 128 for IPv6
    public static Network of(Address address, int prefix) {
        return new Network(address, address.isV4() ? prefix + ALL - V4_BITS : prefix);
    }

    public boolean contains(Address address) {
        return (address.high() & mask(bits)) == base.high() && (address.low() & mask(bits - HALF)) == base.low();
    }

    private static long mask(int ones) {
        return ones <= 0 ? 0 : ones >= HALF ? -1L : -1L << (HALF - ones);
    }

    /// As people write it: `192.0.2.1`, `192.0.2.0/24`, `2001:db8:…/64`. A single IPv6 address keeps its /128, because
    /// without it people mean the household.
    @Override
    public String toString() {
        if (bits == ALL && base.isV4()) {
            return base.toString();
        }
        return base + "/" + (base.isV4() && bits >= ALL - V4_BITS ? bits - (ALL - V4_BITS) : bits);
    }
}
