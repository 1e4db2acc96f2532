package metaverse.screen;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;

/// The lines typed before, in memory and in a file for the owner alone. What is secret enters neither. Belongs to the thread
/// that reads.
final class InputHistory extends DefaultHistory {
    /// Lines that a start finds.
    private static final int KEPT = 500;

    /// Lines beyond which the file is written anew.
    private static final int MOST = 2 * KEPT;

    private final Predicate<String> secret;
    private @Nullable OwnFile file;

    InputHistory(Predicate<String> secret, @Nullable OwnFile file) {
        this.secret = secret;
        this.file = file;
    }

    /// Reads what an earlier run kept. A file that cannot be used is done without: typing matters more.
    void recall() {
        if (file == null) {
            return;
        }
        try {
            var lines = file.lines();
            List<String> kept = lines.subList(Math.max(0, lines.size() - KEPT), lines.size());
            if (lines.size() > MOST) {
                file.replace(kept);
            }
            kept.forEach(line -> super.add(Instant.EPOCH, line));
        } catch (IOException e) {
            file = null;
        }
        moveToEnd();
    }

    @Override
    public void add(Instant time, String line) {
        if (line.isBlank() || secret.test(line)) {
            return;
        }
        super.add(time, line);
        // A pasted message of several lines would come back as several.
        if (file != null && line.indexOf('\n') < 0) {
            try {
                file.append(line);
            } catch (IOException e) {
                file = null;
            }
        }
    }
}
