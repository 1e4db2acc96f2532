package metaverse.door.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import metaverse.story.OpenHouse;
import metaverse.story.TextClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clients that send no line ends, speak telnet, or send every key as it is pressed. Quiet is what ends a message here, so
/// each waits for an answer before it sends the next.
final class BeginnersTest extends OpenHouse {
    private TextClient bob;

    @BeforeEach
    void welcome() throws IOException {
        bob = house.text("bob");
    }

    private TextClient beginner() throws IOException {
        var lily = house.text();
        lily.send("name:lily");
        assertThat(lily.next()).startsWith("- Hello, lily");
        assertThat(lily.next()).startsWith("- Type to talk");
        assertThat(bob.next()).isEqualTo("* lily arrived");
        return lily;
    }

    @Test
    void messageWithoutLineEndIsSaid() throws IOException {
        try (var lily = beginner()) {
            lily.send("hello");
            assertThat(bob.next()).isEqualTo("lily: hello");
            lily.send("你好");
            assertThat(bob.next()).isEqualTo("lily: 你好");
            lily.send("@bob psst");
            assertThat(bob.next()).isEqualTo("[private] lily: psst");
            lily.send("name:rose");
            assertThat(bob.next()).isEqualTo("* lily is now rose");
            assertThat(lily.next()).isEqualTo("- you are now rose");
            lily.send(":quit");
            assertThat(bob.next()).isEqualTo("* rose left");
        }
    }

    @Test
    void characterSplitOverSendsIsWhole() throws IOException {
        try (var lily = beginner()) {
            var bytes = "嗨嗨".getBytes(StandardCharsets.UTF_8);
            // The quiet after the first part ends a message, but for the half character.
            lily.wire().send(Arrays.copyOf(bytes, 4));
            assertThat(bob.next()).isEqualTo("lily: 嗨");
            lily.wire().send(Arrays.copyOfRange(bytes, 4, 6));
            assertThat(bob.next()).isEqualTo("lily: 嗨");
        }
    }

    @Test
    void lineEndsStillEndLines() throws IOException {
        try (var lily = beginner()) {
            lily.send("one\ntwo\nthree");
            assertThat(bob.next()).isEqualTo("lily: one");
            assertThat(bob.next()).isEqualTo("lily: two");
            assertThat(bob.next()).isEqualTo("lily: three");
        }
    }

    @Test
    void tooLongMessageIsAnsweredAndTheNextIsSaid() throws IOException {
        try (var lily = beginner()) {
            lily.send("x".repeat(4200));
            assertThat(lily.next()).isEqualTo("! That line is too long. 4096 bytes are the most.");
        }
    }

    @Test
    void telnetNegotiationIsRemovedAndDeclined() throws IOException {
        try (var lily = house.text()) {
            // WILL 24, DO 1, SB 24 … SE, NOP, WONT 3, all around a name.
            lily.wire()
                    .send(bytes(255, 251, 24, 'n', 'a', 255, 253, 1, 'm', 'e', 255, 250, 24, 0, 255, 255, 10, 255, 240,
                            ':', 255, 241, 'a', 'm', 'y', 255, 252, 3, 13, 10));

            assertThat(lily.wire().bytes(6)).containsExactly(bytes(255, 254, 24, 255, 252, 1));
            assertThat(lily.heard()).first().asString().startsWith("- Hello, amy");
            assertThat(bob.heard()).containsExactly("* amy arrived");
        }
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void everyKeyMayComeAloneWithBackspaces() throws IOException {
        try (var lily = house.text("lily")) {
            for (var key : "helo\b\blllo\u007F\u007F\u007Flo\r\u0000\nbye\r\n".getBytes(StandardCharsets.UTF_8)) {
                lily.wire().send(new byte[] {key});
            }
            lily.heard();
            assertThat(bob.heard()).containsExactly("* lily arrived", "lily: hello", "lily: bye");
        }
    }

    @Test
    void whoTypesANameKeyByKeyIsNoBeginner() throws IOException {
        try (var lily = house.text()) {
            for (var key : "name:lily\n".getBytes(StandardCharsets.UTF_8)) {
                lily.wire().send(new byte[] {key});
            }
            assertThat(lily.heard()).first().asString().startsWith("- Hello, lily");
        }
    }
}
