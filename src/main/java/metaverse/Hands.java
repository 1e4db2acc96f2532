package metaverse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// Someone at a terminal in a rehearsal: looks at what is printed, and types each line on its cue.
final class Hands extends OutputStream {
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final InputStream keys;
    private final Queue<Cue> cues;
    private final StringBuilder seen = new StringBuilder();

    /// @param seen what has to be on the screen first
    record Cue(String seen, String typed) {}

    Hands(List<Cue> cues) throws IOException {
        this.cues = new ArrayDeque<>(cues);
        this.keys = new PipedInputStream(keyboard);
    }

    /// What is typed.
    InputStream keys() {
        return keys;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        seen.append((char) b);
        var next = cues.peek();
        if (next != null && seen.indexOf(next.seen) >= 0) {
            seen.setLength(0);
            cues.remove();
            keyboard.write(next.typed.getBytes(StandardCharsets.UTF_8));
        }
    }
}
