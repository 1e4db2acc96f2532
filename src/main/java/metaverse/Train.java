package metaverse;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import metaverse.terminal.Address;
import metaverse.terminal.Dial;
import metaverse.terminal.Joining;
import metaverse.terminal.Surroundings;
import metaverse.terminal.TlsDial;
import picocli.CommandLine.Command;

/// `metaverse train`: opens a universe for itself, plays a short scene in it and ends, so that Java can learn from it
/// how to start faster. The launcher calls it once after each build.
@Command(name = "train", hidden = true, description = "Plays a short scene.")
final class Train implements Callable<Integer> {
    private static final int TIMEOUT_MILLIS = 10_000;

    @Override
    public Integer call() throws Exception {
        var home = Files.createTempDirectory("metaverse-train");
        try {
            // Twice: the second start finds everything there, as nearly every start does.
            play(home);
            play(home);
        } finally {
            delete(home);
        }
        return 0;
    }

    private static void play(Path home) throws Exception {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var server = Server.start(Config.standard(here, home.resolve("data")))) {
            var address = server.address();
            handshake(address);
            scene(address, "name:lily\nhello\n:me waves\n:who\n:history\n@nobody hi\n:ping end\n", "- pong end");
            scene(address, """
                    {"do":"enter","name":"bob"}
                    {"do":"say","room":"plaza","text":"hi","cid":"a1"}
                    {"do":"tell","to":["bob"],"text":"psst","cid":"a2"}
                    {"do":"history","room":"plaza","limit":10}
                    {"do":"ping","n":1}
                    """, "{\"event\":\"pong\",\"n\":1}");
            join(address);
            visit(address, home);
            scene(address, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "</html>");
            scene(address, "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "\u0000");
        }
    }

    /// The client's side may fail, because it trusts nobody; by then the server has done its own.
    private static void handshake(InetSocketAddress address) throws IOException {
        try (var socket = SSLSocketFactory.getDefault().createSocket(address.getAddress(), address.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ((SSLSocket) socket).startHandshake();
        } catch (SSLException e) {
            return; // as it should be
        }
    }

    /// Says all of it and reads until the last line, or the end.
    private static void scene(InetSocketAddress address, String words, String last) throws IOException {
        try (var socket = new Socket(address.getAddress(), address.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line;
            do {
                line = in.readLine();
            } while (line != null && !line.equals(last));
        }
    }

    /// Comes in as a pipe does, and leaves when what it said is recorded.
    private static void join(InetSocketAddress address) throws IOException {
        var dial = Dial.plain(new Address(address.getHostString(), address.getPort()));
        var words = new ByteArrayInputStream("hello\n:who\n".getBytes(StandardCharsets.UTF_8));
        try {
            new Joining(dial, "here", "amy", Join.surroundings(false, words)).run(System.err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Comes in as a person does: over TLS, with a look at the certificate, on a terminal. A cue that does not come ends the
    /// rehearsal, else nothing would.
    private static void visit(InetSocketAddress address, Path home) throws Exception {
        var hands = new Hands(List.of(
                new Hands.Cue("(yes/no)", "yes\r"),
                new Hands.Cue("Hello, zoe", "hello\r"),
                new Hands.Cue(": hello", ":who\t\r"),
                new Hands.Cue("In plaza", ":quit\r")));
        var there = new Surroundings(
                Map.of(), home, home, Locale.ENGLISH, ZoneId.systemDefault(), true, hands.keys(),
                new PrintStream(hands, true, StandardCharsets.UTF_8), Clock.systemUTC(), System::nanoTime, () -> 0.5);
        var dial = new TlsDial(new Address(address.getHostString(), address.getPort()), there.knownHosts());
        var zoe = new FutureTask<>(() -> new Joining(dial, "here", "zoe", there).run(System.err));
        Thread.ofPlatform().daemon().name("zoe").start(zoe);
        zoe.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
