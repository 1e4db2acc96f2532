package metaverse.story;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metaverse.Config;
import metaverse.Server;
import metaverse.config.Keys.Kept;
import metaverse.console.Host;
import metaverse.door.Counters;
import metaverse.door.tls.Unfit;

/// A universe on a random port, for the length of a test.
public final class House implements AutoCloseable {
    private final Server server;
    private final List<Closeable> guests = new ArrayList<>();

    private House(Server server) {
        this.server = server;
    }

    public static House open(Path data) throws IOException {
        return open(data, new HouseRules());
    }

    public static House open(Path data, HouseRules rules) throws IOException {
        var listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            return new House(Server.start(new Config(List.of(listen), data, Kept.DISK, 2, rules.settings(),
                    rules.limits(), new Config.Tls.SelfSigned(), rules.proxies(), Set.of(), "", rules.irc())));
        } catch (Unfit e) {
            throw new IOException(e);
        }
    }

    /// Has met a browser of this machine: from now on its silent lines are greeted so late that no test is too slow for it, and
    /// none takes a greeting for its answer.
    public House knowsBrowser() throws IOException {
        try (var browser = wire()) {
            browser.send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").rest();
        }
        return this;
    }

    /// What the operator has in hand.
    public Host host() {
        return server;
    }

    public InetSocketAddress address() {
        return server.address();
    }

    public Counters counters() {
        return server.counters();
    }

    public Socket connect() throws IOException {
        var socket = new Socket();
        guests.add(socket);
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

    /// Someone with an IRC client, without a nick.
    public IrcClient irc() throws IOException {
        return new IrcClient(connect());
    }

    /// An IRC client in a browser.
    ///
    /// @param subprotocol IRCv3's, for lines as text or as bytes
    public IrcClient irc(String subprotocol) {
        var client = WebSocketClient.of(subprotocol, address());
        guests.add(client);
        return new IrcClient(client);
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
        return web("ws");
    }

    /// The same over TLS.
    public JsonClient secureWeb() {
        return web("wss");
    }

    private JsonClient web(String scheme) {
        var client = new WebSocketClient(scheme, address());
        guests.add(client);
        return new JsonClient(client);
    }

    /// Someone who came in through the JSON door.
    public JsonClient json(String name) throws IOException {
        var client = json();
        client.enter(name);
        return client;
    }

    /// Someone with an account, at the JSON door.
    public JsonClient account(String name, String password) throws IOException {
        var client = json(name);
        client.register(password);
        return client;
    }

    /// Closes the universe alone: a test may want to read what it says then.
    @Override
    public void close() throws IOException {
        server.close();
    }

    /// Closes every line that was opened through this house and is open still.
    void guestsGo() throws IOException {
        for (var guest : guests) {
            guest.close();
        }
        guests.clear();
    }
}
