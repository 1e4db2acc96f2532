package metaverse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/// Knocks at a server that is just starting until it lets someone in.
final class FirstWelcome {
    private static final long BETWEEN_KNOCKS_MILLIS = 1;
    private static final int LONGEST_CONNECT_MILLIS = 1000;

    private final Dialect dialect;
    private final InetSocketAddress address;
    private final Duration patience;

    FirstWelcome(Dialect dialect, InetSocketAddress address, Duration patience) {
        this.dialect = dialect;
        this.address = address;
        this.patience = patience;
    }

    /// Whether somebody answers there already.
    boolean isOpen() {
        try (var _ = connect()) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Waits until the door is open, without going in.
    void awaitOpen(ServerProcess server) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!isOpen()) {
            again(server, deadline);
        }
    }

    /// Waits until somebody with this name was welcomed.
    void await(ServerProcess server, String name) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (var socket = connect()) {
                enter(socket, dialect.signIn(name), deadline);
                return;
            } catch (IOException e) {
                again(server, deadline);
            }
        }
    }

    private static void again(ServerProcess server, long deadline) throws InterruptedException {
        server.goOn(BETWEEN_KNOCKS_MILLIS);
        if (System.nanoTime() > deadline) {
            throw new BenchException("The server did not open in time.");
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(address, LONGEST_CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) Math.min(patience.toMillis(), Integer.MAX_VALUE));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void enter(Socket socket, Dialect.Step step, long deadline) throws IOException {
        var out = socket.getOutputStream();
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        out.write(step.send().getBytes(UTF_8));
        while (System.nanoTime() < deadline) {
            var line = in.readLine();
            if (line == null) {
                throw new IOException("closed");
            }
            var reply = dialect.reply(line);
            var refusal = dialect.refusal(line);
            if (reply != null) {
                out.write(reply.getBytes(UTF_8));
            } else if (step.done().test(line)) {
                out.write(dialect.bye().getBytes(UTF_8));
                return;
            } else if (refusal != null) {
                throw new BenchException("The server refused the first one: " + refusal);
            }
        }
        throw new IOException("no welcome");
    }
}
