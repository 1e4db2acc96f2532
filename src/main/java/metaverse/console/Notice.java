package metaverse.console;

import java.util.List;
import metaverse.universe.Event;
import org.jline.utils.AttributedString;

/// Something for the console to show.
sealed interface Notice {
    /// What the universe tells.
    ///
    /// @param at milliseconds since 1970
    record Heard(Event event, long at) implements Notice {}

    /// A text of the console's own.
    record Says(String text) implements Notice {}

    /// Lines of the log, as it writes them.
    record Logged(String lines) implements Notice {}

    /// Lines that are drawn already.
    record Drawn(List<AttributedString> lines) implements Notice {
        public Drawn {
            lines = List.copyOf(lines);
        }
    }

    /// Nothing more comes.
    record End() implements Notice {}
}
