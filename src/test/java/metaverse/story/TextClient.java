package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Someone at the text door.
public final class TextClient implements AutoCloseable {
    private final Wire wire;
    private int fences;

    TextClient(Socket socket) throws IOException {
        wire = new Wire(socket);
    }

    public Wire wire() {
        return wire;
    }

    /// Sends exactly this, as one write.
    public TextClient send(String text) throws IOException {
        wire.send(text);
        return this;
    }

    public TextClient say(String line) throws IOException {
        return send(line + "\n");
    }

    /// @return the welcome
    public List<String> enter(String name) throws IOException {
        say("name:" + name);
        var welcome = heard();
        assertThat(welcome).first().asString().startsWith("- Hello, " + name);
        return welcome;
    }

    /// Says it and gives what came back until all of it was told to everyone.
    public List<String> ask(String line) throws IOException {
        say(line);
        return heard();
    }

    /// What came since the last look, up to a fence: everything accepted before it has been told.
    public List<String> heard() throws IOException {
        var fence = "fence" + ++fences;
        say(":ping " + fence);
        return until("- pong " + fence);
    }

    public List<String> until(String last) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = next(); !line.equals(last); line = next()) {
            lines.add(line);
        }
        return lines;
    }

    public String next() throws IOException {
        var line = wire.line();
        if (line == null) {
            throw new AssertionError("the line ended");
        }
        return line;
    }

    /// What came until the other side closed.
    public List<String> rest() throws IOException {
        var lines = new ArrayList<String>();
        for (@Nullable String line; (line = wire.line()) != null;) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
