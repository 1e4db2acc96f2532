package metaverse.door.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;

/// What holds for any bytes that come through the text door.
final class AnyBytesTest {
    /// Three bytes for each of the 64 options that are declined.
    private static final int MOST_ANSWERED = 3 * 64;

    private final ByteBuf text = Unpooled.buffer();
    private final ByteBuf answer = Unpooled.buffer();

    /// The first byte says how the others are cut.
    @FuzzTest(maxDuration = "90s")
    void telnetDoesNotDependOnHowTheBytesWereCut(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var bytes = Arrays.copyOfRange(input, 1, input.length);
        filter(bytes, Math.max(1, bytes.length));
        var wholeText = ByteBufUtil.getBytes(text);
        var wholeAnswer = ByteBufUtil.getBytes(answer);

        filter(bytes, 1 + (input[0] & 0x0F));

        assertThat(ByteBufUtil.getBytes(text)).isEqualTo(wholeText).hasSizeLessThanOrEqualTo(bytes.length);
        assertThat(ByteBufUtil.getBytes(answer)).isEqualTo(wholeAnswer).hasSizeLessThanOrEqualTo(MOST_ANSWERED);
    }

    /// As [TextLines] does it.
    private void filter(byte[] bytes, int part) {
        text.clear();
        answer.clear();
        var telnet = new Telnet();
        for (var at = 0; at < bytes.length; at += part) {
            var in = Unpooled.wrappedBuffer(bytes, at, Math.min(part, bytes.length - at));
            if (telnet.concerns(in)) {
                telnet.filter(in, text, answer);
            } else {
                text.writeBytes(in);
            }
        }
    }

    /// Whatever is typed is text or is not; and a message cut within a character is whole again with its rest.
    @FuzzTest(maxDuration = "90s")
    void typingIsTextOrNone(byte[] bytes) {
        var read = Typing.read(bytes);
        if (read != null) {
            assertThat(read).doesNotContain("\b", "\u007F");
            assertThat(new String(bytes, UTF_8)).as("nothing is made up").hasSizeGreaterThanOrEqualTo(read.length());
            assertThat(Typing.incomplete(bytes)).isZero();
        }
        var left = Typing.incomplete(bytes);
        assertThat(left).isBetween(0, Math.min(3, bytes.length));
        if (left > 0) {
            assertThat(Typing.incomplete(Arrays.copyOf(bytes, bytes.length - left)))
                    .as("cut off once, nothing more is incomplete, where it was text").isBetween(0, 3);
            assertThat(read).as("half a character is no text").isNull();
        }
    }
}
