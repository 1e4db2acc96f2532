package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import metaverse.story.JsonClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A room in the middle of its talk on every kind of screen. The pictures are kept under `target/screens`.
class ScreensTest extends PageTest {
    private static final String PLAZA = "plaza";

    private static void say(JsonClient who, String text) throws IOException {
        who.ask("do", "say", "room", PLAZA, "text", text, "cid", text);
    }

    @ParameterizedTest
    @CsvSource({"day,en-GB,LIGHT,1200,800", "night,en-GB,DARK,1200,800", "phone,en-GB,LIGHT,360,740",
        "chinese,zh-CN,LIGHT,1200,800"})
    void nothingIsCutOffAndNothingSticksOut(String name, String locale, ColorScheme scheme, int width, int height)
            throws IOException {
        try (var amy = house.json("amy"); var bob = house.json("bob"); var mei = house.json("小美")) {
            var lily = visitor(new Browser.NewContextOptions().setLocale(locale).setColorScheme(scheme)
                    .setViewportSize(width, height).setDeviceScaleFactor(1));
            lily.enter("lily");
            say(amy, "Good morning! The workshop begins at ten; the slides are at https://example.org/slides");
            say(bob, "I will be five minutes late, start without me");
            say(bob, "and could somebody bring the long cable?");
            say(mei, "我可以带，家里有两根 🙂");
            amy.ask("do", "say", "room", PLAZA, "text",
                    "Thank you! Whoever wants to try the exercises beforehand:\n`git clone` the repository and run `./verify`.",
                    "cid", "x");
            lily.saying("I have done the first three, number four is hard");
            bob.ask("do", "say", "room", PLAZA, "text", "Number four has a trick, I'll show you", "cid", "y", "re", 6);
            mei.ask("do", "react", "room", PLAZA, "seq", 6, "emoji", "👍");
            bob.ask("do", "react", "room", PLAZA, "seq", 4, "emoji", "❤️");
            bob.ask("do", "tell", "to", "lily", "text", "psst, shall we get her a cake?", "cid", "z");
            amy.ask("do", "away", "why", "tea");
            lily.say(":topic Workshop on sockets: Saturday at ten, bring a laptop");
            lily.composer().fill("@bob yes, the one with cherries");
            mei.send("do", "typing", "room", PLAZA);
            assertThat(lily.page.locator(".writers")).hasCount(1);
            assertThat(lily.page.locator(".privately")).isVisible();
            lily.shoot("talk-" + name);
            org.assertj.core.api.Assertions.assertThat(lily.page.evaluate("document.documentElement.scrollWidth"))
                    .as("as wide as the screen").isEqualTo(width);
            org.assertj.core.api.Assertions.assertThat(lily.page.evaluate("""
                    () => [...document.querySelectorAll('button, h1, h2, .author, .about')]
                        .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.closest('[inert], .drawer, .log'))
                        .filter(each => { const at = each.getBoundingClientRect(); return at.width && (at.left < -1 || at.right > innerWidth + 1); })
                        .filter(each => !each.closest('nav.rooms, aside'))
                        .map(each => each.outerHTML.slice(0, 120))""")).as("in sight").isEqualTo(java.util.List.of());
            assertThat(lily.page.locator(".whisper", new LocatorOptions().setHasText("cake"))).hasCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"day,LIGHT,1200,800", "phone,DARK,360,740"})
    void whoComesFirstIsToldWhatToDo(String name, ColorScheme scheme, int width, int height) {
        var lily = visitor(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, height));
        assertThat(lily.page.locator("#name")).isFocused();
        lily.shoot("name-" + name);
        lily.enter("lily");
        assertThat(lily.page.locator(".start")).containsText("Nobody has said anything yet");
        lily.shoot("empty-" + name);
    }
}
