package metaverse.story;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// Someone with a bare IRC client. What it reads has no tags unless it asked for them.
public final class IrcClient implements AutoCloseable {
    private final Carrier carrier;

    /// What stands at the end of each line.
    private final String end;
    private int fences;

    IrcClient(Socket socket) throws IOException {
        this(new Wire(socket), "\r");
    }

    /// A message is a line.
    IrcClient(WebSocketClient socket) {
        this(socket, "");
    }

    private IrcClient(Carrier carrier, String end) {
        this.carrier = carrier;
        this.end = end;
    }

    public Wire wire() {
        return (Wire) carrier;
    }

    /// Why its WebSocket was closed; to be asked after [#rest].
    public int status() {
        return ((WebSocketClient) carrier).status();
    }

    public IrcClient say(String line) throws IOException {
        carrier.send(line + "\r\n");
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
        var line = carrier.line();
        if (line == null) {
            throw new AssertionError("the line ended");
        }
        if (!line.endsWith(end) || line.endsWith("\n")) {
            throw new AssertionError("no line ends so: " + line);
        }
        return line.substring(0, line.length() - end.length());
    }

    public String rest() throws IOException {
        var rest = new StringBuilder();
        for (var line = carrier.line(); line != null; line = carrier.line()) {
            rest.append(line).append('\n');
        }
        return rest.toString();
    }

    @Override
    public void close() throws IOException {
        carrier.close();
    }
}
