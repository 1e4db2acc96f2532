package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What was typed and is not yet known to be recorded, in the order of typing. Never changes: each step makes a new one.
record Outbox(List<Waiting> waiting) {
    static final Outbox EMPTY = new Outbox(List.of());

    Outbox {
        waiting = List.copyOf(waiting);
    }

    /// One line.
    ///
    /// @param cid       our own id for it, the same at each sending, so that it is said once
    /// @param talk      whether an echo tells that it is recorded; a command is done when it is sent
    /// @param privately whether it is for some only
    /// @param sent      whether it went out on the present line
    /// @param ever      whether it went out on any line, so that it may be recorded without our knowing
    record Waiting(String cid, String text, boolean talk, boolean privately, boolean sent, boolean ever) {
        static Waiting typed(String cid, String text) {
            return new Waiting(
                    cid, text, Commands.isTalk(text), !Mentions.in(text).isEmpty(), false, false);
        }
    }

    Outbox with(Waiting line) {
        var more = new ArrayList<>(waiting);
        more.add(line);
        return new Outbox(more);
    }

    /// The first that is not on its way.
    java.util.Optional<Waiting> next() {
        return waiting.stream().filter(line -> !line.sent).findFirst();
    }

    /// It went out: talk waits for its echo, a command for nothing more.
    Outbox sent(String cid) {
        return map(line -> line.cid.equals(cid)
                ? new Waiting(line.cid, line.text, line.talk, line.privately, true, true)
                : line).without(line -> line.cid.equals(cid) && !line.talk);
    }

    /// The line is lost, so what was under way must be sent again.
    Outbox unsent() {
        return map(line -> new Waiting(line.cid, line.text, line.talk, line.privately, false, line.ever));
    }

    Outbox without(String cid) {
        return without(line -> line.cid.equals(cid));
    }

    Outbox without(Predicate<Waiting> gone) {
        return new Outbox(waiting.stream().filter(gone.negate()).toList());
    }

    private Outbox map(UnaryOperator<Waiting> change) {
        return new Outbox(waiting.stream().map(change).toList());
    }

    /// The line with this id.
    java.util.Optional<Waiting> find(String cid) {
        return waiting.stream().filter(line -> line.cid.equals(cid)).findFirst();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }
}
