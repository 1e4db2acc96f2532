package metaverse.bench;

import java.util.ArrayDeque;
import java.util.Queue;

/// One line that guesses at passwords a few times and goes. It does not wait for one answer before it guesses again; they
/// come in order. Belongs to the event loop.
final class Guesser implements Visitor.Hearer {
    private final Visitor visitor;
    private final PasswordFlood flood;

    /// When each guess that is not answered yet was due.
    private final Queue<Long> due = new ArrayDeque<>();

    private int left;

    /// @param tries how many guesses
    Guesser(Visitor visitor, PasswordFlood flood, int tries) {
        this.visitor = visitor;
        this.flood = flood;
        left = tries;
        visitor.heardBy(this);
    }

    /// {@return whether it can guess again}
    boolean guess(String name, String password, long dueAt) {
        due.add(dueAt);
        left--;
        visitor.send(PasswordFlood.login(name, password));
        if (left == 0) {
            visitor.leave();
        }
        return left > 0;
    }

    /// Guesses no more.
    void leave() {
        if (left > 0) {
            left = 0;
            visitor.leave();
        }
    }

    @Override
    public boolean hears(String line) {
        if (line.startsWith("{\"event\":\"welcome\"")) {
            flood.gotIn(visitor.name);
            return true;
        }
        var outcome = PasswordFlood.Outcome.of(line);
        var dueAt = outcome == null ? null : due.poll();
        if (outcome == null || dueAt == null) {
            return false;
        }
        flood.answered(outcome, dueAt);
        return true;
    }
}
