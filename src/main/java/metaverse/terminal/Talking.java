package metaverse.terminal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import metaverse.texts.Texts;
import org.jspecify.annotations.Nullable;

/// What is said from here: every line keeps its own id until its echo says that it is recorded, over lost lines too.
/// Belongs to the client's thread.
final class Talking {
    /// Most bytes of a line that the text door's grammar takes.
    private static final int MOST_BYTES = 4_096;

    /// Most bytes of an object; signs that JSON escapes make one longer.
    private static final int MOST_OBJECT = 16 * 1_024;

    private static final int MOST_WAITING = 200;

    private final Stage stage;
    private final Texts texts;
    private final String run;
    private final Pace pace = new Pace();

    private Outbox outbox = Outbox.EMPTY;
    private long count;
    private boolean failed;

    /// @param run tells the ids of this run from those of any other
    Talking(Stage stage, Texts texts, String run) {
        this.stage = stage;
        this.texts = texts;
        this.run = run;
    }

    List<Outbox.Waiting> waiting() {
        return outbox.waiting();
    }

    /// Whether something could not be done that was asked for.
    boolean hasFailed() {
        return failed;
    }

    /// Takes a typed line; it goes out by [#pump].
    void take(String line) {
        var object = object(run + (count + 1), line);
        if (line.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                || object.getBytes(StandardCharsets.UTF_8).length > MOST_OBJECT) {
            refuse(texts.say("refusal.text-too-long", MOST_BYTES), null);
        } else if (outbox.size() >= MOST_WAITING) {
            refuse(texts.say("join.too-much"), line);
        } else {
            count++;
            outbox = outbox.with(Outbox.Waiting.typed(run + count, line));
        }
    }

    /// Sends what may go out now.
    void pump(long now) {
        for (var next = outbox.next(); next.isPresent() && pace.take(now); next = outbox.next()) {
            var line = next.get();
            stage.send(object(line.cid(), line.text()));
            outbox = outbox.sent(line.cid());
        }
    }

    /// When more may go out; [Calls#NEVER] where nothing waits to.
    long next(long now) {
        return outbox.next().isPresent() ? now + pace.pause(now) : Calls.NEVER;
    }

    private static String object(String cid, String line) {
        return Json.write("do", "line", "text", line, "cid", cid);
    }

    /// The echo: it is recorded.
    ///
    /// @param cid null for what others said
    void recorded(@Nullable String cid) {
        if (cid != null) {
            outbox = outbox.without(cid);
        }
    }

    /// It was not done, and will not be.
    ///
    /// @param cid null for what carried none
    void refused(@Nullable String cid, String text) {
        var line = outbox.find(cid == null ? "" : cid);
        recorded(cid);
        refuse(text, line.map(Outbox.Waiting::text).orElse(null));
    }

    void refuse(String text, @Nullable String line) {
        failed = true;
        stage.show(new Showing.Refused(text, line));
    }

    void lineLost() {
        outbox = outbox.unsent();
    }

    /// We came back as somebody new, whom the server cannot tell from a stranger: a resend would be said twice. What we find
    /// among what the former one said is recorded; of what was said to some only, nobody can tell us.
    ///
    /// @param found what the former one said since the line was lost
    /// @param whole whether that is all of it
    void becameNew(List<String> found, boolean whole) {
        for (var line : outbox.waiting()) {
            if (line.ever() && found.contains(Commands.said(line.text()))) {
                outbox = outbox.without(line.cid());
            } else if (line.ever() && (line.privately() || !whole)) {
                unsure(line);
            }
        }
    }

    /// Nothing more will be heard of what is under way.
    void giveUp() {
        outbox.waiting().stream().filter(Outbox.Waiting::ever).forEach(this::unsure);
    }

    private void unsure(Outbox.Waiting line) {
        outbox = outbox.without(line.cid());
        refuse(texts.say("join.unsure"), line.text());
    }

    /// What was said and is not known to be recorded, one text for each; empty where all is.
    String unrecorded() {
        return outbox.waiting().stream()
                .filter(Outbox.Waiting::talk)
                .map(line -> texts.say("join.unrecorded", Clean.line(line.text())))
                .collect(Collectors.joining("\n"));
    }

    boolean isEmpty() {
        return outbox.isEmpty();
    }
}
