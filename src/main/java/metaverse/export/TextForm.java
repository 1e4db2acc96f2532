package metaverse.export;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import metaverse.universe.Extract;
import metaverse.universe.Kind;
import metaverse.universe.Record;

/// `12 2026-01-01T12:00:00+01:00 lily: hello`, the same beginning on every line of a message: so nobody can write a line
/// that looks like someone else's.
final class TextForm implements Export.Form {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Export.Heading heading;
    private final Appendable out;

    TextForm(Export.Heading heading, Appendable out) {
        this.heading = heading;
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append(heading.extract().title()).append('\n');
        for (var known : heading.extract().facts()) {
            out.append(heading.label(known.what())).append(": ").append(String.join(", ", known.values())).append('\n');
        }
    }

    @Override
    public void begin(Extract.Part part) throws IOException {
        out.append(heading.isOfSelf() ? "\n" + part.title() + "\n\n" : "\n");
    }

    @Override
    public void add(Record record) throws IOException {
        var start = record.seq() + " " + TIME.format(heading.time(record)) + ' ';
        if (record.deleted()) {
            line(start, "* " + heading.texts().say("export.deleted", record.name()));
            return;
        }
        if (record.re() != 0) {
            line(start, "* " + heading.texts().say("export.answers", record.name(), record.re()));
        }
        var speaker = record.kind() == Kind.EMOTE ? "~ " + record.name() + ' ' : record.name() + ": ";
        for (var line : record.text().split("\n", -1)) {
            line(start, speaker + line);
        }
        for (var reaction : record.reactions()) {
            line(start, "* " + reaction.emoji() + ' ' + reaction.count() + ": " + String.join(", ", reaction.names())
                    + (reaction.count() > reaction.names().size() ? " …" : ""));
        }
    }

    private void line(String start, String rest) throws IOException {
        out.append(start).append(rest).append('\n');
    }

    @Override
    public void end() {
        // a text just ends
    }
}
