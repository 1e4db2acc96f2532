package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Someone at the JSON door. Whatever they read is held against the document of that door.
public final class JsonClient implements AutoCloseable {
    private final Carrier carrier;
    private long fences = 1_000_000;

    /// Whether an object has come. On a slow machine a line may be silent at first for so long that it is greeted.
    private boolean isSpoken;

    JsonClient(Carrier carrier) {
        this.carrier = carrier;
    }

    /// The bare socket under a client that sends lines.
    public Wire wire() {
        return (Wire) carrier;
    }

    /// The next object, or null at the end of all.
    @Nullable String line() throws IOException {
        return carrier.line();
    }

    /// Sends an object: names and values in turn.
    public JsonClient send(Object... fields) throws IOException {
        return raw(Json.write(fields) + "\n");
    }

    /// Sends exactly this, as one write.
    public JsonClient raw(String text) throws IOException {
        carrier.send(text);
        return this;
    }

    /// @return the welcome
    public Json enter(String name) throws IOException {
        send("do", "enter", "name", name);
        return welcomed();
    }

    /// @return the welcome
    public Json resume(String token) throws IOException {
        send("do", "enter", "token", token);
        return welcomed();
    }

    /// @return the welcome
    public Json login(String name, String password) throws IOException {
        send("do", "login", "name", name, "password", password);
        return welcomed();
    }

    /// Claims the name one has.
    ///
    /// @return the token of the account
    public String register(String password) throws IOException {
        var answers = ask("do", "register", "password", password);
        assertThat(answers).extracting(Json::event).containsSubsequence("done", "token");
        return answers.getLast().text("token");
    }

    /// The first of what came since the last look that is called so.
    public Json heard(String event) throws IOException {
        return first(heard(), event);
    }

    /// Sends an object and gives the first event that is called so.
    public Json first(String event, Object... fields) throws IOException {
        return first(ask(fields), event);
    }

    private static Json first(List<Json> all, String event) {
        return all.stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + event + " in " + all));
    }

    /// Searches until something is found: what is said can be found a little later.
    public Json found(String text) throws IOException {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Wire.PATIENCE_MILLIS);
        var found = first("found", "do", "search", "text", text);
        while (found.objects("records").isEmpty() && System.nanoTime() < until) {
            found = first("found", "do", "search", "text", text);
        }
        assertThat(found.objects("records")).as("found for %s", text).isNotEmpty();
        return found;
    }

    /// Sends an object that is refused.
    ///
    /// @return the reason
    public String refusal(Object... fields) throws IOException {
        var refused = answer(fields);
        assertThat(refused.event()).as("%s", refused).isEqualTo("refused");
        return refused.text("reason");
    }

    private Json welcomed() throws IOException {
        var welcome = next();
        assertThat(welcome.event()).as("%s", welcome).isEqualTo("welcome");
        return welcome;
    }

    /// Sends an object and gives what came back until all of it was told to everyone.
    public List<Json> ask(Object... fields) throws IOException {
        send(fields);
        return heard();
    }

    /// Sends an object and gives the one answer to it.
    public Json answer(Object... fields) throws IOException {
        var all = ask(fields);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /// What came since the last look, up to a fence: everything accepted before it has been told.
    public List<Json> heard() throws IOException {
        var fence = ++fences;
        send("do", "ping", "n", fence);
        var all = new ArrayList<Json>();
        for (var next = next(); !next.event().equals("pong") || next.number("n") != fence; next = next()) {
            all.add(next);
        }
        return all;
    }

    /// Whether the other side closes now, and says nothing more.
    public boolean ends() throws IOException {
        return carrier.line() == null;
    }

    /// What came until the other side closed.
    public List<Json> heardUntilTheEnd() throws IOException {
        var all = new ArrayList<Json>();
        for (@Nullable String line; (line = carrier.line()) != null;) {
            all.add(Json.read(line));
        }
        return all;
    }

    public Json next() throws IOException {
        var line = carrier.line();
        while (line != null && !isSpoken && line.startsWith("- ")) {
            line = carrier.line();
        }
        if (line == null) {
            throw new AssertionError("the line ended");
        }
        isSpoken = true;
        AsyncApi.holdsEvent(line);
        return Json.read(line);
    }

    @Override
    public void close() throws IOException {
        carrier.close();
    }
}
