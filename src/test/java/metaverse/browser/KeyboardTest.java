package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// A whole visit without a mouse and without the floor: by keyboard and list alone.
class KeyboardTest extends PageTest {
    private static final int MOST_TABS = 60;

    /// Goes on to what has a name, as somebody does who sees where the focus is.
    private static Keyboard at(Visitor visitor, Locator goal) {
        var keys = visitor.page.keyboard();
        assertThat(goal).isVisible();
        for (var i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(goal.evaluate("each => each === document.activeElement"))) {
                return keys;
            }
            keys.press("Tab");
        }
        throw new AssertionError("no Tab leads to " + goal);
    }

    private static void choose(Visitor visitor, String item) {
        var keys = visitor.page.keyboard();
        for (var i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(visitor.item(item).evaluate("each => each === document.activeElement"))) {
                keys.press("Enter");
                return;
            }
            keys.press("ArrowDown");
        }
        throw new AssertionError("no arrow leads to " + item);
    }

    @Test
    void aWholeVisitGoesByKeyboardAndListAlone() throws IOException {
        try (var bob = house.text("bob"); var robby = house.json("robby")) {
            bob.ask(":go fountain");
            var lily = visitor();
            var keys = lily.page.keyboard();
            keys.type("lily");
            keys.press("Enter");
            assertThat(lily.composer()).isFocused();

            // Without the floor.
            at(lily, lily.button("Floor")).press("Enter");
            assertThat(lily.page.locator(".ground")).hasCount(0);

            // To a place, and up to somebody.
            at(lily, lily.button("Walk to: bench")).press("Enter");
            assertThat(lily.page.locator("li.spot-head:has(small)")).containsText("bench");
            at(lily, lily.person("bob")).press("Enter");
            choose(lily, "Walk up to them");
            assertThat(lily.page.locator("li.spot-head:has(small)")).containsText("fountain");
            bob.until("* lily comes to the fountain");

            // Talk, in private and beside each other.
            at(lily, lily.composer());
            keys.type("hello from the keyboard");
            keys.press("Enter");
            bob.until("lily: hello from the keyboard");
            keys.type(":murmur just us");
            keys.press("Enter");
            bob.until("[murmur] lily: just us");
            at(lily, lily.person("bob")).press("Enter");
            choose(lily, "Talk in private");
            assertThat(lily.composer()).isFocused();
            keys.type("psst");
            keys.press("Enter");
            bob.until("[private] lily: psst");

            // A room of one's own, with somebody in it.
            at(lily, lily.button("New room")).press("Enter");
            assertThat(lily.page.locator("#field-room")).isFocused();
            keys.type("garden");
            keys.press("Enter");
            assertThat(lily.place("garden")).hasAttribute("aria-current", "page");
            at(lily, lily.button("Room menu")).press("Enter");
            choose(lily, "Invite someone");
            assertThat(lily.page.locator("#field-who")).isFocused();
            keys.type("robby");
            keys.press("Enter");
            assertThat(lily.dialog()).hasCount(0);
            var news = robby.next();
            while (!news.event().equals("news")) {
                news = robby.next();
            }
            org.assertj.core.api.Assertions.assertThat(news.text("news")).isEqualTo("invited");

            // Keeps the name, and goes.
            at(lily, lily.button("Keep this name")).press("Enter");
            assertThat(lily.page.locator("#field-password")).isFocused();
            keys.type("a good password");
            keys.press("Enter");
            assertThat(lily.button("Keep this name")).hasCount(0);
            at(lily, lily.page.locator(".self")).press("Enter");
            choose(lily, "Leave");
            bob.until("* lily left");
        }
    }
}
