package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Coming into a room by a link.
class LinkTest extends PageTest {
    /// Lily makes a private room, and a link into it for this many.
    private String link(Visitor lily, String uses) {
        if (lily.place("club").count() == 0) {
            lily.say(":create club private");
            assertThat(lily.place("club")).hasAttribute("aria-current", "page");
        }
        lily.button("Room menu").click();
        lily.item("Invite with a link …").click();
        lily.page.selectOption("#field-seconds", "86400");
        lily.page.selectOption("#field-uses", uses);
        lily.dialog().locator("button.primary").click();
        assertThat(lily.page.locator("#link"))
                .hasValue(Pattern.compile("^http://127.0.0.1:\\d+/#invitation=[\\w-]{32}$"));
        assertThat(lily.page.locator(".qr")).isVisible();
        return lily.page.locator("#link").inputValue();
    }

    private static void close(Visitor visitor) {
        visitor.page.keyboard().press("Escape");
        assertThat(visitor.dialog()).hasCount(0);
    }

    @Test
    void aGuestNeedsNothingButANameAndStandsInTheRoom() {
        var lily = visitor().enter("lily");
        var link = link(lily, "5");
        shoot(lily, "link-made");
        lily.dialog().getByText("Copy").click();
        assertThat(lily.page.locator(".toast.good")).hasText(Pattern.compile("The link is copied.*"));
        close(lily);

        var bob = visitor();
        bob.page.navigate("about:blank");
        bob.page.navigate(link);
        assertThat(bob.page.locator(".lead")).hasText("lily invites you to #club");
        shoot(bob, "link-invited");
        bob.enter("bob");
        assertThat(bob.place("club")).hasAttribute("aria-current", "page");
        assertThat(bob.page).hasURL(Pattern.compile("^http://127.0.0.1:\\d+/$"));
        org.assertj.core.api.Assertions.assertThat(bob.page.evaluate(
                "() => JSON.stringify([...Object.entries(sessionStorage), ...Object.entries(localStorage)])")
                .toString())
                .doesNotContain(link.substring(link.indexOf('=') + 1));
        bob.saying("so this is the club");
        lily.sees("so this is the club");
        bob.page.reload();
        assertThat(bob.place("club")).hasAttribute("aria-current", "page");

        lily.button("Room menu").click();
        lily.item("Invite with a link …").click();
        assertThat(lily.dialog().locator(".rows li")).containsText("4 of 5 left");
        shoot(lily, "link-list");
        lily.dialog().getByText("Withdraw").click();
        assertThat(lily.dialog()).hasCount(0);
        var carl = visitor();
        carl.page.navigate("about:blank");
        carl.page.navigate(link);
        assertThat(carl.page.locator("#name-hint")).containsText("Ask whoever gave it to you");
        assertThat(carl.page.locator("body")).not().containsText("club");
        assertThat(carl.page).hasURL(Pattern.compile("^http://127.0.0.1:\\d+/$"));
        carl.enter("carl");
        assertThat(carl.place("club")).hasCount(0);
    }

    @Test
    void whoIsInAlreadyComesIntoTheRoom() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        bob.page.navigate(link(lily, "1"));
        assertThat(bob.place("club")).hasAttribute("aria-current", "page");
        assertThat(bob.page).hasURL(Pattern.compile("^http://127.0.0.1:\\d+/$"));
        close(lily);

        var amy = visitor().enter("amy");
        amy.page.navigate(link(lily, "1"));
        amy.page.reload();
        assertThat(amy.place("club")).isVisible();
        close(lily);
    }

    @Test
    void aLinkIsMadeAndOpenedOnAPhoneToo() {
        var lily =
                visitor(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true).setIsMobile(true));
        lily.enter("lily");
        var link = link(lily, "0");
        shoot(lily, "link-phone");
        org.assertj.core.api.Assertions.assertThat(lily.page.evaluate(
                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isEqualTo(true);
        close(lily);
        lily.say(":invite link uses 3");
        assertThat(lily.page.locator(".notice").last()).containsText("#invitation=");
        org.assertj.core.api.Assertions.assertThat(link).isNotEmpty();
    }

    private static void shoot(Visitor visitor, String name) {
        visitor.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shots/" + name + ".png")));
    }
}
