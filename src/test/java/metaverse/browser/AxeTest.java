package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing of the page keeps people with other senses and hands out, as far as a program can tell.
class AxeTest extends PageTest {
    private static String axe() throws IOException {
        try (var in = AxeTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static void findsNothing(Visitor visitor, String where) throws IOException {
        visitor.rests();
        visitor.page.evaluate(axe());
        var found = visitor.page.evaluate(
                """
                async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                    .map(each => each.id + ': ' + each.help + '\\n' + each.nodes.map(node => node.html + ' ' + node.failureSummary).join('\\n'))""");
        org.assertj.core.api.Assertions.assertThat((List<?>) found).as(where).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT,1280", "zh-CN,DARK,1280", "en-GB,DARK,360"})
    void axeFindsNothing(String locale, ColorScheme scheme, int width) throws IOException {
        try (var bob = house.json("bob")) {
            bob.ask("do", "say", "room", "plaza", "text", "see `code` and https://example.org", "cid", "1");
            bob.ask("do", "say", "room", "plaza", "text", "again", "cid", "2", "re", 1);
            bob.ask("do", "react", "room", "plaza", "seq", 1, "emoji", "👍");
            var lily = visitor(new Browser.NewContextOptions().setLocale(locale).setColorScheme(scheme)
                    .setViewportSize(width, 740));
            findsNothing(lily, "the name");
            lily.page.fill("#name", "a b");
            lily.page.press("#name", "Enter");
            assertThat(lily.page.locator(".refusal")).isVisible();
            lily.page.locator("summary").click();
            findsNothing(lily, "a refusal, and other ways in");
            lily.enter("lily").saying("hello");
            bob.ask("do", "tell", "to", "lily", "text", "psst", "cid", "3");
            assertThat(lily.page.locator(".whisper")).isVisible();
            lily.say(":who").say("@nobody hi");
            assertThat(lily.page.locator(".failed")).isVisible();
            lily.composer().fill("@bob hello");
            findsNothing(lily, "the plaza");
            lily.page.locator(".head [aria-haspopup=menu]").click();
            findsNothing(lily, "a menu");
            lily.page.keyboard().press("Enter");
            assertThat(lily.dialog()).isVisible();
            findsNothing(lily, "a dialog");
            lily.page.keyboard().press("Escape");
            lily.page.locator(".head [aria-pressed]").nth(1).click();
            assertThat(lily.page.locator("#search")).isVisible();
            findsNothing(lily, "searching");
        }
    }

    @Test
    void theLogSaysAuthorAndTextFirst() {
        var lily = visitor().enter("lily").saying("hello").saying("and more");
        assertThat(lily.page.locator("[role=log]")).hasAttribute("aria-label", "Talk in #plaza");
        for (var text : List.of("hello", "and more")) {
            org.assertj.core.api.Assertions.assertThat(lily.row(text).textContent().strip().replaceAll("\\s+", " "))
                    .startsWith("lily " + text);
        }
    }
}
