package metaverse.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import metaverse.screen.QrPicture;
import metaverse.texts.Texts;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/// Lines for people: the time, who, and what; wrapped under what was said; the day where it changes. Belongs to the client's
/// thread.
final class StyledView implements View {
    private static final String MARGIN = "      ";
    private static final String FRAME = "┆ ";
    private static final int LONGEST_RULE = 40;

    private final Texts texts;
    private final Palette palette;
    private final ZoneId zone;
    private LocalDate day;

    /// @param zone  where the person is
    /// @param today lines of today need no day
    StyledView(Texts texts, Palette palette, ZoneId zone, Instant today) {
        this.texts = texts;
        this.palette = palette;
        this.zone = zone;
        this.day = LocalDate.ofInstant(today, zone);
    }

    @Override
    public List<AttributedString> lines(Showing showing, int columns) {
        var out = new ArrayList<AttributedString>();
        switch (showing) {
            case Showing.Spoken(var message, _, var elsewhere) -> {
                day(message.at(), out);
                message(message, elsewhere, "", columns, out);
            }
            case Showing.Whispered whispered -> {
                day(whispered.message().at(), out);
                whisper(whispered, columns, out);
            }
            case Showing.Murmured murmured -> {
                day(murmured.at(), out);
                murmur(murmured, columns, out);
            }
            case Showing.Happened(var at, var text) -> {
                day(at, out);
                paragraph(time(at), new AttributedString("* " + text, palette.dim()), "", columns, out);
            }
            case Showing.Said(var text) -> said(text, columns, out);
            case Showing.Printed(var text) ->
                text.lines().forEach(line -> said(line.replaceFirst("^- ?", ""), columns, out));
            case Showing.Code(var modules) -> code(modules, columns, out);
            case Showing.Refused(var text, var line) -> refused(text, line, columns, out);
            case Showing.Page page -> page(page, columns, out);
        }
        return out;
    }

    private void message(
            Message message, String elsewhere, String frame, int columns, List<AttributedString> out) {
        var text = new AttributedStringBuilder();
        if (!elsewhere.isEmpty()) {
            text.append("[" + elsewhere + "] ", palette.dim());
        }
        var name = palette.person(message.from());
        if (message.emote()) {
            text.append("~ ", palette.dim()).append(message.from().name(), name).append(" ");
        } else {
            text.append(message.from().name(), name).append(": ");
        }
        paragraph(time(message.at()), text.append(message.text()).toAttributedString(), frame, columns, out);
    }

    /// What is for some only says so with a word, an arrow and a colour.
    private void whisper(Showing.Whispered whispered, int columns, List<AttributedString> out) {
        var message = whispered.message();
        var to = whispered.own()
                ? String.join(texts.say("list.comma"), whispered.to())
                : texts.say("join.you");
        var from = whispered.own() ? texts.say("join.you") : message.from().name();
        var text = new AttributedStringBuilder()
                .append(texts.say("private"), palette.whisper().bold())
                .append(" ")
                .append(from + " → " + to, palette.whisper().bold())
                .append(message.emote() ? " ~ " : ": ", palette.whisper())
                .append(message.text(), palette.whisper());
        paragraph(time(message.at()), text.toAttributedString(), "", columns, out);
    }

    /// As quiet on the screen as it was said.
    private void murmur(Showing.Murmured murmured, int columns, List<AttributedString> out) {
        var text = new AttributedStringBuilder()
                .append(texts.say("murmur") + " ", palette.dim())
                .append(murmured.who().name(), palette.person(murmured.who()))
                .append(": " + murmured.text(), palette.dim());
        paragraph(time(murmured.at()), text.toAttributedString(), "", columns, out);
    }

    /// Where it fits, and there are colours: it has to be dark on light whatever the terminal is.
    private void code(List<String> modules, int columns, List<AttributedString> out) {
        if (!modules.isEmpty() && palette.coloured() && modules.size() + 2 * QrPicture.QUIET <= columns) {
            QrPicture.of(modules).forEach(row -> out.add(new AttributedString(row, palette.paper())));
        }
    }

    private void refused(String text, @Nullable String line, int columns,
            List<AttributedString> out) {
        var all = new AttributedStringBuilder().append("! " + text, palette.refusal());
        if (line != null) {
            all.append("  ").append(Clean.line(line), palette.dim());
        }
        paragraph(new AttributedString(MARGIN), all.toAttributedString(), "", columns, out);
    }

    private void said(String text, int columns, List<AttributedString> out) {
        text.lines().forEach(line -> {
            var words = line.stripLeading();
            var margin = MARGIN + line.substring(0, line.length() - words.length());
            out.addAll(Wrap.lines(
                    new AttributedString(margin), new AttributedString(words),
                    new AttributedString(margin + " ".repeat(explanation(words, columns))), columns));
        });
    }

    /// Where in a line of a table the explanation begins, behind two blanks or more: it goes on there where it is wrapped.
    private static int explanation(String line, int columns) {
        var gap = line.indexOf("  ");
        if (gap < 0) {
            return 0;
        }
        var rest = line.substring(gap).stripLeading();
        var at = Wrap.columns(line.substring(0, line.length() - rest.length()));
        return at < columns / 2 ? at : 0;
    }

    /// A block of its own, so that nobody takes it for what is said now.
    private void page(Showing.Page page, int columns, List<AttributedString> out) {
        if (page.records().isEmpty()) {
            said(texts.say("join.earlier.none"), columns, out);
            return;
        }
        out.add(rule("╭┄ ", texts.say("join.earlier"), columns));
        var shown = day;
        for (var record : page.records()) {
            var at = LocalDate.ofInstant(record.at(), zone);
            if (!at.equals(shown)) {
                shown = at;
                out.add(new AttributedString(FRAME + "┄┄ " + at + " ┄┄", palette.dim()));
            }
            message(record, "", FRAME, columns, out);
        }
        out.add(rule("╰┄ ", page.more() ? texts.say("join.earlier.more") : "", columns));
    }

    private AttributedString rule(String begin, String text, int columns) {
        var words = text.isEmpty() ? "" : text + " ";
        var rest = Math.max(0, Math.min(columns, LONGEST_RULE) - Wrap.columns(begin + words));
        return new AttributedString(begin + words + "┄".repeat(rest), palette.dim());
    }

    /// Says the day where it is another than that of the line before.
    private void day(Instant at, List<AttributedString> out) {
        var of = LocalDate.ofInstant(at, zone);
        if (!of.equals(day)) {
            day = of;
            out.add(new AttributedString("┄┄ " + of + " ┄┄", palette.dim()));
        }
    }

    private AttributedString time(Instant at) {
        var local = at.atZone(zone);
        return new AttributedString(
                String.format(Locale.ROOT, "%02d:%02d ", local.getHour(), local.getMinute()), palette.dim());
    }

    private void paragraph(
            AttributedString time, AttributedString text, String frame, int columns, List<AttributedString> out) {
        var bar = new AttributedString(frame, palette.dim());
        var indent = AttributedString.join(
                AttributedString.EMPTY, bar, new AttributedString(MARGIN, AttributedStyle.DEFAULT));
        out.addAll(Wrap.lines(AttributedString.join(AttributedString.EMPTY, bar, time), text, indent, columns));
    }
}
