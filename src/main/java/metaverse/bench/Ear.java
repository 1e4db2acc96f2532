package metaverse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/// Takes what visitors are sent apart into lines, and finds the run's messages in them. This is where the bench spends
/// its time, so nothing is made per line: the bytes of a read are copied once into one array, where a message is
/// looked for first at the place where the line before had it.
final class Ear {
    /// Who wants to know.
    interface Listener {
        /// A message of this run reached a visitor.
        void message(Visitor listener, int speaker, int number, long now);

        /// A message of this run reached a visitor, but not as it was sent.
        void garbled(Visitor listener, String line);
    }

    /// No line of any door is as long as that.
    private static final int LONGEST_LINE = 1 << 20;

    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;

    private final Payload payload;
    private final Listener listener;
    private byte[] bytes = new byte[1 << 18];
    private int length;
    private long read;

    Ear(Payload payload, Listener listener) {
        this.payload = payload;
        this.listener = listener;
    }

    /// Hears what one read brought.
    void hear(Visitor visitor, ByteBuf read) {
        gather(visitor, read);
        var now = System.nanoTime();
        var at = 0;
        while (at < length) {
            var end = message(visitor, at, now);
            if (end < 0) {
                end = newline(at);
                if (end < 0) {
                    break;
                }
                other(visitor, at, end, now);
            }
            at = end + 1;
        }
        visitor.rest.keep(bytes, at, length);
    }

    /// How many bytes have been read so far.
    long read() {
        return read;
    }

    /// Puts the beginning of a line that an earlier read left before what this read brought.
    private void gather(Visitor visitor, ByteBuf read) {
        var rest = visitor.rest.length();
        length = rest + read.readableBytes();
        this.read += read.readableBytes();
        if (length > LONGEST_LINE) {
            throw new IllegalStateException("a line without end");
        }
        if (bytes.length < length + Long.BYTES) {
            bytes = new byte[length * 2];
        }
        visitor.rest.copyTo(bytes);
        read.readBytes(bytes, rest, length - rest);
    }

    /// Hears the line as a message that looks like the one before.
    ///
    /// @return where the line ends; -1 if it is not such a line, or not all of it is there
    private int message(Visitor visitor, int line, long now) {
        var at = line + visitor.payloadAt;
        var after = at + payload.size;
        if (after >= length || !payload.begins(bytes, at)) {
            return -1;
        }
        var end = after + visitor.tail;
        if (end >= length || bytes[end] != '\n') {
            end = newline(after);
            if (end < 0) {
                return -1;
            }
            visitor.tail = end - after;
        }
        if (payload.whole(bytes, at)) {
            listener.message(visitor, Payload.speaker(bytes, at), Payload.number(bytes, at), now);
        } else {
            listener.garbled(visitor, text(line, end));
        }
        return end;
    }

    private void other(Visitor visitor, int line, int end, long now) {
        var at = payload.find(bytes, line, end);
        if (at >= 0) {
            visitor.payloadAt = at - line;
            visitor.tail = end - at - payload.size;
            message(visitor, line, now);
            return;
        }
        visitor.shown += visitor.dialect.shown(bytes, line, end);
        if (visitor.attentive() || visitor.dialect.notable(bytes, line, end)) {
            visitor.line(text(line, end));
        }
    }

    private String text(int from, int to) {
        var end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        return new String(bytes, from, end - from, UTF_8);
    }

    /// Eight bytes at a time: a byte that is zero after the exclusive or is a line's end.
    private int newline(int from) {
        for (var at = from; at < length; at += Long.BYTES) {
            var different = Payload.word(bytes, at) ^ NEWLINES;
            var found = (different - 0x0101010101010101L) & ~different & 0x8080808080808080L;
            if (found != 0) {
                var place = at + (Long.numberOfTrailingZeros(found) >>> 3);
                return place < length ? place : -1;
            }
        }
        return -1;
    }

    /// The beginning of a line whose end has not come yet. Most visitors have none most of the time.
    static final class Rest {
        private static final byte[] NOTHING = {};

        private byte[] kept = NOTHING;
        private int length;

        int length() {
            return length;
        }

        void copyTo(byte[] target) {
            System.arraycopy(kept, 0, target, 0, length);
        }

        void keep(byte[] source, int from, int to) {
            length = to - from;
            if (length > kept.length) {
                kept = Arrays.copyOfRange(source, from, to);
            } else {
                System.arraycopy(source, from, kept, 0, length);
            }
        }
    }
}
