package metaverse.door.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What speaks over WebSockets.
///
/// @param usual for whoever names no subprotocol, or none that is spoken here
/// @param named by subprotocol (RFC 6455, section 1.9)
public record Sockets(Socket usual, Map<String, Named> named) {
    /// What a subprotocol means.
    ///
    /// @param inBytes whether its messages may be binary
    public record Named(Socket socket, boolean inBytes) {}

    public Sockets {
        named = Map.copyOf(named);
    }

    public Sockets(Socket usual) {
        this(usual, Map.of());
    }

    /// The first subprotocol of the client's that is spoken here: its order is its wish.
    Optional<String> subprotocol(HttpRequest request) {
        return request.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(asked -> Stream.of(asked.split(",")))
                .map(String::strip)
                .filter(named::containsKey)
                .findFirst();
    }
}
