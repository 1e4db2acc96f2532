package metaverse.door.irc;

import java.util.ArrayList;
import java.util.List;

/// The answer to a command that has a label (IRCv3 "Labeled Response"): exactly one line with it, one batch with it, or an
/// acknowledgement where there is nothing to say.
final class Labelled {
    private final String tag;
    private final String server;
    private final List<Reply> waiting = new ArrayList<>();
    private boolean open;
    private int batches;

    Labelled(String label, String server) {
        this.tag = "label=" + Message.escaped(label);
        this.server = server;
    }

    /// One line waits until there is another or no more: only then is it known what it must look like.
    void add(Reply reply, StringBuilder out) {
        if (reply.isCommand("BATCH")) {
            batches++;
        }
        waiting.add(reply);
        if (waiting.size() > 1 && batches == 0) {
            flush(out);
        }
    }

    private void flush(StringBuilder out) {
        if (!open) {
            open = true;
            Reply.of(server, "BATCH", "+label", "labeled-response").with(tag).write(out);
        }
        waiting.forEach(reply -> (reply.isNested() ? reply : reply.with("batch=label")).write(out));
        waiting.clear();
    }

    void end(StringBuilder out) {
        if (open) {
            flush(out);
            Reply.of(server, "BATCH", "-label").write(out);
        } else if (waiting.isEmpty()) {
            Reply.of(server, "ACK").with(tag).write(out);
        } else if (waiting.size() == 1 || isOneBatch()) {
            waiting.set(0, waiting.getFirst().with(tag));
            waiting.forEach(reply -> reply.write(out));
        } else {
            flush(out);
            Reply.of(server, "BATCH", "-label").write(out);
        }
    }

    private boolean isOneBatch() {
        return batches == 2 && waiting.getFirst().isCommand("BATCH") && waiting.getLast().isCommand("BATCH");
    }
}
