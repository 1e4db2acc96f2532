package metaverse.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import metaverse.Config;
import metaverse.Server;
import metaverse.door.Counters;
import metaverse.door.Limits;
import metaverse.door.Proxies;
import metaverse.door.tls.Unfit;
import metaverse.universe.Settings;

/// A universe on a random port, for the length of a test.
public final class House implements AutoCloseable {
    private final Server server;

    private House(Server server) {
        this.server = server;
    }

    /// With the limits of a real one, except those on rate and number: tests are in a hurry and come from one address.
    public static House open(Path data) throws IOException {
        return open(data, hurried());
    }

    public static House open(Path data, Limits limits) throws IOException {
        return open(data, limits, Proxies.none());
    }

    public static House open(Path data, Limits limits, Proxies proxies) throws IOException {
        var listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return open(new Config(
                listen, data, Config.Records.DISK, 2, Settings.standard(), limits, new Config.Tls.SelfSigned(),
                proxies));
    }

    private static House open(Config config) throws IOException {
        try {
            return new House(Server.start(config));
        } catch (Unfit e) {
            throw new IOException(e);
        }
    }

    public static Limits hurried() {
        return of(0, 0, 0, 0, 0);
    }

    /// Rate and number as given (0 for no limit), all else as in a real universe.
    public static Limits of(int sockets, int sessions, int signIns, int linesPerSecond, int burst) {
        var standard = Limits.standard();
        return new Limits(
                sockets,
                sessions,
                signIns,
                linesPerSecond,
                burst,
                standard.flood(),
                standard.lineBytes(),
                standard.jsonBytes(),
                standard.waitingBytes(),
                standard.signInTime(),
                standard.handshakeTime(),
                standard.handshakeBytes(),
                standard.idle());
    }

    public static Limits withFlood(Limits limits, Duration flood) {
        return new Limits(
                limits.sockets(),
                limits.sessions(),
                limits.signIns(),
                limits.linesPerSecond(),
                limits.burst(),
                flood,
                limits.lineBytes(),
                limits.jsonBytes(),
                limits.waitingBytes(),
                limits.signInTime(),
                limits.handshakeTime(),
                limits.handshakeBytes(),
                limits.idle());
    }

    public InetSocketAddress address() {
        return server.address();
    }

    public Counters counters() {
        return server.counters();
    }

    public Socket connect() throws IOException {
        var socket = new Socket();
        socket.connect(address(), Wire.PATIENCE_MILLIS);
        return socket;
    }

    /// A line of one's own, encrypted or not.
    public Wire wire(Socket socket) throws IOException {
        return new Wire(socket);
    }

    /// The same over TLS.
    public Wire tls() throws IOException {
        return new Wire(Encrypted.socket(address()));
    }

    public TextClient text(Socket socket) throws IOException {
        return new TextClient(socket);
    }

    public JsonClient json(Socket socket) throws IOException {
        return new JsonClient(new Wire(socket));
    }

    public Wire wire() throws IOException {
        return new Wire(connect());
    }

    /// Someone at the text door without a name.
    public TextClient text() throws IOException {
        return new TextClient(connect());
    }

    /// Someone who came in through the text door.
    public TextClient text(String name) throws IOException {
        var client = text();
        client.enter(name);
        return client;
    }

    /// Someone at the JSON door without a name.
    public JsonClient json() throws IOException {
        return new JsonClient(wire());
    }

    /// Someone at the JSON door as a browser comes to it, without a name.
    public JsonClient web() {
        return new JsonClient(new WebSocketClient("ws", address()));
    }

    /// The same over TLS.
    public JsonClient secureWeb() {
        return new JsonClient(new WebSocketClient("wss", address()));
    }

    /// Someone who came in through the JSON door.
    public JsonClient json(String name) throws IOException {
        var client = json();
        client.enter(name);
        return client;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
