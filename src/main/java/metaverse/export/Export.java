package metaverse.export;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import metaverse.texts.Texts;
import metaverse.universe.Record;

/// Writes a conversation down.
public final class Export {
    private Export() {}

    /// In which form.
    public enum Format {
        /// a line for each line that was said, as the text door shows the past
        TEXT,
        /// one JSON object for each record, one a line, with the fields of the JSON door's history
        JSON_LINES,
        /// one page, with all it needs in it, that runs nothing and loads nothing
        HTML
    }

    /// What is known of the whole.
    ///
    /// @param title what the conversation is called
    /// @param zone  in which times are told; they carry their offset
    /// @param texts in the reader's language
    public record Heading(String title, ZoneId zone, Texts texts) {
        OffsetDateTime time(Record record) {
            return Instant.ofEpochMilli(record.at()).atZone(zone).toOffsetDateTime();
        }
    }

    /// Writes all records, in their order. They are asked for one by one, so they may come from anywhere.
    ///
    /// @throws IOException what `out` throws
    public static void write(Format format, Heading heading, Iterable<Record> records, Appendable out)
            throws IOException {
        var form = switch (format) {
            case TEXT -> new TextForm(heading, out);
            case JSON_LINES -> new JsonForm(heading, out);
            case HTML -> new HtmlForm(heading, out);
        };
        form.begin();
        for (var record : records) {
            form.add(record);
        }
        form.end();
    }

    /// How one format writes.
    sealed interface Form permits TextForm, JsonForm, HtmlForm {
        void begin() throws IOException;

        void add(Record record) throws IOException;

        void end() throws IOException;
    }
}
