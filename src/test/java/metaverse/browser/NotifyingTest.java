package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How the page calls somebody who looks elsewhere.
class NotifyingTest extends PageTest {
    /// A browser that is asked says yes, and shows what it is told to in `shown`.
    private static final String OBLIGING = """
            window.shown = [];
            window.Notification = class {
                static permission = 'default';
                static requestPermission() {
                    this.permission = 'granted';
                    return Promise.resolve('granted');
                }
                constructor(title, {body}) {
                    window.shown.push(`${title}: ${body}`);
                    window.last = this;
                }
                close() {
                    this.isClosed = true;
                }
            };
            window.isElsewhere = false;
            document.hasFocus = () => !window.isElsewhere;
            """;

    private Visitor obliging() {
        var visitor = visitor();
        visitor.page.addInitScript(OBLIGING);
        visitor.page.reload();
        return visitor;
    }

    private static void notified(Visitor visitor, String... all) {
        visitor.until("all => JSON.stringify(window.shown) === JSON.stringify(all)", List.of(all));
    }

    @Test
    void onlyWhoAskedForItAndLooksElsewhereIsCalledAndOnlyForWhatConcernsThem() throws IOException {
        var lily = obliging().enter("lily");
        try (var bob = house.text("bob")) {
            lily.page.evaluate("window.isElsewhere = true");
            bob.ask("@lily not yet");
            assertThat(lily.page.locator(".whisper")).containsText("not yet");
            notified(lily);
            lily.page.locator(".self").click();
            lily.item("Notify me").click();
            bob.ask("nothing for anyone");
            bob.ask(":say hello Lily!");
            bob.ask("@lily psst");
            lily.sees("hello Lily!");
            notified(lily, "bob · #plaza: hello Lily!", "bob: psst");
            lily.page.evaluate("window.last.onclick()");
            assertThat(lily.place("bob")).hasAttribute("aria-current", "page");
            lily.page.evaluate("window.isElsewhere = false");
            bob.ask("@lily you see me");
            lily.sees("you see me");
            notified(lily, "bob · #plaza: hello Lily!", "bob: psst");
            lily.page.locator(".self").click();
            lily.item("Notify me no more").click();
            lily.page.evaluate("window.isElsewhere = true");
            bob.ask("@lily gone?");
            lily.sees("gone?");
            notified(lily, "bob · #plaza: hello Lily!", "bob: psst");
        }
    }

    @Test
    void theTitleCountsWhatIsUnread() throws IOException {
        var lily = visitor().enter("lily");
        lily.say(":create garden");
        assertThat(lily.page).hasTitle("garden · Mini Metaverse");
        try (var bob = house.text("bob")) {
            bob.ask("one");
            bob.ask("two");
            assertThat(lily.page).hasTitle("(2) garden · Mini Metaverse");
            lily.place("plaza").click();
            assertThat(lily.page).hasTitle(Pattern.compile("^plaza · .*"));
        }
    }
}
