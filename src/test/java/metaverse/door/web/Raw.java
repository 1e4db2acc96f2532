package metaverse.door.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/// A client that sends exactly what it is told, byte by byte.
final class Raw implements AutoCloseable {
    /// What turns HTTP into a WebSocket.
    static final String UPGRADE = """
            GET /ws HTTP/1.1
            Host: localhost
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

            """.replace("\n", "\r\n");

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    Raw(int port) throws IOException {
        socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    Raw send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        return this;
    }

    Raw finish() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /// All up to and with the empty line.
    String headers() throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            text.append((char) one());
        }
        return text.toString();
    }

    /// A frame of the server, whose head is two bytes: its first byte, then what it carries.
    String frame() throws IOException {
        var first = one();
        var length = one();
        if (length == 126) {
            length = one() << 8 | one();
        }
        return (char) first + new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }

    /// Everything until the server closes.
    String rest() throws IOException {
        var bytes = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(bytes);
        return bytes.toString(ISO_8859_1);
    }

    private int one() throws IOException {
        var one = socket.getInputStream().read();
        if (one < 0) {
            throw new IOException("closed");
        }
        return one;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
