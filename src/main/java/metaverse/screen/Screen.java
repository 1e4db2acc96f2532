package metaverse.screen;

import java.util.List;
import java.util.function.Consumer;
import org.jline.utils.AttributedString;

/// Where a person reads and types. Any thread may print; one thread reads.
public interface Screen extends AutoCloseable {
    /// Prints lines above the one being typed, which stays whole.
    void print(List<AttributedString> lines);

    /// Asks for the prompt anew, because what it tells of has changed.
    void refresh();

    /// How many columns a line has.
    int columns();

    /// Reads on the calling thread until the end. The last entry is always an [Entry.End].
    void read(Consumer<Entry> hand);

    @Override
    void close();
}
