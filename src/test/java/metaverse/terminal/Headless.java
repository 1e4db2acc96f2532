package metaverse.terminal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import metaverse.screen.Entry;
import metaverse.screen.Screen;
import metaverse.texts.Texts;
import org.jline.utils.AttributedString;

/// The terminal client at a person's hands, without a terminal: lines go in, and what it prints comes out.
public final class Headless implements Screen {
    private static final int PATIENCE_SECONDS = 20;
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(250);

    private final BlockingQueue<Entry> keys = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();

    /// A person takes their time between two lines, which a test does not.
    private final AtomicLong leisure = new AtomicLong();

    private int fences;

    private Headless() {}

    /// Someone who comes in, and back again whenever the line is lost.
    public static Headless join(Dial dial, String name) {
        return join(dial, name, Path.of("target"));
    }

    /// @param directory where it keeps what is exported
    static Headless join(Dial dial, String name, Path directory) {
        var screen = new Headless();
        var texts = Texts.of(Locale.ENGLISH);
        var time = new Time(() -> System.nanoTime() + screen.leisure.get(), InstantSource.system(), () -> 1);
        var client = new Client(
                dial, directory, texts, new PlainView(texts), new Errand(Manner.PERSON, "here", name, name + "-", ""),
                time);
        Thread.ofPlatform().daemon().name("terminal client").start(() -> {
            try {
                client.run(screen, true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return screen;
    }

    public void types(String line) {
        leisure.addAndGet(MOMENT);
        keys.add(new Entry.Line(line));
    }

    /// What was printed since the last look, up to the refusal of a word that nobody knows: by then everything that was typed
    /// before it is answered, and everything that others have been told of is printed.
    public List<String> reads() throws InterruptedException {
        var word = ":fence" + letters(++fences);
        types(word);
        return until("! There is no command " + word + ",");
    }

    private static String letters(int number) {
        return Integer.toString(number).chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining());
    }

    /// What was printed until a line that begins so.
    public List<String> until(String last) throws InterruptedException {
        var lines = new ArrayList<String>();
        while (lines.isEmpty() || !lines.getLast().startsWith(last)) {
            var line = printed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no " + last + " after " + lines);
            }
            lines.add(line);
        }
        return lines.subList(0, lines.size() - 1);
    }

    @Override
    public void print(List<AttributedString> lines) {
        lines.forEach(line -> printed.add(line.toString()));
    }

    @Override
    public void refresh() {
        // Nobody looks at the prompt.
    }

    @Override
    public int columns() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void read(Consumer<Entry> hand) {
        try {
            Entry entry;
            do {
                entry = keys.take();
                hand.accept(entry);
            } while (!(entry instanceof Entry.End));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing more is typed: a person's client leaves.
    @Override
    public void close() {
        keys.add(new Entry.End());
    }
}
