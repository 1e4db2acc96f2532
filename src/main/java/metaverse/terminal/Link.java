package metaverse.terminal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// One open line to the server. A thread reads and a thread writes, so that a server that does not read keeps nobody waiting;
/// whoever owns the link hears of what comes, and of the end, once.
final class Link {
    /// A page of 200 long records fits; whoever sends more is no universe.
    private static final int MOST_LINE = 8 << 20;

    private static final int MOST_UNWRITTEN = 1_000;

    private final Socket socket;
    private final BlockingQueue<String> unwritten = new ArrayBlockingQueue<>(MOST_UNWRITTEN);

    /// Who hears.
    interface Ear {
        void heard(Link link, Heard heard);

        void lost(Link link);
    }

    private Link(Socket socket) {
        this.socket = socket;
    }

    static Link open(Socket socket, Ear ear) {
        var link = new Link(socket);
        Thread.ofPlatform().daemon().name("read").start(() -> link.read(ear));
        Thread.ofPlatform().daemon().name("write").start(link::write);
        return link;
    }

    /// Sends a line. Where the server has long stopped reading, the line counts as lost.
    void send(String line) {
        if (!unwritten.offer(line)) {
            close();
        }
    }

    /// Says goodbye at the end of the process, from any thread, so that the name is free at once.
    void leave() {
        try {
            write(Json.write("do", "quit"));
        } catch (IOException e) {
            // Then the server notices by itself.
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use, whatever the reason.
        }
    }

    private void read(Ear ear) {
        try (var in = new BufferedInputStream(socket.getInputStream())) {
            for (String line; (line = line(in)) != null;) {
                var heard = HeardReader.read(line);
                if (heard != null) {
                    ear.heard(this, heard);
                }
            }
        } catch (IOException e) {
            // A line that breaks off is one that ends.
        }
        close();
        // Wakes the writer.
        unwritten.offer("");
        ear.lost(this);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b; (b = in.read()) != '\n';) {
            if (b < 0 || bytes.size() == MOST_LINE) {
                return null;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write() {
        try {
            while (!socket.isClosed()) {
                write(unwritten.take());
            }
        } catch (IOException e) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
