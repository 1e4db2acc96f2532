package metaverse.door.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.flow.FlowControlHandler;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import metaverse.door.Loop;

/// From HTTP to WebSocket.
final class Upgrade {
    private static final String PATH = "/ws";

    private static final String VERSION = "13";

    /// 16 bytes in Base64.
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private final IntSupplier messageBytes;
    private final Sockets sockets;

    Upgrade(IntSupplier messageBytes, Sockets sockets) {
        this.messageBytes = messageBytes;
        this.sockets = sockets;
    }

    /// Whether the request is for a WebSocket. Clients of a subprotocol have paths of their own.
    boolean isFor(HttpRequest request, Target target) {
        return target.path().equals(PATH) || sockets.subprotocol(request).isPresent();
    }

    /// Why the connection must stay HTTP.
    ///
    /// @param scheme how the request came, where that is known
    static Optional<Answer> refusal(HttpRequest request, Target target, Optional<String> scheme) {
        var headers = request.headers();
        if (!request.method().equals(HttpMethod.GET)) {
            return Optional.of(Answer.text(HttpResponseStatus.METHOD_NOT_ALLOWED, "A WebSocket begins with GET.")
                    .with("Allow", "GET"));
        }
        if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || !headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                || !headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            return Optional.of(upgradeRequired("Here is a WebSocket. Come with a client that speaks it."));
        }
        if (!VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            return Optional.of(upgradeRequired("WebSocket version 13 is spoken here."));
        }
        var key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        if (key == null || !KEY.matcher(key).matches()) {
            return Optional.of(
                    Answer.text(HttpResponseStatus.BAD_REQUEST, "Sec-WebSocket-Key must be 16 bytes in Base64."));
        }
        // A browser always says whose page it is; what is not a browser has no page that could misuse its reader.
        var origins = headers.getAll(HttpHeaderNames.ORIGIN);
        var isOwnPage = origins.isEmpty()
                || (origins.size() == 1
                        && target.authority().filter(host -> host.isOrigin(origins.getFirst(), scheme)).isPresent());
        return isOwnPage
                ? Optional.empty()
                : Optional.of(Answer.text(
                        HttpResponseStatus.FORBIDDEN, "Only this server's own page may connect from a browser."));
    }

    private static Answer upgradeRequired(String text) {
        return Answer.text(HttpResponseStatus.UPGRADE_REQUIRED, text)
                .with("Upgrade", "websocket")
                .with("Connection", "Upgrade")
                .with("Sec-WebSocket-Version", VERSION);
    }

    /// To be called for a request without [#refusal]. Extensions are not negotiated: a small compressed message could
    /// become a big one.
    void begin(ChannelHandlerContext context, FullHttpRequest request, Loop loop) {
        var config = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(messageBytes.getAsInt())
                .allowExtensions(false)
                .closeOnProtocolViolation(false) // Frames says why, and leaves time to read it
                .build();
        var subprotocol = sockets.subprotocol(request);
        var spoken = subprotocol.map(sockets.named()::get).orElse(new Sockets.Named(sockets.usual(), false));
        var handshake = new WebSocketServerHandshaker13(PATH, subprotocol.orElse(null), config)
                .handshake(context.channel(), request);
        // What HTTP needs is gone from the pipeline by then: the handshaker listens first.
        handshake.addListener(told -> {
            if (told.isSuccess()) {
                open(context, loop, spoken);
            } else {
                context.close();
            }
        });
    }

    private void open(ChannelHandlerContext context, Loop loop, Sockets.Named spoken) {
        var pipeline = context.pipeline();
        pipeline.addLast(new Utf8FrameValidator(false));
        pipeline.addLast(new WebSocketFrameAggregator(messageBytes.getAsInt()));
        // One read can bring many messages; who pauses reading after one must not get the others.
        pipeline.addLast(new FlowControlHandler());
        pipeline.addLast(new Frames(spoken.inBytes()));
        pipeline.remove(context.handler());
        context.channel().config().setAutoRead(true);
        spoken.socket().open(pipeline, loop);
    }
}
