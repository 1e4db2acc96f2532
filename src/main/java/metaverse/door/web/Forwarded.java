package metaverse.door.web;

import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import metaverse.door.Peer;
import metaverse.door.Proxies;

/// For whom a request is made, and how its client reached us or the proxy before us. What a request says of that itself
/// counts only where a trusted proxy hands it to us: anyone can write a header.
///
/// @param scheme `http` or `https`; empty where it cannot be known, because some unknown proxy may have taken the TLS off
record Forwarded(InetAddress client, Optional<String> scheme) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// Of a request that came without a proxy that we trust.
    static Forwarded by(Peer peer) {
        return new Forwarded(peer.address(), peer.encrypted() ? Optional.of("https") : Optional.empty());
    }

    /// Of a request that a trusted proxy handed us.
    static Forwarded by(Peer peer, HttpRequest request, Proxies proxies) {
        var seen = by(peer);
        // A proxy that named its client in a PROXY header passes on what that client wrote: it is the client whom to trust.
        return proxies.trust(peer.address())
                ? new Forwarded(
                        proxies.client(request.headers().getAll("X-Forwarded-For")).orElse(seen.client),
                        scheme(request).or(seen::scheme))
                : seen;
    }

    /// Where several are named, the last is the one that the proxy next to us has added.
    private static Optional<String> scheme(HttpRequest request) {
        return request.headers().getAll("X-Forwarded-Proto").stream()
                .reduce((_, last) -> last)
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT))
                .filter(SCHEMES::contains);
    }
}
