package metaverse.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.util.stream.IntStream;

/// A speaker's line with a gap for the number, so that sending one costs a copy.
final class Draft {
    private static final String GAP = "00000000";

    private final byte[] line;
    private final int[] gaps;

    /// @param line    the line as said with message number 0
    /// @param speaker whose; its digits stand before the number wherever it stands
    Draft(String line, int speaker) {
        var head = Payload.digits(speaker);
        this.line = line.getBytes(US_ASCII);
        gaps = IntStream.range(0, line.length())
                .filter(at -> line.startsWith(head + GAP, at))
                .map(at -> at + head.length())
                .toArray();
    }

    int length() {
        return line.length;
    }

    void write(ByteBuf out, int number) {
        var rest = number;
        for (var digit = GAP.length() - 1; digit >= 0; digit--) {
            var character = (byte) ('0' + rest % 10);
            rest /= 10;
            for (var gap : gaps) {
                line[gap + digit] = character;
            }
        }
        out.writeBytes(line);
    }
}
