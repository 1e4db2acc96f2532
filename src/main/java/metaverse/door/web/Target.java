package metaverse.door.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a request asks for, and whom it believes to ask.
///
/// @param path      without the query
/// @param authority empty where an old client named none: no browser does that
record Target(String path, Optional<Authority> authority) {
    private static final Pattern ABSOLUTE = Pattern.compile("https?://([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE);

    /// @return empty where the request does not say clearly whom it asks
    static Optional<Target> of(HttpRequest request) {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1 || (hosts.isEmpty() && request.protocolVersion().equals(HttpVersion.HTTP_1_1))) {
            return Optional.empty();
        }
        var absolute = ABSOLUTE.matcher(request.uri());
        if (absolute.matches()) {
            // Written out in full, it counts more than the header.
            return of(absolute.group(2), absolute.group(1));
        }
        return hosts.isEmpty()
                ? Optional.of(new Target(path(request.uri()), Optional.empty()))
                : of(request.uri(), hosts.getFirst());
    }

    private static Optional<Target> of(String uri, String host) {
        return Authority.of(host.strip()).map(authority -> new Target(path(uri), Optional.of(authority)));
    }

    private static String path(String uri) {
        var query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        return path.isEmpty() ? "/" : path;
    }
}
