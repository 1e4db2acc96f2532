package metaverse.screen;

import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/// A terminal with an input line at its bottom. What was entered goes from the screen: the program shows what became of it.
public final class LineScreen implements Screen {
    private static final String OLDER = "older";
    static final int NARROWEST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final InputLine line;
    private final Function<String, List<String>> hidden;

    /// Who hears of keys; set before the first key can come, on the thread that reads.
    private @Nullable Consumer<Entry> hand;

    private volatile @Nullable Thread reading;
    private static final Executor MOMENT = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    /// Counts the lines that were typed, so that a warning before one does not arm a Ctrl-C after it.
    private final AtomicInteger warned = new AtomicInteger();

    /// Whether a first Ctrl-C was answered. Belongs to the thread that reads.
    private boolean warning;

    /// Whether another Ctrl-C leaves.
    private volatile boolean armed;

    private volatile boolean closed;

    private LineScreen(Terminal terminal, InputLine line, Function<String, List<String>> hidden) {
        this.terminal = terminal;
        this.line = line;
        this.hidden = hidden;
    }

    /// Takes the terminal that the program was started on.
    public static LineScreen open(Desk desk) throws IOException {
        return open(desk, TerminalBuilder.builder().system(true).dumb(false));
    }

    /// Makes a terminal, with these at its other end.
    public static LineScreen open(Desk desk, InputStream keys, OutputStream picture) throws IOException {
        return open(desk, TerminalBuilder.builder().system(false).type("xterm-256color").streams(keys, picture));
    }

    private static LineScreen open(Desk desk, TerminalBuilder builder) throws IOException {
        // UTF-8 whatever the locale says: a missing locale is far more common than a terminal without UTF-8.
        var terminal = builder.encoding(StandardCharsets.UTF_8)
                .stdinEncoding(StandardCharsets.UTF_8)
                .stdoutEncoding(StandardCharsets.UTF_8)
                .graphemeCluster(false)
                .build();
        if (terminal.getSize().getColumns() <= 0 || terminal.getSize().getRows() <= 0) {
            // Serial lines and some pseudo-terminals do not know.
            terminal.setSize(Size.of(80, 24));
        }
        // Once and for good: between two lines nothing may be echoed, nor end the program.
        terminal.handle(Terminal.Signal.INT, _ -> {});
        terminal.enterRawMode();
        var line = new InputLine(terminal, desk.prompt());
        var screen = new LineScreen(terminal, line, desk.hidden());
        screen.furnish(desk);
        return screen;
    }

    private void furnish(Desk desk) {
        var history = new InputHistory(desk.secret(), desk.history() == null ? null : new OwnFile(desk.history()));
        line.setHistory(history);
        history.attach(line);
        history.recall();
        line.setParser(new Words());
        line.setCompleter(Words.completer(desk.completion()));
        line.setOpt(Option.ERASE_LINE_ON_FINISH);
        line.setOpt(Option.DISABLE_EVENT_EXPANSION);
        line.setOpt(Option.CASE_INSENSITIVE);
        line.unsetOpt(Option.INSERT_TAB);
        line.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "");
        line.setVariable(LineReader.BELL_STYLE, "none");
        if (!desk.coloured()) {
            line.setVariable(LineReader.COMPLETION_STYLE_SELECTION, "inverse");
            line.setVariable(LineReader.COMPLETION_STYLE_STARTING, "bold");
        }
        line.getWidgets().put(OLDER, () -> {
            tell(new Entry.Older());
            return true;
        });
        bind("\033[5~");
        bind(KeyMap.key(terminal, Capability.key_ppage));
    }

    private void bind(@Nullable String key) {
        var keys = line.getKeyMaps().get(LineReader.MAIN);
        if (key != null && keys != null) {
            keys.bind(new Reference(OLDER), key);
        }
    }

    private void tell(Entry entry) {
        if (hand != null) {
            hand.accept(entry);
        }
    }

    @Override
    public void print(List<AttributedString> lines) {
        var all = new StringBuilder();
        for (var each : lines) {
            all.append(each.toAnsi(terminal)).append('\n');
        }
        if (!all.isEmpty()) {
            unlessGone(() -> line.printAbove(all.toString()));
        }
    }

    @Override
    public void refresh() {
        unlessGone(line::refresh);
    }

    /// Where the window was closed, or the line to it was lost, nothing can be shown; the reading ends by itself and tells so.
    private static void unlessGone(Runnable shows) {
        try {
            shows.run();
        } catch (IOError | UncheckedIOException e) {
            // as said
        }
    }

    @Override
    public int columns() {
        return Math.max(NARROWEST, terminal.getSize().getColumns());
    }

    @Override
    public void read(Consumer<Entry> to) {
        hand = to;
        reading = Thread.currentThread();
        while (!closed) {
            try {
                var text = hidden(line.readLine());
                warned.incrementAndGet();
                armed = false;
                warning = false;
                to.accept(new Entry.Line(text));
            } catch (UserInterruptException e) {
                if (armed || closed) {
                    break;
                }
                warn(to);
            } catch (EndOfFileException | IOError | UncheckedIOException | IllegalStateException e) {
                // The last is a terminal that was closed, which happens by itself when the program is told to end.
                break;
            }
        }
        to.accept(new Entry.End());
    }

    /// The line, and at its end what it wants and must not be seen.
    private String hidden(String text) {
        var whole = new StringBuilder(text.strip());
        for (var question : hidden.apply(text)) {
            whole.append(' ').append(line.readHidden(question));
        }
        return whole.length() == text.strip().length() ? text : whole.toString();
    }

    /// One Ctrl-C may interrupt the reading more than once: only one that comes a moment later is a second one.
    private void warn(Consumer<Entry> to) {
        if (warning) {
            return;
        }
        warning = true;
        var mine = warned.get();
        MOMENT.execute(() -> armed = warned.get() == mine);
        to.accept(new Entry.Interrupt());
    }

    /// Ends the reading, so that the prompt goes from the screen, and gives the terminal back as it was.
    @Override
    public void close() {
        closed = true;
        var reader = reading;
        try {
            if (reader != null && reader != Thread.currentThread()) {
                reader.interrupt();
                reader.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        unlessGone(() -> {
            try {
                terminal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
