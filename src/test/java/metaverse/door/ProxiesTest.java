package metaverse.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import metaverse.story.Encrypted;
import metaverse.story.House;
import metaverse.story.HouseRules;
import metaverse.story.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a proxy says of its clients is believed only where the proxy is trusted; then the client counts, not the proxy.
@Timeout(120)
final class ProxiesTest {
    private static final String FROM_LILY = "PROXY TCP4 192.0.2.7 192.0.2.1 5555 5000\r\n";
    private static final String PING = "{\"do\":\"ping\",\"n\":1}\n";
    private static final String PONG = "{\"event\":\"pong\",\"n\":1}";
    /// A wrong password of amy's, and what is answered to it.
    private static final String LOGIN = "{\"do\":\"login\",\"name\":\"amy\",\"password\":\"wrong\"}\n";

    private static final String WARNING = "\"news\":\"readable\"";
    private static final String REFUSAL = "wrong-password";
    private static final String TWO = "\r\n\r\n\0\r\nQUIT\n";

    @TempDir
    private Path data;

    /// One session an address; 127.0.0.1 is a proxy and 127.0.0.2 is not.
    private House house() throws IOException {
        return greetingHouse().knowsBrowser();
    }

    private House greetingHouse() throws IOException {
        return House.open(data, new HouseRules().sockets(2).sessions(1)
                .proxies(new Proxies(List.of(network("127.0.0.1")))));
    }

    private static Network network(String text) {
        return Network.of(text).orElseThrow();
    }

    private static Wire send(Wire wire, String bytes) throws IOException {
        return wire.send(bytes.getBytes(ISO_8859_1));
    }

    private static Wire from(String address, House house) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(house.address());
        return house.wire(socket);
    }

    /// Version 2 for TCP over IPv4, from 192.0.2.`last`.
    private static String two(int command, int last) {
        return TWO + (char) (0x20 | command) + "\u0011\0\f" + "\u00c0\0\u0002" + (char) last
                + "\u00c0\0\u0002\u0001" + "\u0010\u0010\u0013\u0088";
    }

    @Test
    void clientsBehindATrustedProxyCountEachForItself() throws IOException {
        try (var house = house();
                var lily = send(house.wire(), FROM_LILY + PING);
                var bob = send(house.wire(), two(1, 8) + PING);
                var amy = send(house.wire(), "PROXY TCP6 2001:db8::1 2001:db8::2 1 2\r\n" + PING)) {
            assertThat(lily.line()).isEqualTo(PONG);
            assertThat(bob.line()).isEqualTo(PONG);
            assertThat(amy.line()).isEqualTo(PONG);
            // One after the other: of two that come at once either may be the socket too many.
            try (var second = send(house.wire(), two(1, 7) + PING)) {
                assertThat(second.rest()).as("a second session of lily's").contains("too-many-sessions");
            }
            try (var third = send(house.wire(), FROM_LILY + PING)) {
                assertThat(third.rest()).as("a third socket of lily's, or a second session").doesNotContain("pong");
            }
        }
    }

    @Test
    void proxyThatSpeaksForItselfKeepsItsAddress() throws IOException {
        try (var house = house(); var own = send(house.wire(), two(0, 7) + PING)) {
            assertThat(own.line()).isEqualTo(PONG);
            try (var unknown = send(house.wire(), "PROXY UNKNOWN\r\n" + PING)) {
                assertThat(unknown.rest()).contains("too-many-sessions");
            }
        }
    }

    @Test
    void silentProxyIsGreetedAndItsSocketsAreNotLimited() throws IOException {
        try (var house = greetingHouse(); var one = house.wire(); var two = house.wire(); var three = house.wire()) {
            assertThat(one.line()).startsWith("- Welcome");
            assertThat(two.line()).startsWith("- Welcome");
            assertThat(three.line()).startsWith("- Welcome");
        }
    }

    @Test
    void anyoneElsesHeaderIsBytes() throws IOException {
        try (var house = house();
                var stranger = send(from("127.0.0.2", house), FROM_LILY + ":ping 1\n");
                var other = from("127.0.0.2", house)) {
            assertThat(stranger.line()).startsWith("! Choose a name first");
            assertThat(stranger.line()).isEqualTo("- pong 1");
            assertThat(send(other, two(1, 8) + "\n" + PING).rest()).as("the same address has a session")
                    .startsWith("- Too many lines");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "PROXY nonsense\r\n", "PROXY TCP4 1.2.3 1.2.3.4 1 2\r\n", "PROXY TCP4 1.2.3.4 1.2.3.4 99999 2\r\n",
        TWO + "1\u0011\0\f", TWO + "!\u0011\u00ff\u00ff"})
    void malformedOrEndlessHeaderEndsThatConnectionOnly(String header) throws IOException {
        try (var house = house();
                var bob = send(house.wire(), FROM_LILY + PING);
                var bad = send(house.wire(), header + "x".repeat(6000))) {
            assertThat(bob.line()).isEqualTo(PONG);
            assertThat(bad.rest()).isEmpty();
            assertThat(send(bob, PING).line()).isEqualTo(PONG);
        }
    }

    @Test
    void headerComesOnceAndBeforeTls() throws IOException {
        try (var house = house(); var twice = send(house.wire(), FROM_LILY + FROM_LILY + ":ping 1\n")) {
            assertThat(twice.line()).startsWith("! Choose a name first");
        }
        try (var house = House.open(data.resolve("2"), new HouseRules().sockets(2).sessions(1)
                .proxies(new Proxies(List.of(network("127.0.0.0/31"))))).knowsBrowser();
                var plain = house.connect()) {
            plain.getOutputStream().write(two(1, 9).getBytes(ISO_8859_1));
            var inside = house.wire(Encrypted.over(plain));
            inside.send(PING);
            assertThat(inside.line()).isEqualTo(PONG);
            try (var again = send(house.wire(), two(1, 9) + PING)) {
                assertThat(again.rest()).contains("too-many-sessions");
            }
        }
    }

    private static String upgrade(String... headers) {
        return "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n";
    }

    @Test
    void forwardedClientsCountEachForItself() throws IOException {
        var lily = upgrade("X-Forwarded-For: 10.0.0.1, 192.0.2.7, 127.0.0.1");
        try (var house = house();
                var one = send(house.wire(), lily);
                var two = send(house.wire(), upgrade("X-Forwarded-For: 192.0.2.8"))) {
            assertThat(one.line()).startsWith("HTTP/1.1 101");
            assertThat(two.line()).startsWith("HTTP/1.1 101");
            awaitSessions(house, 2);
            try (var second = send(house.wire(), lily)) {
                assertThat(second.rest()).contains("too-many-sessions");
            }
        }
    }

    @Test
    void socketsOfAForwardedClientAreCounted() throws IOException {
        var lily = upgrade("X-Forwarded-For: 192.0.2.7");
        var proxies = new Proxies(List.of(network("127.0.0.1")));
        try (var house = House.open(data, new HouseRules().sockets(1).proxies(proxies)).knowsBrowser();
                var one = send(house.wire(), lily);
                var two = house.wire()) {
            assertThat(one.line()).startsWith("HTTP/1.1 101");
            assertThat(send(two, lily).rest()).startsWith("HTTP/1.1 429");
        }
    }

    /// A WebSocket's session begins a moment after its answer.
    private static void awaitSessions(House house, int many) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (house.counters().sessions.sum() < many) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
        }
    }

    @Test
    void anyoneElsesForwardedForIsIgnored() throws IOException {
        try (var house = house();
                var one = send(from("127.0.0.2", house), upgrade("X-Forwarded-For: 192.0.2.7"));
                var two = from("127.0.0.2", house)) {
            assertThat(one.line()).startsWith("HTTP/1.1 101");
            awaitSessions(house, 1);
            assertThat(send(two, upgrade("X-Forwarded-For: 192.0.2.8")).rest()).contains("too-many-sessions");
        }
    }

    @Test
    void clientThatIsNamedInAHeaderCannotNameAnother() throws IOException {
        try (var house = house();
                var one = send(house.wire(), FROM_LILY + upgrade("X-Forwarded-For: 192.0.2.8"));
                var two = house.wire()) {
            assertThat(one.line()).startsWith("HTTP/1.1 101");
            awaitSessions(house, 1);
            assertThat(send(two, FROM_LILY + upgrade("X-Forwarded-For: 192.0.2.9")).rest())
                    .contains("too-many-sessions");
        }
    }

    @Test
    void pageAndSocketMustHaveComeBySameScheme() throws IOException {
        try (var house = house();
                var same = send(house.wire(), upgrade("X-Forwarded-Proto: https", "Origin: https://localhost"));
                var other = send(house.wire(), upgrade("X-Forwarded-Proto: https", "Origin: http://localhost"));
                var inside = house.tls();
                var unknown = send(from("127.0.0.2", house), upgrade("Origin: https://localhost"))) {
            assertThat(same.line()).startsWith("HTTP/1.1 101");
            assertThat(other.line()).startsWith("HTTP/1.1 403");
            assertThat(send(inside, upgrade("Origin: http://localhost")).line()).startsWith("HTTP/1.1 403");
            assertThat(unknown.line()).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void passwordGetsAWarningUnlessItsLineIsEncryptedOrOfThisMachine() throws IOException {
        try (var house = house();
                var local = send(from("127.0.0.2", house), LOGIN);
                var far = send(house.wire(), FROM_LILY + LOGIN);
                var text = send(house.wire(), two(1, 8) + ":login amy wrong\n")) {
            assertThat(local.line()).contains(REFUSAL);
            assertThat(far.line()).contains(WARNING);
            assertThat(far.line()).contains(REFUSAL);
            assertThat(text.line()).startsWith("* Others on the way could read that password");
        }
    }

    @Test
    void passwordBehindAProxyThatTookTheTlsOffGetsNoWarning() throws IOException {
        var encrypted =
                TWO + "!\u0011\0\u0014" + "\u00c0\0\u0002\7" + "\u00c0\0\u0002\u0001" + "\u0010\u0010\u0013\u0088"
                        + " \0\5" + "\1\0\0\0\0";
        try (var house = house();
                var told = send(house.wire(), encrypted + LOGIN);
                var plain = send(house.wire(), encrypted.replace("\5\1", "\5\0").replace("\2\7", "\2\11") + LOGIN)) {
            assertThat(told.line()).contains(REFUSAL);
            assertThat(plain.line()).contains(WARNING);
        }
        try (var house = House.open(data.resolve("tls"), new HouseRules().proxies(
                new Proxies(List.of(network("127.0.0.0/31")))));
                var plain = house.connect()) {
            plain.getOutputStream().write(two(1, 9).getBytes(ISO_8859_1));
            assertThat(send(house.wire(Encrypted.over(plain)), LOGIN).line()).contains(REFUSAL);
        }
    }

    @Test
    void clientOfALocalProxyIsNotLocal() throws IOException {
        var metrics = "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var house = house();
                var local = send(from("127.0.0.2", house), metrics);
                var far = send(house.wire(), FROM_LILY + metrics)) {
            assertThat(local.line()).startsWith("HTTP/1.1 200");
            assertThat(far.line()).startsWith("HTTP/1.1 403");
        }
    }
}
