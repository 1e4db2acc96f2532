package metaverse.story;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Carries JSON objects in the messages of a WebSocket.
final class WebSocketClient implements Carrier, WebSocket.Listener {
    private static final String END = "";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient http = HttpClient.newBuilder().sslContext(Encrypted.context()).build();
    private final WebSocket socket;

    /// @param scheme `ws` or `wss`
    WebSocketClient(String scheme, InetSocketAddress address) {
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(scheme + "://127.0.0.1:" + address.getPort() + "/ws"), this)
                .join();
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
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        received.add(END);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        received.add(END);
    }

    @Override
    public Carrier send(String text) {
        socket.sendText(text.strip(), true).join();
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
