package metaverse.door.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketTest {
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;

    private Served served;
    private Raw raw;

    @BeforeEach
    void begin() throws IOException {
        served = new Served().knowsBrowser();
        raw = served.connect();
    }

    @AfterEach
    void end() throws IOException {
        raw.close();
        served.close();
    }

    private static String handshake(String host, String more) {
        return "GET /ws HTTP/1.1\r\nHost: " + host + "\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + more + "\r\n";
    }

    private void upgrade() throws IOException {
        raw.send(handshake("localhost", "Sec-WebSocket-Extensions: permessage-deflate\r\n"));
        assertThat(raw.headers().toLowerCase(java.util.Locale.ROOT))
                .startsWith("http/1.1 101 ")
                .contains("sec-websocket-accept: s3pplmbitxaq9kygzzhzrbk+xoo=")
                .doesNotContain("sec-websocket-extensions");
    }

    /// A client's frame, masked with zeros.
    private static String frame(int first, String bytes) {
        var length = bytes.length() < 126
                ? "" + (char) (0x80 | bytes.length())
                : "" + (char) (0x80 | 126) + (char) (bytes.length() >> 8) + (char) (bytes.length() & 0xff);
        return (char) first + length + "\0\0\0\0" + bytes;
    }

    private static String text(String text) {
        return frame(LAST | TEXT, new String(text.getBytes(UTF_8), ISO_8859_1));
    }

    private void assertEndsWith(int code) throws IOException {
        var close = raw.frame();
        assertThat(close.charAt(0)).isEqualTo((char) (LAST | CLOSE));
        assertThat(close.charAt(1) << 8 | close.charAt(2)).isEqualTo(code);
        assertThat(raw.rest()).isEmpty();
    }

    @Test
    void messagesArriveWholeAndInOrder() throws IOException {
        upgrade();
        raw.send(text("one") + text("häi 👋") + frame(TEXT, "th") + frame(LAST | PING, "p") + frame(LAST, "ree"));
        assertThat(raw.frame()).endsWith("one");
        assertThat(new String(raw.frame().substring(1).getBytes(ISO_8859_1), UTF_8)).isEqualTo("häi 👋");
        assertThat(raw.frame()).isEqualTo((char) (LAST | PONG) + "p");
        assertThat(raw.frame()).endsWith("three");
    }

    @Test
    void pingsAndPongsAreSignsOfLife() throws IOException {
        upgrade();
        raw.send(frame(LAST | PONG, "") + frame(LAST | PING, "") + text("x"));
        raw.frame();
        raw.frame();
        assertThat(served.frames).containsExactly("PongWebSocketFrame", "PingWebSocketFrame", "TextWebSocketFrame");
    }

    @Test
    void theBiggestMessageFits() throws IOException {
        upgrade();
        raw.send(text("x".repeat(Served.MESSAGE_BYTES)));
        assertThat(raw.frame()).hasSize(1 + Served.MESSAGE_BYTES);
    }

    @Test
    void aFrameThatIsTooBigEndsIt() throws IOException {
        upgrade();
        raw.send(text("x".repeat(Served.MESSAGE_BYTES + 1)) + text("more"));
        assertEndsWith(1009);
        assertThat(served.frames).isEmpty();
    }

    @Test
    void aMessageOfManyFramesThatIsTooBigEndsIt() throws IOException {
        upgrade();
        raw.send(frame(TEXT, "x".repeat(600)) + frame(0, "x".repeat(600)) + frame(LAST, "x") + text("more"));
        assertEndsWith(1009);
        assertThat(served.frames).isEmpty();
    }

    @Test
    void onlyTextIsSpoken() throws IOException {
        upgrade();
        raw.send(frame(LAST | BINARY, "x") + text("more"));
        assertEndsWith(1003);
        assertThat(served.frames).isEmpty();
    }

    @Test
    void brokenTextEndsIt() throws IOException {
        upgrade();
        raw.send(frame(LAST | TEXT, "\u00e4x"));
        assertEndsWith(1007);
    }

    @Test
    void anUnmaskedFrameEndsIt() throws IOException {
        upgrade();
        raw.send((char) (LAST | TEXT) + "\u0001x");
        assertEndsWith(1002);
    }

    @Test
    void aGoodbyeIsAnswered() throws IOException {
        upgrade();
        raw.send(frame(LAST | CLOSE, "\u0003\u00e8bye"));
        assertEndsWith(1000);
    }

    @Test
    void halfAWebSocketIsNone() throws IOException {
        upgrade();
        raw.finish();
        assertThat(raw.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:5000,http://localhost:5000,101", "localhost,http://localhost,101",
        "LOCALHOST:443,https://localhost,101",
        "localhost,https://localhost:443,101", "[::1]:5000,http://[::1]:5000,101",
        "localhost:5000,https://localhost:5000,101",
        "localhost:5000,http://localhost:5001,403", "localhost:5000,http://localhost,403", "localhost:5000,null,403",
        "localhost,http://evil.example,403", "localhost,http://localhost.evil.example,403", "localhost,file://,403",
        "localhost,http://evil.example@localhost,403", "evil.example,http://evil.example,421"
    })
    void onlyOurOwnPageMayConnect(String host, String origin, int status) throws IOException {
        raw.send(handshake(host, "Origin: " + origin + "\r\n"));
        assertThat(raw.headers()).startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "Version: 13,Version: 8,426", "Upgrade: websocket,X: y,426", "'keep-alive, Upgrade',keep-alive,426",
        "dGhlIHNhbXBsZSBub25jZQ==,short,400", "GET,POST,405", "HTTP/1.1,HTTP/1.0,426"
    })
    void whatIsNoWebSocketStaysHttp(String what, String instead, int status) throws IOException {
        raw.send(handshake("localhost", "").replace(what, instead)).finish();
        assertThat(raw.rest()).startsWith("HTTP/1.1 " + status + " ");
    }
}
