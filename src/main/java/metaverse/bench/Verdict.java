package metaverse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What went wrong in a run, if anything: how often, and the first few cases in words. Belongs to the event loop until
/// the run is over.
final class Verdict {
    private static final int EXAMPLES = 5;

    private final CompletableFuture<Void> broken = new CompletableFuture<>();
    private final List<String> examples = new ArrayList<>();
    private long lost;
    private long twice;
    private long late;
    private long other;

    /// Done at the first sign of anything wrong: what is measured from there on would be worth nothing.
    CompletableFuture<Void> broken() {
        return broken;
    }

    void lost(String listener, String speaker, long count) {
        lost += count;
        example(listener + " did not hear " + count + " of what " + speaker + " said");
    }

    /// A message thought lost came after all, behind later ones of the same speaker.
    void late(String listener, String speaker, int number) {
        lost--;
        late++;
        example(listener + " heard message " + number + " of " + speaker + " after a later one");
    }

    void twice(String listener, String speaker, int number) {
        twice++;
        example(listener + " heard message " + number + " of " + speaker + " twice");
    }

    void trouble(String text) {
        other++;
        example(text);
    }

    private void example(String text) {
        if (examples.size() < EXAMPLES) {
            examples.add(text);
        }
        broken.complete(null);
    }

    boolean clean() {
        return !broken.isDone();
    }

    /// What to tell, one line each; empty if all went well.
    List<String> words() {
        var words = new ArrayList<String>();
        count(words, lost, "lost");
        count(words, twice, "heard twice");
        count(words, late, "out of order");
        count(words, other, "other trouble");
        words.addAll(examples);
        return words;
    }

    private static void count(List<String> words, long count, String what) {
        if (count > 0) {
            words.add("%,d %s".formatted(count, what));
        }
    }
}
