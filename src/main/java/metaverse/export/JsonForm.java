package metaverse.export;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import metaverse.universe.Extract;
import metaverse.universe.Kind;
import metaverse.universe.Reaction;
import metaverse.universe.Record;

/// JSON Lines (jsonlines.org): UTF-8, one object a line (RFC 8259).
final class JsonForm implements Export.Form {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private final Export.Heading heading;
    private final Appendable out;
    private String where = "";

    JsonForm(Export.Heading heading, Appendable out) {
        this.heading = heading;
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        if (heading.isOfSelf()) {
            out.append(heading.extract().facts().stream()
                    .map(known -> quoted(known.what().name().toLowerCase(Locale.ROOT)) + ":"
                            + known.values().stream().map(JsonForm::quoted).collect(Collectors.joining(",", "[", "]")))
                    .collect(Collectors.joining(",", "{\"about\":{", "}}\n")));
        }
    }

    @Override
    public void begin(Extract.Part part) {
        where = part.room() == null
                ? ",\"with\":" + quoted(String.valueOf(part.with()))
                : ",\"room\":" + quoted(part.room());
    }

    @Override
    public void add(Record record) throws IOException {
        out.append("{\"seq\":").append(String.valueOf(record.seq())).append(where);
        field("at", TIME.format(heading.time(record)));
        field("from", record.name());
        field("id", record.who().toString());
        if (record.kind() == Kind.EMOTE) {
            out.append(",\"emote\":true");
        } else if (record.kind() == Kind.NOTICE) {
            out.append(",\"notice\":true");
        }
        if (record.re() != 0) {
            out.append(",\"re\":").append(String.valueOf(record.re()));
        }
        field("text", record.text());
        out.append(",\"guest\":").append(String.valueOf(record.guest()));
        if (record.deleted()) {
            out.append(",\"deleted\":true");
        }
        if (!record.reactions().isEmpty()) {
            out.append(record.reactions().stream()
                    .map(JsonForm::reaction)
                    .collect(Collectors.joining(",", ",\"reactions\":[", "]")));
        }
        out.append("}\n");
    }

    private void field(String name, String value) throws IOException {
        out.append(",\"").append(name).append("\":").append(quoted(value));
    }

    private static String reaction(Reaction reaction) {
        return "{\"emoji\":" + quoted(reaction.emoji()) + ",\"count\":" + reaction.count() + ",\"names\":"
                + reaction.names().stream().map(JsonForm::quoted).collect(Collectors.joining(",", "[", "]")) + '}';
    }

    /// A string as RFC 8259, section 7, has it. Lone surrogates are written as escapes: the line stays good UTF-8.
    static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7F || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    public void end() {
        // every line is a record
    }
}
