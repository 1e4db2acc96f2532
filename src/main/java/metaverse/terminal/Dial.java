package metaverse.terminal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

/// How a socket to the server comes about.
@FunctionalInterface
public interface Dial {
    int PATIENCE_MILLIS = 10_000;

    /// Waits until there is one, ten seconds at most.
    ///
    /// @throws IOException where none came about; what a person can be told of is a [Trouble.Met]
    Socket call() throws IOException;

    /// Remembers that a certificate is the server's; nothing to remember without TLS.
    default void trust(String fingerprint) throws IOException {}

    /// A plain line.
    static Dial plain(Address address) {
        return () -> socket(address);
    }

    /// Tries each address that the name stands for.
    static Socket socket(Address address) throws IOException {
        try {
            IOException last = new ConnectException();
            for (var each : InetAddress.getAllByName(address.host())) {
                var socket = new Socket();
                try {
                    socket.setTcpNoDelay(true);
                    socket.connect(new InetSocketAddress(each, address.port()), PATIENCE_MILLIS);
                    return socket;
                } catch (IOException e) {
                    socket.close();
                    last = e;
                }
            }
            throw last;
        } catch (UnknownHostException e) {
            throw new Trouble.Met(new Trouble.NoHost());
        } catch (IOException e) {
            throw new Trouble.Met(new Trouble.NoAnswer());
        }
    }
}
