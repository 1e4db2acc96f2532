package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import metaverse.story.House;
import metaverse.story.HouseRules;
import metaverse.story.LogBook;
import metaverse.story.Wire;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes from strangers never break anything, and never fill the log.
final class NoiseTest {
    private static final long SEED = 20260501;
    private static final int CONNECTIONS = 600;

    /// What leads deep into each door before the noise begins, and what noise is made of.
    private static final String[] PIECES = {
        "name:x", "\n", "\r\n", "{\"do\":\"enter\",\"name\":\"n", "\"}\n", "{\"do\":\"say\",\"text\":\"", "{", "}", "[",
        "\"",
        "NICK x\r\n", "GET / HTTP/1.1\r\n", "Upgrade: websocket\r\n", "\r\n\r\n", ":history ", "@", "＠", ":", "：", "\b",
        "\u0000",
        "{\"do\":\"line\",\"text\":\"", "{\"do\":\"history\",\"limit\":", "999999999999", "-1", "before", "#", "/me ",
        ":lang zh",
        "\u202E", "字", "👋", "e\u0301\u0301\u0301\u0301\u0301\u0301", "{\"do\":\"tell\",\"to\":[", "\\u0000", "\\ud800",
        "name：", ":me ",
        "\u0016\u0003\u0001\u0000@\u0001", "PROXY TCP4 ", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n",
        "\r\n\r\n\u0000\r\nQUIT\n!\u0011\u0000\f",
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/32", "127.0.0.0/8"})
    void noiseBreaksNothingAndIsNotLogged(String trusted) throws IOException {
        var proxies = new Proxies(List.of(Network.of(trusted).orElseThrow()));
        try (var log = new LogBook()) {
            makeNoise(new HouseRules().proxies(proxies));
            assertThat(log.troubles()).as("seed %s", SEED).isEmpty();
        }
    }

    private void makeNoise(HouseRules rules) throws IOException {
        try (var house = House.open(data, rules)) {
            var random = new Random(SEED);
            for (var i = 0; i < CONNECTIONS; i++) {
                make(noise(random), random, house);
            }
            try (var bob = house.json("bob0"); var lily = house.text("lily0")) {
                lily.ask("hello");
                assertThat(bob.heard()).anySatisfy(event -> assertThat(event.text("text")).isEqualTo("hello"));
            }
        }
    }

    private static byte[] noise(Random random) {
        if (random.nextInt(3) == 0) {
            var bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            return bytes;
        }
        var text = new StringBuilder();
        for (var i = random.nextInt(60); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (var i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /// Sends it in a few parts, then goes away in one of three manners.
    private static void make(byte[] noise, Random random, House house) throws IOException {
        try (var wire = house.wire()) {
            var at = 0;
            while (at < noise.length) {
                var part = Math.min(noise.length - at, 1 + random.nextInt(noise.length));
                wire.send(java.util.Arrays.copyOfRange(noise, at, at + part));
                at += part;
            }
            goAway(wire, random);
        } catch (SocketException e) {
            assertThat(e).as("closed by the other side").isNotNull();
        }
    }

    private static void goAway(Wire wire, Random random) throws IOException {
        switch (random.nextInt(3)) {
            case 0 -> {
                wire.finish();
                wire.rest();
            }
            case 1 -> wire.socket().setSoLinger(true, 0);
            default -> {}
        }
    }
}
