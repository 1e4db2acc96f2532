package metaverse.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A network between a browser and a server that can break, and lead elsewhere afterwards. The browser sees one address all the time.
final class Relay implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile InetSocketAddress target;
    private volatile boolean broken;

    Relay(InetSocketAddress target) throws IOException {
        this.target = target;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /// Ends every line, and lets no new one through.
    void cut() {
        broken = true;
        sockets.forEach(Relay::end);
        sockets.clear();
    }

    void mend(InetSocketAddress now) {
        target = now;
        broken = false;
    }

    private void accept() {
        try {
            while (true) {
                var near = listener.accept();
                if (broken) {
                    end(near);
                } else {
                    connect(near);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket near) {
        try {
            var far = new Socket(target.getAddress(), target.getPort());
            sockets.add(near);
            sockets.add(far);
            pump(near, far);
            pump(far, near);
        } catch (IOException e) {
            end(near);
        }
    }

    private void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException e) {
                // one of them is gone, and soon the other
            } finally {
                end(from);
                end(to);
                sockets.remove(from);
                sockets.remove(to);
            }
        });
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        listener.close();
    }
}
