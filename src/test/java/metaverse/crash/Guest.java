package metaverse.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A client of the public JSON door, with nothing of the server's in it.
public final class Guest implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    public Guest(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    Guest(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Someone who is in.
    public static Guest named(String name, int port) throws IOException {
        var guest = new Guest(port);
        guest.says("{\"do\":\"enter\",\"name\":\"" + name + "\"}");
        guest.hears("welcome");
        return guest;
    }

    public void says(String objects) throws IOException {
        out.write((objects + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// The next line, or null at the end.
    public String reads() throws IOException {
        return in.readLine();
    }

    /// Reads on until this event.
    public String hears(String event) throws IOException {
        for (String line; (line = in.readLine()) != null;) {
            if (line.startsWith("{\"event\":\"" + event + "\"")) {
                return line;
            }
        }
        throw new IOException("no " + event + " came");
    }

    /// A string or number field of a flat object.
    public static String field(String name, String object) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(object);
        return found.find() ? found.group(1) : "";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
