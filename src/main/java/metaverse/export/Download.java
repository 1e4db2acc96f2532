package metaverse.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import metaverse.texts.Texts;
import metaverse.universe.Extract;
import metaverse.universe.PastCommand.Format;
import metaverse.universe.Records;

/// One export on its way out: read and written slice by slice, each when the one before it is gone. So it holds only one slice
/// in memory, whatever its length, and no reading is long.
public final class Download implements AutoCloseable {
    /// At most half a megabyte of texts.
    private static final int RECORDS = 100;

    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}\\p{M}_-]");

    private final Extract extract;
    private final Records records;
    private final Runnable end;
    private final StringBuilder out = new StringBuilder();
    private final Export.Form form;
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean begun;
    private int part;
    private long read;

    Download(Extract extract, Records records, Texts texts, Runnable end) {
        this.extract = extract;
        this.records = records;
        this.end = end;
        this.form = Export.form(new Export.Heading(extract, texts), out);
    }

    /// What comes next.
    public sealed interface Slice {
        /// @param last whether it is the end
        record Text(String text, boolean last) implements Slice {}

        /// It could not be read now.
        record Unread() implements Slice {}
    }

    public String type() {
        return switch (extract.format()) {
            case TEXT -> "text/plain; charset=utf-8";
            case JSON_LINES -> "application/jsonl; charset=utf-8";
            case HTML -> "text/html; charset=utf-8";
        };
    }

    /// Under which name to keep it: what it is, and the day; of letters, digits and marks of any script, and harmless signs.
    public String fileName() {
        var name = new StringBuilder();
        extract.title().codePoints().filter(c -> HARMLESS.matcher(Character.toString(c)).matches()).forEach(
                name::appendCodePoint);
        var day = Instant.ofEpochMilli(extract.at()).atZone(extract.zone()).toLocalDate();
        return (name.isEmpty() ? "export" : name) + "-" + day + "."
                + (extract.format() == Format.TEXT ? "txt" : extract.format().code());
    }

    /// Reads on; calls `then` once, from any thread. Not to be called before it has been.
    public void next(Consumer<Slice> then) {
        if (part == extract.parts().size()) {
            then.accept(slice(true));
            return;
        }
        var wanted = extract.parts().get(part);
        if (read >= wanted.upTo()) {
            then.accept(add(wanted, new Records.Reading.Page(java.util.List.of(), false)));
            return;
        }
        var after = Math.max(read, wanted.after());
        records.page(wanted.conversation(), new Records.Span.After(after), RECORDS, reading -> then.accept(
                switch (reading) {
                    case Records.Reading.Page page -> add(wanted, page);
                    case Records.Reading.Unread() -> new Slice.Unread();
                }));
    }

    private Slice add(Extract.Part wanted, Records.Reading.Page page) {
        try {
            begin(wanted);
            for (var record : page.records()) {
                if (wanted.has(record)) {
                    form.add(record);
                }
                read = record.seq();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        if (!page.more() || read >= wanted.upTo()) {
            part++;
            read = 0;
        }
        return slice(false);
    }

    private void begin(Extract.Part wanted) throws IOException {
        if (!begun) {
            begun = true;
            form.begin();
        }
        if (read == 0) {
            form.begin(wanted);
        }
    }

    private Slice slice(boolean last) {
        if (last) {
            try {
                form.end();
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail", e);
            }
        }
        var text = out.toString();
        out.setLength(0);
        return new Slice.Text(text, last);
    }

    /// It is sent, or nobody wants it any more.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            end.run();
        }
    }
}
