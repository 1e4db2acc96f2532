package metaverse.export;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import metaverse.texts.Texts;
import metaverse.universe.Extract;
import metaverse.universe.Record;

/// Writes down what someone keeps.
final class Export {
    private Export() {}

    /// What is known of the whole.
    ///
    /// @param texts in the reader's language
    record Heading(Extract extract, Texts texts) {
        OffsetDateTime time(Record record) {
            return time(record.at());
        }

        OffsetDateTime time(long at) {
            return Instant.ofEpochMilli(at).atZone(extract.zone()).toOffsetDateTime();
        }

        /// Whether it is all about one member, and not one conversation.
        boolean isOfSelf() {
            return !extract.facts().isEmpty();
        }

        String label(Extract.Kept what) {
            return switch (what) {
                case NAME -> texts.say("export.name");
                case ID -> texts.say("export.id");
                case CREATED -> texts.say("export.created");
                case SEEN -> texts.say("export.seen");
                case APPROACHABLE -> texts.say("export.approachable");
                case ROOMS -> texts.say("export.rooms");
                case FRIENDS -> texts.say("export.friends");
                case IGNORED -> texts.say("export.ignored");
            };
        }
    }

    static Form form(Heading heading, Appendable out) {
        return switch (heading.extract().format()) {
            case TEXT -> new TextForm(heading, out);
            case JSON_LINES -> new JsonForm(heading, out);
            case HTML -> new HtmlForm(heading, out);
        };
    }

    /// How one format writes. Records come one by one, so they may be any number.
    sealed interface Form permits TextForm, JsonForm, HtmlForm {
        void begin() throws IOException;

        void begin(Extract.Part part) throws IOException;

        void add(Record record) throws IOException;

        void end() throws IOException;
    }
}
