package metaverse.door.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/// What holds for any bytes that come through the text door.
final class AnyBytesTest {
    /// Three bytes for each of the 64 options that are declined.
    private static final int MOST_ANSWERED = 3 * 64;

    /// The first byte says how the others are cut.
    @FuzzTest(maxDuration = "90s")
    void telnetDoesNotDependOnHowTheBytesWereCut(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var bytes = Arrays.copyOfRange(input, 1, input.length);
        var whole = TextProperties.filter(bytes, Math.max(1, bytes.length));

        assertThat(TextProperties.filter(bytes, 1 + (input[0] & 0x0F))).isEqualTo(whole);
        assertThat(whole.text()).hasSizeLessThanOrEqualTo(bytes.length);
        assertThat(whole.answer()).hasSizeLessThanOrEqualTo(MOST_ANSWERED);
    }

    /// Whatever is typed is text or is not; and wherever text is cut, what is whole of it is text.
    @FuzzTest(maxDuration = "90s")
    void typingIsTextOrNone(byte[] bytes) {
        var read = Typing.read(bytes);
        if (read != null) {
            assertThat(read).doesNotContain("\b", "\u007F");
            assertThat(new String(bytes, UTF_8)).as("nothing is made up").hasSizeGreaterThanOrEqualTo(read.length());
            assertThat(Typing.incomplete(bytes)).isZero();
            for (var cut = 1; cut < Math.min(bytes.length, 100); cut++) {
                var part = Arrays.copyOf(bytes, cut);
                assertThat(Typing.read(Arrays.copyOf(part, cut - Typing.incomplete(part)))).isNotNull();
            }
        }
        assertThat(Typing.incomplete(bytes)).isBetween(0, Math.min(3, bytes.length));
    }
}
