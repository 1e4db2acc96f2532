package metaverse.story;

import java.io.IOException;
import java.util.List;

/// Someone in a story, whatever the door. What they read is given as the text door prints it, without their own doings.
interface Guest extends AutoCloseable {
    void enter(String name) throws IOException;

    void say(String text) throws IOException;

    void emote(String text) throws IOException;

    void tell(String text, String... to) throws IOException;

    void rename(String name) throws IOException;

    /// Leaves by word, and waits until the line ends.
    void leave() throws IOException;

    /// What was read since the last look, up to a fence.
    List<String> heard() throws IOException;

    /// The latest messages of the room: `1 lily: hello`.
    List<String> history() throws IOException;

    /// The latest private messages with someone.
    List<String> history(String with) throws IOException;

    /// The names of all who are here, in order.
    List<String> who() throws IOException;

    @Override
    void close() throws IOException;
}
