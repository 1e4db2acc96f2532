package metaverse.story;

import java.util.List;

/// Someone in a story that goes on over restarts. What they read is without times and ids, which no two universes share.
interface Player {
    /// Comes in, for the first time or again.
    void comes() throws Exception;

    /// What was read since the last look, up to a fence.
    List<String> reads() throws Exception;

    /// Comes back after a restart as a client does, to where they were.
    void comesBack() throws Exception;

    void goes() throws Exception;

    /// A text without the times in it.
    static String timeless(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]?", "").replaceAll("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?", "T");
    }
}
