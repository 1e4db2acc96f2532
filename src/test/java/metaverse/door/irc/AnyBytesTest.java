package metaverse.door.irc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import metaverse.universe.Kind;

/// What holds for anything that comes through the IRC door.
final class AnyBytesTest {
    @FuzzTest(maxDuration = "90s")
    void anyLineIsAMessageOrNone(byte[] bytes) {
        var line = new String(bytes, StandardCharsets.UTF_8).replaceAll("[\r\n]", "");
        var message = Message.read(line);
        if (message != null) {
            assertThat(message.command()).isNotEmpty().doesNotContain(" ");
            assertThat(message.params()).hasSizeLessThanOrEqualTo(100);
            assertThat(message.tags()).doesNotContainKey("");
        }
    }

    /// Whatever is said is told in lines that fit, and nothing of it but blanks is lost.
    @FuzzTest(maxDuration = "90s")
    void anyTextIsLinesThatFit(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var lines = Lines.of(Kind.SAY, text, 60);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n").isNotEmpty();
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(450);
        });
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replaceAll("[\n ]", ""));
    }

    /// An escaped value is read as what it was.
    @FuzzTest(maxDuration = "90s")
    void anyTagValueComesBack(byte[] bytes) {
        var value = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
        var message = Message.read("@+a=" + Message.escaped(value) + " TAGMSG #plaza");
        assertThat(message).isNotNull();
        assertThat(message.tags()).containsEntry("+a", value);
    }
}
