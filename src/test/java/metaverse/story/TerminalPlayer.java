package metaverse.story;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import metaverse.terminal.Headless;
import org.jspecify.annotations.Nullable;

/// Someone in the terminal client, which comes back by itself. Talk is what counts: how the client shows the rest is for
/// its own tests.
final class TerminalPlayer implements Player {
    private static final Pattern TALK = Pattern.compile("(\\[[^\\]]*\\] )?[^-*!\\s][^:\\s]*: .*");

    private final Site site;
    private final String name;

    /// The client may call when it is its turn: people come back in the order in which they came.
    private final Semaphore calls = new Semaphore(0);

    private @Nullable String room;
    private @Nullable Headless client;

    TerminalPlayer(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    private Headless client() {
        if (client == null) {
            throw new AssertionError(name + " is not here");
        }
        return client;
    }

    @Override
    public void comes() {
        calls.release();
        client = Headless.join(this::call, name);
    }

    private Socket call() throws IOException {
        calls.acquireUninterruptibly();
        return site.connect();
    }

    @Override
    public void comesBack() throws Exception {
        client().until("- The line is lost.");
        calls.release();
        if (room != null) {
            client().types(":room " + room);
        }
        reads();
    }

    void types(String line) {
        if (line.startsWith(":join ")) {
            room = line.substring(":join ".length());
        }
        client().types(line);
    }

    @Override
    public List<String> reads() throws Exception {
        return client().reads().stream().filter(TALK.asMatchPredicate()).toList();
    }

    /// All lines that the answer to this one has.
    List<String> asks(String line) throws Exception {
        types(line);
        return client().reads().stream().map(Player::timeless).toList();
    }

    @Override
    public void goes() {
        client().close();
    }
}
