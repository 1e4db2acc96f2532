package metaverse.bench;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/// A visitor at the JSON door who asks for the past; answers come in the order of asking. Belongs to the event loop.
final class Questioner implements Visitor.Hearer {
    final Visitor visitor;

    private final Queue<Consumer<String>> waiting = new ArrayDeque<>();

    Questioner(Visitor visitor) {
        this.visitor = visitor;
        visitor.heardBy(this);
    }

    /// Asks for records of the place where everyone arrives.
    ///
    /// @param from the fields that say which, and a comma after them
    void page(String from, int limit, Consumer<String> then) {
        ask("{\"do\":\"history\",\"room\":\"plaza\"," + from + "\"limit\":" + limit + "}\n", then);
    }

    void search(String word, int limit, Consumer<String> then) {
        ask("{\"do\":\"search\",\"room\":\"plaza\",\"text\":\"" + word + "\",\"limit\":" + limit + "}\n", then);
    }

    private void ask(String line, Consumer<String> then) {
        waiting.add(then);
        visitor.send(line);
    }

    @Override
    public boolean hears(String line) {
        var isAnswer = line.startsWith("{\"event\":\"history\"") || line.startsWith("{\"event\":\"found\"");
        var then = isAnswer ? waiting.poll() : null;
        if (then == null) {
            return false;
        }
        then.accept(line);
        return true;
    }
}
