package metaverse.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/// One line of the [BareServer].
final class BarePeer {
    /// Who takes its lines.
    interface Hearer {
        void line(BarePeer peer, byte[] line) throws IOException;
    }

    private static final int LONGEST_LINE = 8192;
    private static final int MOST_WAITING = 64 << 20;
    private static final byte[] NOTHING = {};

    private final SocketChannel channel;
    private final SelectionKey key;
    private byte[] rest = NOTHING;
    private byte[] head = NOTHING;
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private boolean spoke;

    BarePeer(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    boolean named() {
        return head.length > 0;
    }

    void name(String name) {
        head = (name + ": ").getBytes(US_ASCII);
    }

    /// What stands before its words.
    byte[] head() {
        return head;
    }

    /// Whether something of its own is in the batch.
    void spoke(boolean spoke) {
        this.spoke = spoke;
    }

    boolean closed() {
        return !channel.isOpen();
    }

    void read(ByteBuffer input, Hearer hearer) throws IOException {
        if (channel.read(input) < 0) {
            close();
            return;
        }
        input.flip();
        var bytes = Arrays.copyOf(rest, rest.length + input.remaining());
        input.get(bytes, rest.length, input.remaining());
        var from = 0;
        for (var at = rest.length; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                hearer.line(this, Arrays.copyOfRange(bytes, from, at));
                from = at + 1;
            }
        }
        rest = from == bytes.length ? NOTHING : Arrays.copyOfRange(bytes, from, bytes.length);
        if (rest.length > LONGEST_LINE) {
            close();
        }
    }

    void deliver(Batch batch) {
        try {
            if (!closed()) {
                write(spoke ? batch.without(this) : batch.bytes());
            }
        } catch (IOException e) {
            close();
        }
    }

    /// Writes at once what the socket takes, and the rest when it takes more.
    void write(ByteBuffer bytes) throws IOException {
        if (!waiting.hasRemaining()) {
            channel.write(bytes);
        }
        if (!bytes.hasRemaining()) {
            return;
        }
        if (waiting.remaining() + bytes.remaining() > MOST_WAITING) {
            close();
            return;
        }
        var more = ByteBuffer.allocate(waiting.remaining() + bytes.remaining()).put(waiting).put(bytes).flip();
        waiting = more;
        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    void drain() throws IOException {
        channel.write(waiting);
        if (!waiting.hasRemaining()) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed all the same: nothing waits to be written that anyone could read.
            waiting = ByteBuffer.allocate(0);
        }
    }
}
