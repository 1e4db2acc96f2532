package metaverse.story;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// Someone with a bare IRC client. What it reads has no tags unless it asked for them.
public final class IrcClient implements AutoCloseable {
    private final Wire wire;
    private int fences;

    IrcClient(Socket socket) throws IOException {
        wire = new Wire(socket);
    }

    public Wire wire() {
        return wire;
    }

    public IrcClient say(String line) throws IOException {
        wire.send(line + "\r\n");
        return this;
    }

    /// @return everything up to the end of its rooms' names
    public List<String> enter(String nick) throws IOException {
        say("NICK " + nick);
        say("USER " + nick + " 0 * :" + nick);
        return heard();
    }

    /// Says it and gives what came back until all of it was told to everyone.
    public List<String> ask(String line) throws IOException {
        say(line);
        return heard();
    }

    /// What came since the last look, up to a fence: everything accepted before it has been told.
    public List<String> heard() throws IOException {
        var fence = "fence" + ++fences;
        say("PING " + fence);
        var lines = new ArrayList<String>();
        for (var line = next(); !(line.contains(" PONG ") && line.endsWith(" " + fence)); line = next()) {
            lines.add(line);
        }
        return lines;
    }

    public String next() throws IOException {
        var line = wire.line();
        if (line == null) {
            throw new AssertionError("the line ended");
        }
        if (!line.endsWith("\r")) {
            throw new AssertionError("no line ends so: " + line);
        }
        return line.substring(0, line.length() - 1);
    }

    public String rest() throws IOException {
        return wire.rest();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
