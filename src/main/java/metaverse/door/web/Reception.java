package metaverse.door.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/// Decides what a request gets. Knows no connection, only requests and answers.
final class Reception {
    private static final String METHODS = "GET, HEAD";

    private final Site site;
    private final Assets assets;

    Reception(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
    }

    /// Why a request cannot even be looked at.
    static Optional<Answer> unreadable(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            var answer =
                    switch (request.decoderResult().cause()) {
                        case TooLongHttpLineException _ ->
                            Answer.text(HttpResponseStatus.REQUEST_URI_TOO_LONG, "That address is too long.");
                        case TooLongHttpHeaderException _ ->
                            Answer.text(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                                    "Those headers are too long.");
                        default -> Answer.text(HttpResponseStatus.BAD_REQUEST, "That is not a request I can read.");
                    };
            return Optional.of(answer.asLast());
        }
        return request.protocolVersion().majorVersion() == 1
                ? Optional.empty()
                : Optional.of(Answer.text(
                        HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, "HTTP/1.1 is spoken here.")
                        .asLast());
    }

    /// Who must not be answered, whatever the path.
    Optional<Answer> misdirected(Target target) {
        var isOurs = target.authority().map(authority -> authority.isOurs(site.hostNames().get())).orElse(true);
        return isOurs || target.path().equals("/health")
                ? Optional.empty()
                : Optional.of(Answer.text(
                        HttpResponseStatus.MISDIRECTED_REQUEST,
                        "This server does not know itself by that name. Come by its IP address,"
                                + " or ask its operator to add the name to host-names."));
    }

    Answer answer(HttpRequest request, Target target, InetSocketAddress here, InetAddress peer) {
        var known =
                switch (target.path()) {
                    case "/" -> Optional.of(index(target, here));
                    case "/health" -> Optional.of(health());
                    case "/metrics" -> Optional.of(metrics(request, peer));
                    default -> assets.find(target.path())
                            .map(file -> file.fit(request.headers().get(HttpHeaderNames.ACCEPT_ENCODING, "")));
                };
        if (known.isEmpty()) {
            return Answer.text(HttpResponseStatus.NOT_FOUND, "There is nothing here. The way in is at /");
        }
        var method = request.method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            return Answer.text(HttpResponseStatus.METHOD_NOT_ALLOWED, "This can only be read (" + METHODS + ").")
                    .with("Allow", METHODS);
        }
        return unlessKnown(request, known.get());
    }

    /// A port that the reader's address leaves out may be a proxy's; the one we listen on is where `nc` gets in.
    private Answer index(Target target, InetSocketAddress here) {
        var host = target.authority().map(Authority::name).orElse(here.getHostString());
        var port = target.authority().map(authority -> authority.portOr(here.getPort())).orElse(here.getPort());
        return assets.index(host, port);
    }

    private Answer health() {
        var health = site.health().get();
        var status = health == Health.OK ? HttpResponseStatus.OK : HttpResponseStatus.SERVICE_UNAVAILABLE;
        return Answer.of(status, "application/json", "{\"status\":\"" + health.word + "\"}\n");
    }

    private Answer metrics(HttpRequest request, InetAddress peer) {
        return isLocal(request, peer)
                ? Answer.of(HttpResponseStatus.OK, "text/plain; version=0.0.4; charset=utf-8", site.metrics().get())
                : Answer.text(HttpResponseStatus.FORBIDDEN, "The figures are shown only on the server's own machine.");
    }

    /// A proxy on this machine speaks for others: what it forwards is not local.
    static boolean isLocal(HttpRequest request, InetAddress peer) {
        return peer.isLoopbackAddress()
                && !request.headers().contains("X-Forwarded-For")
                && !request.headers().contains("Forwarded");
    }

    private static Answer unlessKnown(HttpRequest request, Answer answer) {
        var tag = answer.headers().get("ETag");
        return tag != null && tag.equals(request.headers().get(HttpHeaderNames.IF_NONE_MATCH))
                ? new Answer(
                        HttpResponseStatus.NOT_MODIFIED, answer.type(), new byte[0], Map.copyOf(answer.headers()),
                        false)
                : answer;
    }
}
