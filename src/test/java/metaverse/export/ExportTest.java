package metaverse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Conversation;
import metaverse.universe.Extract;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.PastCommand.Format;
import metaverse.universe.Reaction;
import metaverse.universe.Record;
import metaverse.universe.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class ExportTest {
    private static final long NOON = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();
    private static final MemberId LILY = new MemberId(1);
    private static final MemberId BOB = new MemberId(2);

    private static final List<Record> STORY = List.of(
            new Record(1, NOON, LILY, "lily", true, Kind.SAY, "hello\nyou"),
            new Record(2, NOON + 1_500, LILY, "lily", true, Kind.SAY, "see https://example.org/a?b=1&c=2."),
            new Record(3, NOON + 2_000, BOB, "bob", false, Kind.SAY, "yes", 1, false,
                    List.of(new Reaction("👍", List.of("lily", "amy"), 25))),
            new Record(4, NOON + 3_000, BOB, "bob", false, Kind.EMOTE, "waves"),
            new Record(5, NOON + 86_400_000, BOB, "bob", false, Kind.SAY, "", 0, true, List.of()));

    private static String write(Format format, Iterable<Record> records) throws IOException {
        var out = new StringBuilder();
        write(format, ZoneId.of("Asia/Shanghai"), Texts.of(Tongue.ENGLISH), records, out);
        return out.toString();
    }

    private static void write(Format format, ZoneId zone, Texts texts, Iterable<Record> records, Appendable out)
            throws IOException {
        var part = new Extract.Part("plaza", null, new Conversation.OfRoom(1), 0, 9, Set.of(), null);
        var extract =
                new Extract("#plaza", format, new Who(LILY, "lily", true), NOON, zone, List.of(), List.of(part));
        var form = Export.form(new Export.Heading(extract, texts), out);
        form.begin();
        form.begin(part);
        for (var record : records) {
            form.add(record);
        }
        form.end();
    }

    @Test
    void textHasTheSameBeginningOnEveryLine() throws Exception {
        assertThat(write(Format.TEXT, STORY)).isEqualTo("""
                #plaza

                1 2026-01-01T20:00:00+08:00 lily: hello
                1 2026-01-01T20:00:00+08:00 lily: you
                2 2026-01-01T20:00:01+08:00 lily: see https://example.org/a?b=1&c=2.
                3 2026-01-01T20:00:02+08:00 * bob answers number 1
                3 2026-01-01T20:00:02+08:00 bob: yes
                3 2026-01-01T20:00:02+08:00 * 👍 25: lily, amy …
                4 2026-01-01T20:00:03+08:00 ~ bob waves
                5 2026-01-02T20:00:00+08:00 * bob said something that was deleted
                """);
    }

    @Test
    void eachLineOfJsonIsARecord() throws Exception {
        var lines = write(Format.JSON_LINES, STORY).lines().toList();

        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo(
                "{\"seq\":1,\"room\":\"plaza\",\"at\":\"2026-01-01T20:00:00.000+08:00\",\"from\":\"lily\",\"id\":\"1\","
                        + "\"text\":\"hello\\u000ayou\",\"guest\":true}");
        assertThat(lines.get(2)).endsWith(
                "\"re\":1,\"text\":\"yes\",\"guest\":false,\"reactions\":[{\"emoji\":\"👍\",\"count\":25,\"names\":[\"lily\",\"amy\"]}]}");
        assertThat(lines.get(4)).endsWith(",\"text\":\"\",\"guest\":false,\"deleted\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\u0000\u001f\u007f", "\u2028", "😀", "\ud800", "</script>", "好"})
    void anyTextIsGoodJson(String text) throws Exception {
        var line = write(Format.JSON_LINES, List.of(said(text)));

        assertThat(line.lines()).as("U+2028 ends no line in JSON Lines").hasSize(1);
        assertThat(text(line)).isEqualTo(text);
    }

    private static String text(String line) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            while (!"text".equals(parser.nextName())) {
                assertThat(parser.currentToken()).as("a text is there").isNotNull();
            }
            return parser.nextStringValue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</p></style><b>", "<!--",
        "javascript:alert(1)", "https://x/\"onclick=\"y", "https://x/'<b>", "data:text/html,<b>", "&lt;b&gt;", "<bdi>"})
    void nothingThatWasSaidBecomesMarkup(String evil) throws Exception {
        var plain = write(Format.HTML, List.of(record("x", "x", "x"), answer()));
        var html = write(Format.HTML, List.of(record(evil, evil, evil), answer()));

        assertThat(
                tags(html).replaceAll("<a href=\"https?://[^\"<>']*\" rel=\"noopener noreferrer nofollow\">|</a>", "")
                        .replaceAll("title=\"[^\"<>]*\"", ""))
                .isEqualTo(tags(plain).replaceAll("</a>", "").replaceAll("title=\"[^\"<>]*\"", ""));
    }

    private static String tags(String html) {
        return Pattern.compile("<[^>]*>").matcher(html).results().map(tag -> tag.group()).reduce("", String::concat);
    }

    @Test
    void thePageRunsAndLoadsNothing() throws Exception {
        var html = write(Format.HTML, STORY);

        assertThat(html).contains("default-src 'none'; style-src 'sha256-")
                .contains("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\">")
                .contains("<a class=\"re\" href=\"#r1\"><bdi>lily</bdi> <span dir=\"auto\">hello you</span></a>")
                .contains("Thursday, January 1, 2026", "Friday, January 2, 2026")
                .contains("This message was deleted.")
                .doesNotContain("<script", "src=", "style=", "url(", "@import");
    }

    @Test
    void whoAnswersWhatIsGoneQuotesThatItIs() throws Exception {
        var gone = new Record(1, NOON, LILY, "lily", true, Kind.SAY, "", 0, true, List.of());

        assertThat(write(Format.HTML, List.of(gone, answer()))).contains(
                "<bdi>lily</bdi> <span dir=\"auto\">This message was deleted.</span>");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsAlsoSomethingToWrite(Format format) throws Exception {
        assertThat(write(format, List.of())).doesNotContain("null");
    }

    @ParameterizedTest
    @EnumSource
    void recordsAreWrittenAsTheyCome(Format format) throws Exception {
        var counting = new Appendable() {
            private long written;

            @Override
            public Appendable append(CharSequence text) {
                written += text.length();
                return this;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) {
                written += end - start;
                return this;
            }

            @Override
            public Appendable append(char c) {
                written++;
                return this;
            }
        };
        var before = new long[1];
        Iterable<Record> records = () -> new Iterator<>() {
            private final Iterator<Long> numbers = LongStream.range(1, 5_000).iterator();

            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public Record next() {
                long number = numbers.next();
                assertThat(number == 1 || counting.written > before[0]).as("the one before is written").isTrue();
                before[0] = counting.written;
                return new Record(number, NOON + number, LILY, "lily", true, Kind.SAY, "m");
            }
        };

        write(format, ZoneOffset.UTC, Texts.of(Tongue.CHINESE), records, counting);

        assertThat(counting.written).isGreaterThan(5_000 * 10L);
    }

    private static Record said(String text) {
        return new Record(2, NOON, BOB, "bob", true, Kind.SAY, text);
    }

    private static Record answer() {
        return new Record(2, NOON, BOB, "bob", true, Kind.SAY, "x", 1, false, List.of());
    }

    private static Record record(String name, String text, String emoji) {
        return new Record(1, NOON, LILY, name, true, Kind.EMOTE, text, 9, false,
                List.of(new Reaction(emoji, List.of(name), 1)));
    }
}
