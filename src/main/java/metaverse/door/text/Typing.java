package metaverse.door.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The bytes of a line as somebody typed them.
final class Typing {
    private static final char BACKSPACE = '\b';
    private static final char DELETE = 0x7F;

    private Typing() {}

    /// The text, without the line's end, with corrections made: a terminal that sends every key as it is pressed sends
    /// backspaces, too. Null where it is not UTF-8.
    static @Nullable String read(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return corrected(trimmed(text));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// Without carriage returns and the NUL that telnet sends behind them.
    private static String trimmed(String text) {
        var end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\r' || text.charAt(end - 1) == 0)) {
            end--;
        }
        var start = 0;
        while (start < end && text.charAt(start) == 0) {
            start++;
        }
        return text.substring(start, end);
    }

    private static String corrected(String text) {
        if (text.indexOf(BACKSPACE) < 0 && text.indexOf(DELETE) < 0) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c != BACKSPACE && c != DELETE) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty()) {
                out.setLength(out.offsetByCodePoints(out.length(), -1));
            }
        });
        return out.toString();
    }

    /// How many bytes at the end are the beginning of a character whose rest has not come yet; 0 to 3.
    static int incomplete(byte[] bytes) {
        for (var back = 1; back <= Math.min(3, bytes.length); back++) {
            var b = bytes[bytes.length - back] & 0xFF;
            if (b < 0x80) {
                return 0;
            }
            if (b >= 0xC0) {
                var length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return length > back ? back : 0;
            }
        }
        return 0;
    }
}
