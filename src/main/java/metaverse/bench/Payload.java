package metaverse.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// What a message of this run looks like: a tag of eight characters that no other run has, eight digits for who spoke,
/// eight for the message's number, then padding. Eight bytes each, because a CPU reads eight at once: three loads tell
/// all of a message.
final class Payload {
    static final int TAG = 8;

    /// Tag, speaker and number.
    static final int HEAD = 24;

    /// What the text door takes in one line.
    static final int MOST = 4_000;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    final int size;
    private final String tag;
    private final long tagWord;
    private final String padding;
    private final byte[] paddingBytes;

    /// @param run  what tells this run from others, four characters
    /// @param size of the whole text, in bytes
    Payload(String run, int size) {
        if (run.length() != 4 || size < HEAD) {
            throw new IllegalArgumentException("a payload has at least " + HEAD + " bytes");
        }
        this.size = size;
        tag = "mv" + run + "--";
        tagWord = word(tag.getBytes(US_ASCII), 0);
        padding = "-the-quick-brown-fox-jumps-over-the-lazy-dog".repeat(size / 44 + 1).substring(0, size - HEAD);
        paddingBytes = padding.getBytes(US_ASCII);
    }

    /// The text of a speaker's message.
    String text(int speaker, int number) {
        return tag + digits(speaker) + digits(number) + padding;
    }

    /// Whether a payload begins here. Eight bytes from there must be readable.
    boolean begins(byte[] bytes, int at) {
        return word(bytes, at) == tagWord;
    }

    /// Where in a line a payload begins; -1 if nowhere.
    int find(byte[] bytes, int from, int to) {
        for (var at = from; at <= to - size; at++) {
            if (begins(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    static int speaker(byte[] bytes, int at) {
        return eightDigits(word(bytes, at + 8));
    }

    static int number(byte[] bytes, int at) {
        return eightDigits(word(bytes, at + 16));
    }

    /// Whether the padding came as it went.
    boolean whole(byte[] bytes, int at) {
        return Arrays.equals(bytes, at + HEAD, at + size, paddingBytes, 0, paddingBytes.length);
    }

    static long word(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static String digits(int value) {
        var text = Integer.toString(value);
        return "0".repeat(8 - text.length()) + text;
    }

    /// Eight ASCII digits in one word, the first in the lowest byte: neighbours are joined to pairs, pairs to fours,
    /// fours to eight. Anything else but digits makes a number that nobody expects.
    static int eightDigits(long word) {
        var ones = word - 0x3030303030303030L;
        var pairs = ones * 10 + (ones >>> 8);
        var high = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
        var low = ((pairs >>> 16) & 0x000000FF000000FFL) * (1 + (10_000L << 32));
        return (int) ((high + low) >>> 32);
    }
}
