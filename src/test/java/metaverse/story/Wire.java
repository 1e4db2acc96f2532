package metaverse.story;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A bare socket that reads and writes bytes. Waiting for what never comes fails.
public final class Wire implements Carrier {
    static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public Socket socket() {
        return socket;
    }

    /// Sends exactly this, as one write.
    @Override
    public Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /// Sends no more, and goes on to read.
    public Wire finish() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /// The next line without its end, or null at the end of all.
    @Override
    public @Nullable String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b; (b = next()) != '\n';) {
            if (b < 0) {
                return bytes.size() == 0 ? null : bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public byte[] bytes(int many) throws IOException {
        return in.readNBytes(many);
    }

    /// All that comes until the other side closes.
    public String rest() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b; (b = next()) >= 0;) {
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// A line closed with bytes unread arrives as a reset: an end as well.
    private int next() throws IOException {
        try {
            return in.read();
        } catch (SocketException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
