package metaverse.story;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries JSON objects, or the lines of a subprotocol, in the messages of a WebSocket.
final class WebSocketClient implements Carrier, WebSocket.Listener {
    private static final String END = "";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient http = HttpClient.newBuilder().sslContext(Encrypted.context()).build();
    private final WebSocket socket;
    private volatile int status;

    /// @param scheme `ws` or `wss`
    WebSocketClient(String scheme, InetSocketAddress address) {
        this(http -> http.newWebSocketBuilder(), scheme + "://127.0.0.1:" + address.getPort() + "/ws");
    }

    /// Speaks a subprotocol, at a path that clients of it use.
    static WebSocketClient of(String subprotocol, InetSocketAddress address) {
        var client = new WebSocketClient(http -> http.newWebSocketBuilder().subprotocols("soap", subprotocol),
                "ws://127.0.0.1:" + address.getPort() + "/socket");
        if (!client.socket.getSubprotocol().equals(subprotocol)) {
            throw new AssertionError("agreed on: " + client.socket.getSubprotocol());
        }
        return client;
    }

    private WebSocketClient(Function<HttpClient, WebSocket.Builder> builder, String at) {
        socket = builder.apply(http).buildAsync(URI.create(at), this).join();
    }

    /// Why it was closed (RFC 6455, section 7.4.1).
    int status() {
        return status;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            received.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        return onText(from, StandardCharsets.UTF_8.decode(data), last);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        this.status = status;
        received.add(END);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        received.add(END);
    }

    @Override
    public Carrier send(String text) {
        if (socket.getSubprotocol().startsWith("binary.")) {
            socket.sendBinary(StandardCharsets.UTF_8.encode(text.strip()), true).join();
        } else {
            socket.sendText(text.strip(), true).join();
        }
        return this;
    }

    @Override
    public @Nullable String line() throws IOException {
        try {
            var next = received.poll(Wire.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new IOException("nothing came");
            }
            return next.equals(END) ? null : next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
