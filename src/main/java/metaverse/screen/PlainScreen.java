package metaverse.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jline.utils.AttributedString;

/// Lines in and lines out, for pipes and for terminals that can do no more: no prompt, no colours, always UTF-8.
public final class PlainScreen implements Screen {
    private final BufferedReader in;
    private final PrintStream out;

    public PlainScreen(InputStream in, PrintStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public void print(List<AttributedString> lines) {
        synchronized (out) {
            lines.forEach(line -> out.append(line).append('\n'));
            out.flush();
        }
    }

    @Override
    public void refresh() {
        // There is no prompt.
    }

    @Override
    public int columns() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void read(Consumer<Entry> hand) {
        try {
            for (String line; (line = in.readLine()) != null;) {
                hand.accept(new Entry.Line(line));
            }
        } catch (IOException e) {
            // An input that breaks off is one that ends.
        }
        hand.accept(new Entry.End());
    }

    @Override
    public void close() {
        out.flush();
    }
}
