package metaverse.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// One thread, one selector, one room, no checks, no memory of anything: what it costs is what the kernel costs.
/// What is written belongs to its thread.
final class BareServer implements AutoCloseable {
    /// How it writes.
    enum Mode {
        /// One write for each message and socket.
        ONE,
        /// All that waits for a socket in one write at each wake-up.
        BATCH,
        /// Each message on the disk before it is told.
        FSYNC;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int BACKLOG = 1024;

    private final Mode mode;
    private final Selector selector;
    private final ServerSocketChannel listener;
    private final List<BarePeer> members = new ArrayList<>();
    private final Batch batch = new Batch();
    private final ByteBuffer input = ByteBuffer.allocateDirect(64 * 1024);
    private final @Nullable Disk disk;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::serve, "ceiling");
    private volatile boolean open = true;

    /// The fault that ended it, if one did; written before the latch opens, read after.
    private @Nullable IOException fault;

    /// Opens on this machine only.
    ///
    /// @param file where messages are written, with [Mode#FSYNC]
    BareServer(int port, Mode mode, @Nullable Path file) throws IOException {
        this.mode = mode;
        selector = Selector.open();
        listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        disk = file == null ? null : new Disk(file);
        thread.start();
    }

    Address address() throws IOException {
        var local = (InetSocketAddress) listener.getLocalAddress();
        return new Address(local.getAddress().getHostAddress(), local.getPort());
    }

    /// Waits for its end.
    void await() throws InterruptedException, IOException {
        ended.await();
        if (fault != null) {
            throw fault;
        }
    }

    /// What it has to tell at its end.
    List<String> words() {
        return disk == null ? List.of() : disk.words();
    }

    private void serve() {
        try (selector; listener; disk) {
            while (open) {
                selector.select(this::ready);
                deliver();
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            fault = e;
        } finally {
            ended.countDown();
        }
    }

    private void ready(SelectionKey key) {
        if (!(key.attachment() instanceof BarePeer peer)) {
            accept();
            return;
        }
        try {
            if (key.isWritable()) {
                peer.drain();
            }
            if (key.isReadable()) {
                input.clear();
                peer.read(input, this::line);
            }
        } catch (IOException e) {
            peer.close();
        }
    }

    /// A peer that went before it was let in is no fault of the loop.
    private void accept() {
        try {
            var channel = listener.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                var key = channel.register(selector, SelectionKey.OP_READ);
                key.attach(new BarePeer(channel, key));
            }
        } catch (IOException e) {
            return;
        }
    }

    private void line(BarePeer peer, byte[] line) throws IOException {
        var text = peer.named() ? "" : new String(line, US_ASCII);
        if (text.startsWith("name:")) {
            peer.name(text.substring(5));
            members.add(peer);
            peer.write(ByteBuffer.wrap("- Come in.\n".getBytes(US_ASCII)));
        } else if (line.length == 5 && line[0] == ':') {
            peer.close();
        } else if (peer.named()) {
            say(peer, line);
        }
    }

    private void say(BarePeer speaker, byte[] line) throws IOException {
        if (!batch.fits(speaker, line)) {
            deliver();
        }
        batch.add(speaker, line);
        if (disk != null) {
            disk.force(batch.bytes());
        }
        if (mode != Mode.BATCH) {
            deliver();
        }
    }

    private void deliver() {
        if (!batch.isEmpty()) {
            for (var number = 0; number < members.size(); number++) {
                members.get(number).deliver(batch);
            }
            batch.clear();
        }
        // Closed ones leave here, as the list must not change under who goes through it.
        members.removeIf(BarePeer::closed);
    }

    @Override
    public void close() {
        open = false;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
