package metaverse.door.prose;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import metaverse.texts.Texts;
import metaverse.universe.Event;
import metaverse.universe.Record;

/// A page of the past: `120 2026-01-01T12:00:00+00:00 lily: text`.
final class Pages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Texts texts;

    Pages(Texts texts) {
        this.texts = texts;
    }

    String page(Event.Past past) {
        if (past.records().isEmpty()) {
            return texts.say("history.empty");
        }
        var out = new StringBuilder();
        for (var record : past.records()) {
            write(record, out);
        }
        if (past.more()) {
            out.append(texts.say("history.earlier", earlier(past)));
        }
        return out.toString();
    }

    static String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at));
    }

    private static void write(Record record, StringBuilder out) {
        var time = time(record.at());
        Speech.write(record.seq() + " " + time + " " + Speech.lead(record.kind(), record.name()), record.text(), out);
    }

    /// The command that shows what was before this page.
    private static String earlier(Event.Past past) {
        var with = past.with() == null ? "" : "@" + past.with().name() + " ";
        return ":history " + past.records().size() + " " + with + "before " + past.records().getFirst().seq();
    }
}
