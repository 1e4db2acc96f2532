package metaverse.door.irc;

import java.util.ArrayDeque;
import java.util.Deque;
import metaverse.door.Line;
import metaverse.universe.Command;
import metaverse.universe.Event;
import org.jspecify.annotations.Nullable;

/// What a client's command asks of the universe, one thing after the other; nothing more is read until all of it is answered. Behind each
/// goes a fence: what comes before it back is the answer, or concerns something else. Belongs to the line's event loop.
final class Steps {
    /// No text can be this, so nobody can ask for it.
    private static final String FENCE = "\u0000";

    /// Takes what the universe says while one question is open.
    interface Hearer {
        /// @return whether this was the answer, or a part of it; if not, it concerns something else
        boolean hears(Event.Personal event);
    }

    private record Step(@Nullable Command command, Hearer hearer, Runnable then) {}

    private final Line line;
    private final Runnable over;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private @Nullable Step open;

    /// @param over when nothing is asked any more
    Steps(Line line, Runnable over) {
        this.line = line;
        this.over = over;
    }

    static boolean isFence(String n) {
        return n.equals(FENCE);
    }

    boolean isOpen() {
        return open != null;
    }

    /// @param command null for a fence alone
    /// @param then    when all of the answer has been heard
    void add(@Nullable Command command, Hearer hearer, Runnable then) {
        waiting.add(new Step(command, hearer, then));
        if (open == null) {
            begin();
        }
    }

    private void begin() {
        open = waiting.poll();
        if (open == null) {
            over.run();
            line.proceed();
            return;
        }
        line.pause();
        if (open.command() != null) {
            line.submit(open.command());
        }
        line.submit(new Command.Ping(FENCE));
    }

    boolean hears(Event.Personal event) {
        return open != null && open.hearer().hears(event);
    }

    /// A fence has come back.
    void fenced() {
        var done = open;
        if (done != null) {
            done.then().run();
            begin();
        }
    }
}
