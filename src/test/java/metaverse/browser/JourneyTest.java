package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What people do with the page by mouse.
class JourneyTest extends PageTest {
    @Test
    void aNameIsAskedForFirstAndARefusalStandsBesideIt() {
        var visitor = visitor();
        assertThat(visitor.page.locator("#name")).isFocused();
        visitor.page.fill("#name", "no name");
        visitor.page.press("#name", "Enter");
        assertThat(visitor.page.locator("#name-hint")).hasAttribute("role", "alert");
        assertThat(visitor.page.locator("#name")).hasAttribute("aria-invalid", "true");
        visitor.enter("lily");
        assertThat(visitor.page).hasTitle("plaza · Mini Metaverse");
    }

    @Test
    void whatIsSaidIsTheSameForEveryDoor() throws IOException {
        try (var bob = house.text("bob"); var robby = house.json("robby")) {
            bob.heard();
            var lily = visitor().enter("lily");
            lily.saying("hello everyone");
            org.assertj.core.api.Assertions.assertThat(bob.heard()).contains("* lily arrived", "lily: hello everyone");
            org.assertj.core.api.Assertions.assertThat(robby.heard("said").text("text")).isEqualTo("hello everyone");
            bob.ask("hi lily, see https://example.org/a_(b).");
            lily.sees("hi lily, see https://example.org/a_(b).");
            var link = lily.page.locator(".text a");
            assertThat(link).hasAttribute("href", "https://example.org/a_(b)");
            assertThat(link).hasAttribute("rel", "noopener noreferrer nofollow");
            bob.ask("@lily psst");
            assertThat(lily.page.locator(".whisper")).containsText("psst");
            assertThat(lily.place("bob").locator(".number")).containsText("1");
            assertThat(lily.page).hasTitle(Pattern.compile("^\\(1\\) plaza.*"));
        }
    }

    @Test
    void aLineWithANameSaysWhoWillReadItBeforeItIsSent() throws IOException {
        try (var bob = house.text("bob"); var amy = house.text("amy")) {
            var lily = visitor().enter("lily");
            bob.heard();
            amy.heard();
            lily.composer().fill("hi @bob, come here");
            assertThat(lily.page.locator(".privately")).containsText("Only bob will read this.");
            lily.composer().press("Enter");
            assertThat(lily.page.locator(".whisper")).containsText("only to bob");
            org.assertj.core.api.Assertions.assertThat(bob.heard())
                    .containsExactly("[private] lily: hi @bob, come here");
            org.assertj.core.api.Assertions.assertThat(amy.heard()).isEmpty();
            lily.composer().fill("@bob is nice");
            lily.button("Say it to everyone instead").click();
            assertThat(lily.composer()).isFocused();
            lily.composer().press("Enter");
            lily.sees("@bob is nice");
            org.assertj.core.api.Assertions.assertThat(amy.heard()).containsExactly("lily: @bob is nice");
            lily.say("@nobody hello");
            assertThat(lily.page.locator(".failed")).containsText("Not sent");
            lily.button("Edit").click();
            assertThat(lily.composer()).hasValue("@nobody hello");
            org.assertj.core.api.Assertions.assertThat(amy.heard()).isEmpty();
        }
    }

    @Test
    void messagesAreAnsweredAndSignedAndDeleted() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        bob.saying("tea at five?");
        lily.sees("tea at five?").row("tea at five?").hover();
        lily.page.locator("article.active").getByLabel("👍", new Locator.GetByLabelOptions().setExact(true)).click();
        assertThat(bob.page.locator(".sign-count")).hasAttribute("aria-label", "👍: lily");
        lily.row("tea at five?").hover();
        lily.button("Answer").click();
        lily.say("yes, please");
        assertThat(bob.row("yes, please").locator(".quote")).containsText("tea at five?");
        bob.row("tea at five?").hover();
        bob.page.locator("article.active").getByLabel("More", new Locator.GetByLabelOptions().setExact(true)).last()
                .click();
        bob.item("Delete").click();
        bob.confirm();
        assertThat(lily.page.locator(".gone")).hasText("This message was deleted.");
    }

    @Test
    void roomsAreMadeJoinedAndLookedAfter() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        lily.button("New room").click();
        lily.page.fill("#field-room", "garden");
        lily.confirm();
        assertThat(lily.place("garden")).hasAttribute("aria-current", "page");
        lily.saying("welcome");
        bob.button("Find a room").click();
        bob.dialog().getByText("Join").click();
        bob.sees("welcome");
        lily.place("plaza").click();
        bob.saying("are you there?");
        assertThat(lily.place("garden").locator(".number")).containsText("1");
        lily.place("garden").click();
        assertThat(lily.page.locator(".mark")).hasText("New");
        assertThat(lily.place("garden").locator(".number")).hasCount(0);
        lily.button("Room menu").click();
        lily.item("Say what this room is about").click();
        lily.page.fill("#field-text", "roses");
        lily.confirm();
        assertThat(bob.page.locator(".topic")).hasText("roses");
        lily.page.locator(".person", new com.microsoft.playwright.Page.LocatorOptions().setHasText("bob")).click();
        lily.item("Send out").click();
        lily.confirm();
        assertThat(bob.place("garden")).hasCount(0);
        assertThat(bob.page.locator(".toast.news").first()).isVisible();
    }

    @Test
    void aNameIsKeptAndComesBackWithItsPassword() {
        var lily = visitor().enter("lily");
        lily.saying("remember the lighthouse");
        lily.button("Keep this name").click();
        lily.page.fill("#field-password", "short");
        lily.dialog().locator("button.primary").click();
        assertThat(lily.dialog().getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("8");
        lily.page.fill("#field-password", "a good password");
        lily.confirm();
        assertThat(lily.button("Keep this name")).hasCount(0);
        lily.page.reload();
        assertThat(lily.page.locator(".self")).containsText("lily");
        var other = visitor();
        other.page.fill("#name", "lily");
        other.page.press("#name", "Enter");
        assertThat(other.page.locator("#name-hint")).containsText("password");
        other.button("I have an account").click();
        other.page.fill("#name", "lily");
        other.page.fill("#password", "a good password");
        other.page.press("#password", "Enter");
        other.sees("remember the lighthouse");
        other.page.keyboard().press("Control+k");
        other.page.fill("#search", "lighthouse");
        other.page.press("#search", "Enter");
        assertThat(other.page.locator(".side [role=status]")).not().containsText("Searching");
    }

    @Test
    void commandsAreTypedAsEverywhereAndAnsweredInPlace() {
        var lily = visitor().enter("lily");
        lily.say(":who");
        assertThat(lily.page.locator(".notice").last()).containsText("lily");
        lily.say(":whoo");
        assertThat(lily.page.locator(".notice.refusal")).containsText(":who");
        lily.say(":topic tea");
        assertThat(lily.page.locator(".notice.refusal").last()).containsText("look after");
        assertThat(lily.page.locator(".toast")).hasCount(0);
        lily.say(":me waves");
        assertThat(lily.page.locator(".emote")).containsText("waves");
        lily.say("name:rose");
        assertThat(lily.page.locator(".self")).containsText("rose");
    }

    @Test
    void theReaderOfChineseReadsChinese() {
        var visitor = visitor(new Browser.NewContextOptions().setLocale("zh-CN"));
        assertThat(visitor.page.locator("label[for=name]")).hasText("怎么称呼你？");
        visitor.page.fill("#name", "a b");
        visitor.page.press("#name", "Enter");
        assertThat(visitor.page.locator("#name-hint")).hasAttribute("role", "alert");
        assertThat(visitor.page.locator("#name-hint")).hasText(Pattern.compile(".*[\\u4e00-\\u9fff].*"));
        visitor.enter("李雷").saying("大家好");
        assertThat(visitor.page.locator("html")).hasAttribute("lang", "zh-Hans");
        visitor.page.locator(".self").click();
        visitor.item("English").click();
        assertThat(visitor.composer()).hasAttribute("placeholder", "Message #plaza");
    }

    @Test
    void whatIsHalfWrittenWaitsInItsPlace() {
        var lily = visitor().enter("lily");
        lily.say(":create garden");
        assertThat(lily.place("garden")).hasAttribute("aria-current", "page");
        lily.composer().fill("half a thought");
        lily.place("plaza").click();
        assertThat(lily.composer()).hasValue("");
        lily.page.reload();
        lily.place("garden").click();
        assertThat(lily.composer()).hasValue("half a thought");
    }
}
