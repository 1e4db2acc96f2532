package metaverse.door.prose;

import java.net.InetAddress;
import java.util.regex.Pattern;
import metaverse.universe.Address;
import metaverse.universe.Network;
import org.jspecify.annotations.Nullable;

/// Reads addresses and networks as people write them: `192.0.2.1`, `192.0.2.0/24`, `2001:db8::/32`. Nothing is looked up.
public final class Networks {
    private static final int LONGEST = 49;
    private static final int LEAST_V4 = 8;
    private static final int LEAST_V6 = 16;
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    /// All four numbers: a lone `7` is somebody's name.
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Networks() {}

    /// The network, or null where the word is none. An address alone stands for what one household has. A prefix so short
    /// that it would shut out half the world is a slip of the finger.
    public static @Nullable Network read(String word) {
        if (word.length() > LONGEST) {
            return null;
        }
        var slash = word.indexOf('/');
        var address = address(slash < 0 ? word : word.substring(0, slash));
        if (address == null || slash < 0) {
            return address == null ? null : Network.around(address);
        }
        var bits = Words.number(word.substring(slash + 1));
        var isV4 = address.isV4();
        return bits < (isV4 ? LEAST_V4 : LEAST_V6) || bits > (isV4 ? V4_BITS : V6_BITS)
                ? null
                : Network.of(address, bits);
    }

    private static @Nullable Address address(String word) {
        if (!V4.matcher(word).matches() && !V6.matcher(word).matches()) {
            return null;
        }
        try {
            return Address.of(InetAddress.ofLiteral(word).getAddress());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
