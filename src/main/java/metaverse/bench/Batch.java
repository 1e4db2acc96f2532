package metaverse.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The messages that go out together, as bytes once for everyone; who spoke gets them without its own.
final class Batch {
    private static final int SIZE = 1 << 20;

    private record Part(BarePeer speaker, int from, int to) {}

    private final ByteBuffer all = ByteBuffer.allocateDirect(SIZE);
    private final ByteBuffer whole = all.duplicate();
    private final ByteBuffer others = ByteBuffer.allocateDirect(SIZE);
    private final List<Part> parts = new ArrayList<>();

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean fits(BarePeer speaker, byte[] line) {
        return all.remaining() >= speaker.head().length + line.length + 1;
    }

    void add(BarePeer speaker, byte[] line) {
        var from = all.position();
        all.put(speaker.head()).put(line).put((byte) '\n');
        parts.add(new Part(speaker, from, all.position()));
        speaker.spoke(true);
    }

    /// All of it. The same buffer each time: whoever reads it must be done before the next call.
    ByteBuffer bytes() {
        return whole.limit(all.position()).position(0);
    }

    /// What a speaker must hear. The same buffer each time, too.
    ByteBuffer without(BarePeer speaker) {
        others.clear();
        for (var part : parts) {
            if (part.speaker() != speaker) {
                others.put(others.position(), all, part.from(), part.to() - part.from());
                others.position(others.position() + part.to() - part.from());
            }
        }
        return others.flip();
    }

    void clear() {
        all.clear();
        for (var part : parts) {
            part.speaker().spoke(false);
        }
        parts.clear();
    }
}
