package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import metaverse.texts.Texts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Colors;
import org.junit.jupiter.api.Test;

final class ViewTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Person BOB = new Person("b", "bob");
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private final View view = new StyledView(TEXTS, new Palette(true), ZoneOffset.UTC, NOON);

    private static Message message(Instant at, String text) {
        return new Message(1, at, BOB, false, text);
    }

    private List<String> lines(Showing showing, int columns) {
        return view.lines(showing, columns).stream().map(AttributedString::toString).toList();
    }

    @Test
    void aLongLineGoesOnUnderItsBeginning() {
        assertThat(lines(new Showing.Spoken(message(NOON, "one two three four"), false, ""), 20))
                .containsExactly("12:00 bob: one two", "      three four");
    }

    @Test
    void chineseIsWrappedByItsColumnsAndNoLineBeginsWithAComma() {
        assertThat(lines(new Showing.Spoken(message(NOON, "今天天气，很好啊"), false, ""), 20))
                .containsExactly("12:00 bob: 今天天", "      气，很好啊");
    }

    @Test
    void aTableStaysATableWhereItIsWrapped() {
        assertThat(lines(new Showing.Printed("- :who   tells who is here"), 26))
                .containsExactly("      :who   tells who is", "             here");
    }

    @Test
    void aMurmurSaysSo() {
        assertThat(lines(new Showing.Murmured(NOON, BOB, "psst"), 80)).containsExactly("12:00 [murmur] bob: psst");
    }

    @Test
    void aPrivateMessageSaysSoAndWhoseItIs() {
        var message = message(NOON, "psst");
        assertThat(lines(new Showing.Whispered(message, false, List.of("lily")), 80))
                .containsExactly("12:00 [private] bob → you: psst");
        assertThat(lines(new Showing.Whispered(message, true, List.of("amy", "lily")), 80))
                .containsExactly("12:00 [private] you → amy, lily: psst");
    }

    @Test
    void aNewDayIsSaidOnce() {
        var tomorrow = NOON.plusSeconds(86_400);
        assertThat(lines(new Showing.Spoken(message(tomorrow, "hi"), false, ""), 80)).hasSize(2).first().asString()
                .contains("2026-01-02");
        assertThat(lines(new Showing.Spoken(message(tomorrow, "hi"), false, ""), 80)).hasSize(1);
    }

    @Test
    void everyColourOfAPersonCanBeReadOnBlackAndOnWhite() {
        for (var colour : Palette.PEOPLE) {
            assertThat(contrast(colour, 0)).as("%s on black", colour).isGreaterThan(3);
            assertThat(contrast(colour, 1)).as("%s on white", colour).isGreaterThan(3);
        }
    }

    /// By the formula of WCAG 2.
    private static double contrast(int colour, double ground) {
        var rgb = Colors.DEFAULT_COLORS_256[colour];
        var light = 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        return (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05);
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void withoutColoursThereIsNone() {
        var palette = new Palette(false);
        assertThat(palette.person(BOB)).isEqualTo(AttributedStyle.DEFAULT.bold());
        assertThat(palette.whisper()).isEqualTo(AttributedStyle.DEFAULT);
    }

    @Test
    void theSamePersonKeepsTheirColourUnderAnotherName() {
        var palette = new Palette(true);
        assertThat(palette.person(BOB)).isEqualTo(palette.person(new Person("b", "rose")));
    }

    @Test
    void thePromptSaysPrivateAsSoonAsTheLineIs() {
        var prompt = new Prompt(TEXTS, new Palette(true));
        var standing = Standing.of(Standing.Phase.IN, "lily").with(List.of(), List.of("bob", "lily"));
        assertThat(prompt.of(standing, "hi", 80).toString()).isEqualTo("lily › ");
        assertThat(prompt.of(standing, "hi @bob...", 80).toString()).isEqualTo("lily → bob (private) › ");
        assertThat(prompt.of(standing, ":say @bob", 80).toString()).isEqualTo("lily › ");
    }

    @Test
    void thePromptSaysWhereOneSpeaksAndWhereSomethingIsUnread() {
        var prompt = new Prompt(TEXTS, new Palette(true));
        var unread = List.of(new Standing.Unread("club", 12), new Standing.Unread("茶室", 1));
        var standing = Standing.of(Standing.Phase.IN, "lily").in("garden", unread, List.of());
        assertThat(prompt.of(standing, "hi", 80).toString()).isEqualTo("lily #garden (12 #club, 1 #茶室) › ");
    }

    @Test
    void whatIsSaidInAnotherRoomSaysWhere() {
        assertThat(lines(new Showing.Spoken(message(NOON, "hi"), false, "garden"), 80))
                .containsExactly("12:00 [garden] bob: hi");
    }

    @Test
    void whatIsNotRecordedStandsAboveThePromptOnOneLineEach() {
        var prompt = new Prompt(TEXTS, new Palette(true));
        var waiting = List.of(Outbox.Waiting.typed("c", "很长".repeat(40)));
        var lines =
                prompt.of(Standing.of(Standing.Phase.IN, "lily").with(waiting, List.of()), "", 60).toString().lines()
                        .toList();
        assertThat(lines).hasSize(2).last().isEqualTo("lily › ");
        assertThat(lines.getFirst()).contains("(not yet recorded)").matches(line -> Wrap.columns(line) <= 60);
    }

    @Property
    void noLineIsWiderThanTheScreenAndNothingIsLost(
            @ForAll @StringLength(max = 200) String raw, @ForAll @IntRange(min = 20, max = 100) int columns) {
        var text = Clean.text(raw);
        var lines = Wrap.lines(
                AttributedString.EMPTY, new AttributedString(text), new AttributedString("  "), columns);
        assertThat(lines).allMatch(line -> Wrap.columns(line) <= columns);
        var joined = String.join("", lines.stream().map(AttributedString::toString).toList());
        assertThat(joined.replaceAll("[ \n]", "")).isEqualTo(text.replaceAll("[ \n]", ""));
    }
}
