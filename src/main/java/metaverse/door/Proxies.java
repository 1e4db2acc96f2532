package metaverse.door;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// The proxies before us whose word we take for who is behind them. Whoever else says such a thing is not believed.
public record Proxies(List<Network> trusted) {
    /// Proxies that one request passed; more are nobody's.
    private static final int MOST = 32;

    public Proxies {
        trusted = List.copyOf(trusted);
    }

    public static Proxies none() {
        return new Proxies(List.of());
    }

    public boolean trust(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /// Who asks, by the X-Forwarded-For of a request that a trusted proxy handed us. Each proxy appends whom it got the
    /// request from, so it is read from its end, and only as far as those who wrote it are trusted: what stands before
    /// anyone else's address is that one's invention.
    ///
    /// @param headers in the order in which they came
    /// @return empty where the header names nobody whom we could believe in
    public Optional<InetAddress> client(List<String> headers) {
        var hops = String.join(",", headers).split(",", -1);
        Optional<InetAddress> client = Optional.empty();
        for (var i = hops.length - 1; i >= Math.max(0, hops.length - MOST); i--) {
            var hop = address(hops[i].strip());
            if (hop.isEmpty()) {
                return client;
            }
            client = hop;
            if (!trust(hop.get())) {
                return client;
            }
        }
        return client;
    }

    /// Some add the port: `192.0.2.1:1234`, `[2001:db8::1]:1234`.
    private static Optional<InetAddress> address(String text) {
        if (text.startsWith("[")) {
            var end = text.indexOf(']');
            return end < 0 ? Optional.empty() : Network.literal(text.substring(1, end));
        }
        var colon = text.indexOf(':');
        var isOnlyOne = colon >= 0 && colon == text.lastIndexOf(':');
        return Network.literal(isOnlyOne ? text.substring(0, colon) : text);
    }
}
