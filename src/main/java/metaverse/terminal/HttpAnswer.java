package metaverse.terminal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to one GET over a socket of our own, as much of HTTP/1.1 (RFC 9112) as that needs.
///
/// @param headers by their names in small letters
/// @param rest    what follows the headers
record HttpAnswer(int status, Map<String, String> headers, InputStream rest) {
    private static final int MOST_LINE = 8 << 10;
    private static final int MOST_HEADERS = 100;

    /// Asks for this path, and reads the answer's beginning. The server is named by its address: no server calls that another's
    /// name.
    static HttpAnswer ask(Socket socket, String path, String language) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: " + host(socket)
                + "\r\nAccept-Language: " + language + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var in = new BufferedInputStream(socket.getInputStream());
        var begin = line(in).split(" ", 3);
        if (begin.length < 2 || !begin[0].startsWith("HTTP/1.") || !begin[1].matches("\\d{3}")) {
            throw new IOException("no answer");
        }
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw new IOException("no header");
            }
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return new HttpAnswer(Integer.parseInt(begin[1]), Map.copyOf(headers), in);
    }

    private static String host(Socket socket) {
        var address = socket.getInetAddress();
        var text = address.getHostAddress();
        var scope = text.indexOf('%');
        var shown = scope < 0 ? text : text.substring(0, scope);
        return (address instanceof Inet6Address ? "[" + shown + "]" : shown) + ":" + socket.getPort();
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    /// What was asked for, of which the end can be known: whatever breaks off fails.
    InputStream body() throws IOException {
        if (!"chunked".equalsIgnoreCase(header("transfer-encoding"))) {
            throw new IOException("an answer without a known end");
        }
        return new Chunks(rest);
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b; (b = in.read()) != '\n';) {
            if (b < 0 || bytes.size() == MOST_LINE) {
                throw new EOFException();
            }
            bytes.write(b);
        }
        var line = bytes.toString(StandardCharsets.ISO_8859_1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /// A body in pieces, each behind its length (RFC 9112, section 7.1).
    private static final class Chunks extends InputStream {
        private final InputStream in;
        private long left;
        private boolean begun;
        private boolean over;

        Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left == 0 && !over) {
                next();
            }
            if (over) {
                return -1;
            }
            var got = in.read(into, from, (int) Math.min(most, left));
            if (got < 0) {
                throw new EOFException();
            }
            left -= got;
            return got;
        }

        private void next() throws IOException {
            if (begun && !line(in).isEmpty()) {
                throw new IOException("a chunk is longer than it says");
            }
            begun = true;
            var size = line(in).split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,15}")) {
                throw new IOException("no chunk");
            }
            left = Long.parseLong(size, 16);
            over = left == 0;
        }
    }
}
