package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.Unpooled;

/// What holds for any first bytes whatever.
final class AnyBytesTest {
    /// The door is the same whether the bytes came one by one or all at once, and looking takes none of them away.
    @FuzzTest(maxDuration = "90s")
    void doorDoesNotDependOnHowTheBytesWereCut(byte[] bytes) {
        var whole = Unpooled.wrappedBuffer(bytes);
        var choice = Choice.of(whole);
        var piecemeal = Choice.UNDECIDED;
        for (var length = 0; length <= bytes.length && piecemeal == Choice.UNDECIDED; length++) {
            piecemeal = Choice.of(Unpooled.wrappedBuffer(bytes, 0, length));
        }
        assertThat(piecemeal).isEqualTo(choice);
        assertThat(whole.readableBytes()).isEqualTo(bytes.length);
        if (choice == Choice.HTTP) {
            assertThat(choice(bytes, (byte) 'x')).as("a method is nothing in the middle of a line")
                    .isNotEqualTo(Choice.HTTP);
        }
    }

    private static Choice choice(byte[] bytes, byte before) {
        return Choice.of(Unpooled.wrappedBuffer(new byte[] {before}, bytes));
    }
}
