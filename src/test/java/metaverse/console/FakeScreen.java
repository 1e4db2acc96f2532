package metaverse.console;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import metaverse.screen.Entry;
import metaverse.screen.Screen;
import org.jline.utils.AttributedString;

/// A screen that the test types at and looks at.
final class FakeScreen implements Screen {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Entry> typed = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    /// The terminal takes lines while this can be had.
    private final Semaphore flow = new Semaphore(1);

    final Semaphore stuck = new Semaphore(0);

    void types(String line) {
        typed.add(new Entry.Line(line));
    }

    void presses(Entry key) {
        typed.add(key);
    }

    String next() throws InterruptedException {
        var line = shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing more is shown");
        }
        return line;
    }

    /// The next line without the time that may stand before it.
    String news() throws InterruptedException {
        return next().replaceFirst("^\\d\\d:\\d\\d ", "");
    }

    /// Ctrl-S.
    void halt() {
        flow.acquireUninterruptibly();
    }

    /// Ctrl-Q.
    void resume() {
        flow.release();
    }

    @Override
    public void print(List<AttributedString> lines) {
        stuck.release();
        flow.acquireUninterruptibly();
        lines.forEach(line -> shown.add(line.toString()));
        flow.release();
    }

    @Override
    public void refresh() {
        // The prompt is not looked at here.
    }

    @Override
    public int columns() {
        return 80;
    }

    @Override
    public void read(Consumer<Entry> hand) {
        try {
            Entry next;
            do {
                next = typed.take();
                hand.accept(next);
            } while (!(next instanceof Entry.End));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        typed.add(new Entry.End());
    }
}
