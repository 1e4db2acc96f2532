package metaverse.screen;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/// Where the program's own streams go.
public final class Streams {
    private Streams() {}

    /// Whether the error stream ends at a terminal. Where that cannot be known, it is taken to: better a log line less in a file
    /// than one across what is being typed.
    public static boolean isErrorShown() {
        try {
            return TerminalProvider.load("ffm").isSystemStream(SystemStream.Error);
        } catch (IOException e) {
            return true;
        }
    }
}
