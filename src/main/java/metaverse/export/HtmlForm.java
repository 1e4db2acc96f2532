package metaverse.export;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import metaverse.universe.Extract;
import metaverse.universe.Kind;
import metaverse.universe.Reaction;
import metaverse.universe.Record;
import org.jspecify.annotations.Nullable;

/// One page to keep: a heading for each day, what someone said in a row under their name once, answers with the
/// beginning of what they answer.
final class HtmlForm implements Export.Form {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /// After such a pause the name is said again.
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /// How many records before can be quoted in an answer. An older one is only named by its number.
    private static final int QUOTABLE = 2_000;

    private static final int COLOURS = 10;
    private static final int QUOTED = 80;

    private final Export.Heading heading;
    private final Appendable out;
    private final Locale locale;
    private final DateTimeFormatter day;
    private int number;
    private boolean some;
    private @Nullable LocalDate today;
    private @Nullable Record before;

    private record Quote(String name, String text) {}

    private final Map<Long, Quote> quotes = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Quote> eldest) {
            return size() > QUOTABLE;
        }
    };

    HtmlForm(Export.Heading heading, Appendable out) {
        this.heading = heading;
        this.out = out;
        locale = Locale.forLanguageTag(heading.texts().say("export.language"));
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    }

    @Override
    public void begin() throws IOException {
        out.append("""
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1><bdi>%s</bdi></h1>
                """.formatted(
                locale.toLanguageTag(), Style.HASH, Markup.escaped(heading.extract().title()), Style.CSS,
                Markup.escaped(heading.extract().title())));
        var when = day.format(heading.time(heading.extract().at()));
        out.append("<p class=\"gone\">").append(Markup.escaped(
                heading.texts().say("export.as-of", heading.extract().asker().name(), when))).append("</p>\n");
        facts();
    }

    private void facts() throws IOException {
        if (!heading.isOfSelf()) {
            return;
        }
        out.append("<dl>\n");
        for (var known : heading.extract().facts()) {
            out.append("<dt>").append(Markup.escaped(heading.label(known.what()))).append("</dt><dd><bdi>")
                    .append(Markup.escaped(known.values().isEmpty() ? "–" : String.join(", ", known.values())))
                    .append("</bdi></dd>\n");
        }
        out.append("</dl>\n");
    }

    @Override
    public void begin(Extract.Part part) throws IOException {
        number++;
        today = null;
        before = null;
        quotes.clear();
        if (heading.isOfSelf()) {
            out.append("<h2 class=\"part\"><bdi>").append(Markup.escaped(part.title())).append("</bdi></h2>\n");
        }
    }

    private String anchor(long seq) {
        return heading.isOfSelf() ? "r" + number + "-" + seq : "r" + seq;
    }

    @Override
    public void add(Record record) throws IOException {
        some = true;
        var date = heading.time(record).toLocalDate();
        if (!date.equals(today)) {
            today = date;
            before = null;
            out.append(level("<h") + "><time datetime=\"").append(date.toString()).append("\">").append(
                    Markup.escaped(day.format(date))).append("</time>" + level("</h") + ">\n");
        }
        var again = goesOn(record);
        out.append("<article id=\"").append(anchor(record.seq()))
                .append(again ? "\" class=\"on\">\n" : "\">\n");
        if (!again) {
            speaker(record);
        }
        answered(record);
        body(record);
        reactions(record);
        out.append("</article>\n");
        before = record;
        quotes.put(record.seq(), new Quote(record.name(),
                record.deleted() ? heading.texts().say("export.gone") : excerpt(record.text())));
    }

    /// Days stand under the conversation that they belong to.
    private String level(String tag) {
        return tag + (heading.isOfSelf() ? 3 : 2);
    }

    private boolean goesOn(Record record) {
        return before != null && record.re() == 0 && before.kind() == Kind.SAY && record.kind() == Kind.SAY
                && before.who().equals(record.who()) && before.name().equals(record.name())
                && record.at() - before.at() < PAUSE.toMillis();
    }

    private void speaker(Record record) throws IOException {
        var time = heading.time(record);
        out.append("<header><bdi class=\"c").append(String.valueOf(Math.floorMod(record.who().hashCode(), COLOURS)))
                .append("\">").append(Markup.escaped(record.name())).append("</bdi> <time datetime=\"")
                .append(FULL.format(time)).append("\" title=\"").append(FULL.format(time)).append("\">")
                .append(CLOCK.format(time)).append("</time></header>\n");
    }

    private void answered(Record record) throws IOException {
        if (record.re() == 0) {
            return;
        }
        out.append("<a class=\"re\" href=\"#").append(anchor(record.re())).append("\">");
        var quote = quotes.get(record.re());
        if (quote == null) {
            out.append('#').append(String.valueOf(record.re()));
        } else {
            out.append("<bdi>").append(Markup.escaped(quote.name)).append("</bdi> <span dir=\"auto\">").append(
                    Markup.escaped(quote.text)).append("</span>");
        }
        out.append("</a>\n");
    }

    private void body(Record record) throws IOException {
        if (record.deleted()) {
            out.append("<p class=\"gone\">").append(Markup.escaped(heading.texts().say("export.gone")))
                    .append("</p>\n");
        } else if (record.kind() == Kind.EMOTE) {
            out.append("<p class=\"emote\" dir=\"auto\"><bdi>").append(Markup.escaped(record.name())).append("</bdi> ")
                    .append(Markup.linked(record.text())).append("</p>\n");
        } else {
            out.append("<p dir=\"auto\">").append(Markup.linked(record.text())).append("</p>\n");
        }
    }

    private void reactions(Record record) throws IOException {
        if (record.reactions().isEmpty()) {
            return;
        }
        out.append("<ul>\n");
        for (var reaction : record.reactions()) {
            out.append("<li title=\"").append(Markup.escaped(names(reaction))).append("\">").append(
                    Markup.escaped(reaction.emoji())).append(" <span>").append(String.valueOf(reaction.count())).append(
                            "</span></li>\n");
        }
        out.append("</ul>\n");
    }

    private static String names(Reaction reaction) {
        return String.join(", ", reaction.names()) + (reaction.count() > reaction.names().size() ? " …" : "");
    }

    private static String excerpt(String text) {
        var line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
    }

    @Override
    public void end() throws IOException {
        if (!some) {
            out.append("<p class=\"gone\">").append(Markup.escaped(heading.texts().say("history.empty")))
                    .append("</p>\n");
        }
        out.append("</main>\n</body>\n</html>\n");
    }
}
