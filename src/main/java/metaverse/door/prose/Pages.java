package metaverse.door.prose;

import java.util.stream.Collectors;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.Record;

/// A page of the past: `120 2026-01-01T12:00:00+00:00 lily: text`.
final class Pages {
    private final Texts texts;
    private final Times times;

    Pages(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    String page(Answer.Past past) {
        if (past.records().isEmpty()) {
            return texts.say("history.empty");
        }
        var out = new StringBuilder();
        for (var record : past.records()) {
            write(record, out);
        }
        writeHints(past, out);
        return out.toString();
    }

    /// What was found: before each its room, or with whom it was said.
    String found(Answer.Found found) {
        if (found.hits().isEmpty()) {
            return texts.say(found.more() == null ? "found.none" : "found.not-yet");
        }
        var out = new StringBuilder();
        for (var hit : found.hits()) {
            var where = hit.with() == null ? "#" + hit.room() : "@" + hit.with().name();
            var record = hit.record();
            Speech.write(where + " " + record.seq() + " " + times.of(record.at()) + " "
                    + Speech.lead(record.kind(), record.name()), record.text(), out);
        }
        if (found.more() != null) {
            out.append(texts.say("found.more")).append('\n');
        }
        return out.toString();
    }

    String audit(Answer.Audit audit) {
        if (audit.deeds().isEmpty()) {
            return texts.say("audit.none", audit.room());
        }
        return audit.deeds().stream()
                .map(deed -> texts
                        .say("audit.one", times.of(deed.at()), deed.by(), deed.act(), deed.whom(), deed.detail())
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    /// What the server notes of a record stands between its time and its speaker, or on a line without a time, where
    /// nothing that is typed can stand.
    private void write(Record record, StringBuilder out) {
        var lead = record.seq() + " " + times.of(record.at()) + " ";
        if (record.deleted()) {
            out.append(lead).append(texts.say("history.deleted")).append(' ').append(record.name()).append('\n');
            return;
        }
        var re = record.re() == 0 ? "" : texts.say("history.to", record.re()) + " ";
        Speech.write(lead + re + Speech.lead(record.kind(), record.name()), record.text(), out);
        if (!record.reactions().isEmpty()) {
            out.append(record.seq()).append(' ').append(record.reactions().stream()
                    .map(reaction -> reaction.emoji() + " " + reaction.count())
                    .collect(Collectors.joining("  ", "[", "]\n")));
        }
    }

    /// The commands that show what was before this page, and after it.
    private void writeHints(Answer.Past past, StringBuilder out) {
        var first = past.records().getFirst().seq();
        var isBegin = first == 1;
        if (past.more() && !isBegin) {
            out.append(texts.say("history.earlier", hint(past, "before", first))).append('\n');
        }
        if (past.later() || (past.more() && isBegin)) {
            out.append(texts.say("history.later", hint(past, "after", past.records().getLast().seq()))).append('\n');
        }
    }

    private static String hint(Answer.Past past, String way, long seq) {
        var where = past.with() == null ? "#" + past.room() : "@" + past.with().name();
        return ":history " + past.records().size() + " " + where + " " + way + " " + seq;
    }
}
