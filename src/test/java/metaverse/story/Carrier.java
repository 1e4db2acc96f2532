package metaverse.story;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What carries one JSON object after the other.
interface Carrier extends Closeable {
    /// @param text an object and a line's end
    Carrier send(String text) throws IOException;

    /// The next object, or null at the end of all.
    @Nullable String line() throws IOException;
}
