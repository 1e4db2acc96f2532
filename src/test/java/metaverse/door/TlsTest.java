package metaverse.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.net.ssl.SSLException;
import metaverse.story.Encrypted;
import metaverse.story.House;
import metaverse.story.HouseRules;
import metaverse.story.TextClient;
import metaverse.story.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// TLS on the one port, and inside it the same choice again.
@Timeout(120)
final class TlsTest {
    private static final byte[] HELLO = {0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3};
    private static final String GET = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @TempDir
    private Path data;

    private static TextClient secureText(House house, String name) throws IOException {
        var client = house.text(Encrypted.socket(house.address()));
        client.enter(name);
        return client;
    }

    @Test
    void everyDoorIsInsideTlsToo() throws IOException {
        try (var house = House.open(data);
                var text = house.tls();
                var json = house.tls();
                var http = house.tls();
                var irc = house.tls()) {
            text.send(":ping 1\n");
            assertThat(text.line()).isEqualTo("- pong 1");
            json.send("{\"do\":\"ping\",\"n\":1}\n");
            assertThat(json.line()).isEqualTo("{\"event\":\"pong\",\"n\":1}");
            http.send(GET);
            assertThat(http.rest()).startsWith("HTTP/1.1 200").endsWith("{\"status\":\"ok\"}\n");
            irc.send("NICK lily\r\nQUIT\r\n");
            assertThat(irc.rest()).startsWith("ERROR :");
            assertThat(house.counters().tls.sum()).isEqualTo(4);
        }
    }

    @Test
    void silenceInsideTlsIsGreetedAndChoosesNothing() throws IOException {
        try (var house = House.open(data); var wire = house.wire(greetable(house))) {
            assertThat(wire.line()).isEqualTo("- Welcome to Mini Metaverse.");
            assertThat(wire.line()).startsWith("- To come in");
            wire.send("{\"do\":\"ping\",\"n\":1}\n");
            assertThat(wire.line()).isEqualTo("{\"event\":\"pong\",\"n\":1}");
        }
    }

    private static Socket greetable(House house) throws IOException {
        var socket = Encrypted.socket(house.address());
        socket.startHandshake();
        return socket;
    }

    @Test
    void whoAgreedToSpeakHttpIsNeverGreeted() throws IOException {
        try (var house = House.open(data);
                var socket = Encrypted.forHttp(house.address());
                var http = house.wire(socket)) {
            assertThat(socket.getApplicationProtocol()).isEqualTo("http/1.1");
            // Other addresses are greeted after a quarter of a second: ten of them, one after the other, are the clock.
            for (var i = 2; i <= 11; i++) {
                try (var other = greetedAt(house, "127.0.0." + i)) {
                    assertThat(other.line()).startsWith("- Welcome");
                }
            }
            http.send(GET);
            assertThat(http.line()).isEqualTo("HTTP/1.1 200 OK\r");
            assertThat(house.counters().greeted.sum()).isEqualTo(10);
        }
    }

    private static Wire greetedAt(House house, String address) throws IOException {
        var socket = new Socket();
        socket.bind(new java.net.InetSocketAddress(address, 0));
        socket.connect(house.address());
        return house.wire(socket);
    }

    @Test
    void tlsInsideTlsIsRefused() throws IOException {
        try (var house = House.open(data); var wire = house.tls()) {
            wire.send(HELLO);
            assertThat(wire.bytes(7)).startsWith(0x15, 3).hasSize(7);
            assertThat(wire.rest()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothVersionsAreSpoken(String version) throws IOException {
        try (var house = House.open(data); var socket = Encrypted.socket(house.address())) {
            socket.setEnabledProtocols(new String[] {version});
            var lily = house.text(socket);
            lily.enter("lily");
            assertThat(lily.ask(":who")).containsExactly("- In plaza (1): lily");
            lily.say(":quit");
            assertThat(lily.rest()).last().asString().startsWith("- Goodbye");
        }
    }

    /// The client reads the end as TLS has it: an end without its word would be an exception.
    @Test
    void halfClosedLineIsAnsweredBeforeItIsClosed() throws IOException {
        try (var house = House.open(data); var bob = house.text("bob"); var lily = house.tls()) {
            lily.send("name:lily\nhi\n@bob psst").finish();
            assertThat(lily.rest()).startsWith("- Hello, lily").contains("- Goodbye");
            assertThat(bob.until("* lily left"))
                    .containsExactly("* lily arrived", "lily: hi", "[private] lily: psst");
        }
    }

    @Test
    void answerToHalfClosedHttpEndsAsTlsHasIt() throws IOException {
        try (var house = House.open(data); var http = house.tls()) {
            http.send(GET.replace("Connection: close\r\n", "")).finish();
            assertThat(http.rest()).startsWith("HTTP/1.1 200").endsWith("{\"status\":\"ok\"}\n");
        }
    }

    @Test
    void halfAHandshakeEndsAndOthersGoOn() throws IOException {
        try (var house = House.open(data, hasty());
                var bob = house.text("bob");
                var half = house.wire();
                var quiet = house.wire()) {
            house.tls().send(":ping 1\n").close(); // by now there is a certificate
            half.send(new byte[] {0x16, 3, 1, 0, 100, 1});
            quiet.send(new byte[] {0x16}).finish();
            assertThat(half.socket().getInputStream().readAllBytes()).hasSizeLessThan(20);
            assertThat(quiet.socket().getInputStream().readAllBytes()).hasSizeLessThan(20);
            assertThat(house.counters().tlsFailed.sum()).isPositive();
            assertThat(bob.ask(":who")).containsExactly("- In plaza (1): bob");
        }
    }

    private static HouseRules hasty() {
        return new HouseRules().handshake(Duration.ofMillis(300), 8 * 1024);
    }

    /// Records that are whole and say nothing: without an end the handshake would go on for as long as it may take.
    @Test
    void handshakeOfTooManyBytesEnds() throws IOException {
        try (var house = House.open(data, hasty()); var endless = house.wire()) {
            var record = new byte[5 + 4096];
            System.arraycopy(new byte[] {0x16, 3, 1, 0x10, 0, 1, 0, 0x7f, (byte) 0xff, 3, 3}, 0, record, 0, 11);
            endless.send(record).send(record).send(record);
            assertThat(endless.rest()).hasSizeLessThan(20);
        } catch (java.net.SocketException e) {
            assertThat(e).as("closed while it sent").isNotNull();
        }
    }

    @Test
    void twoHundredSlowHandshakesHarmNobody() throws IOException {
        var slow = new ArrayList<Wire>();
        try (var house = House.open(data); var bob = house.text("bob"); var amy = secureText(house, "amy")) {
            for (var i = 0; i < 200; i++) {
                slow.add(house.wire().send(new byte[] {0x16}));
            }
            try (var lily = secureText(house, "lily")) {
                lily.ask("hi");
                assertThat(bob.heard()).containsExactly("* amy arrived", "* lily arrived", "lily: hi");
                assertThat(amy.heard()).containsExactly("* lily arrived", "lily: hi");
            }
            assertThat(house.counters().sockets.sum()).isGreaterThanOrEqualTo(202);
        } finally {
            for (var wire : slow) {
                wire.close();
            }
        }
    }

    /// What many read is encoded once and shared; encrypting one's copy must not touch another's.
    @Test
    void everyoneReadsTheSameThoughAllSpeakAtOnce() throws IOException {
        var guests = new ArrayList<TextClient>();
        try (var house = House.open(data); var watcher = house.text("watcher")) {
            for (var i = 0; i < 8; i++) {
                guests.add(secureText(house, "g" + i));
            }
            for (var round = 0; round < 20; round++) {
                for (var i = 0; i < guests.size(); i++) {
                    guests.get(i).say("m" + round + "x".repeat(i * 150));
                }
            }
            var fence = guests.stream().map(TlsTest::heard).toList();
            var all = heard(watcher);
            assertThat(all).hasSize(160);
            for (var i = 0; i < guests.size(); i++) {
                var own = "g" + i + ": ";
                var read = new ArrayList<>(fence.get(i));
                read.addAll(heard(guests.get(i)));
                assertThat(read).isEqualTo(all.stream().filter(line -> !line.startsWith(own)).toList());
            }
        } finally {
            for (var guest : guests) {
                guest.close();
            }
        }
    }

    private static List<String> heard(TextClient client) {
        try {
            return client.heard().stream().filter(line -> line.contains(": m")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void copiesOfABatchArriveWhole() throws IOException {
        try (var house = House.open(data); var bob = secureText(house, "bob"); var lily = secureText(house, "lily")) {
            bob.heard();
            var said = IntStream.range(0, 500).mapToObj(i -> "m" + i + "x".repeat(i)).toList();
            lily.send(String.join("\n", said) + "\n");
            for (var i = 0; i < 50; i++) {
                bob.say("b" + i);
            }
            lily.heard();
            var heard = bob.heard().stream().filter(line -> line.startsWith("lily: ")).toList();
            assertThat(heard).containsExactlyElementsOf(said.stream().map(text -> "lily: " + text).toList());
        }
    }

    @Test
    void slowReaderEndsAndOthersGoOn() throws IOException {
        try (var house = House.open(data).knowsBrowser();
                var slow = house.json(Encrypted.socket(house.address()));
                var bob = house.json("bob")) {
            slow.enter("slow");
            var speech = "x".repeat(4000);
            while (house.counters().slow.sum() == 0) {
                for (var i = 0; i < 100; i++) {
                    bob.send("do", "say", "text", speech);
                }
                bob.heard();
            }
            assertThat(house.counters().slow.sum()).isEqualTo(1);
            assertThat(bob.answer("do", "say", "text", "on").text("text")).isEqualTo("on");
        }
    }

    @Test
    void nonsenseInsideASessionEndsItAlone() throws IOException {
        try (var house = House.open(data);
                var bob = house.text("bob");
                var plain = house.connect();
                var lily = house.text(Encrypted.over(plain))) {
            lily.enter("lily");
            plain.getOutputStream().write("this is no TLS, and long enough to be read as a record".getBytes(US_ASCII));
            try {
                assertThat(lily.rest()).isEmpty();
            } catch (SSLException e) {
                assertThat(e).as("TLS says why").isNotNull();
            }
            assertThat(bob.until("* lily left")).containsExactly("* lily arrived");
        }
    }
}
