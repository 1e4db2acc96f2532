package metaverse.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// A file that each message is forced to: a write and an fdatasync.
final class Disk implements AutoCloseable {
    private final FileChannel file;
    private final Histogram took = new Histogram(TimeUnit.HOURS.toNanos(1), 3);

    Disk(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    void force(ByteBuffer bytes) throws IOException {
        var begin = System.nanoTime();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
        took.recordValue(System.nanoTime() - begin);
    }

    /// How long the disk alone took.
    List<String> words() {
        return List.of("%,d times a write and fdatasync, ms: p50 %.2f   p99 %.2f   max %.2f".formatted(
                took.getTotalCount(), took.getValueAtPercentile(50) / 1e6, took.getValueAtPercentile(99) / 1e6,
                took.getMaxValue() / 1e6));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
