package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What was said is found again: by words, by day, and in the hours of whoever looks.
class FindingTest extends PageTest {
    /// More than a window of the log holds.
    private static final int MANY = 700;

    private void talk() throws IOException {
        try (var bob = house.json("bob")) {
            var lines = new StringBuilder();
            for (var i = 1; i <= MANY; i++) {
                var text = i == 20 ? "the lighthouse keeper 守灯塔的人" : "message " + i;
                lines.append("{\"do\":\"say\",\"text\":\"").append(text).append("\",\"cid\":\"m").append(i)
                        .append("\"}\n");
            }
            bob.raw(lines.toString()).heard();
        }
    }

    @Test
    void aWordLeadsToWhereItWasSaid() throws IOException {
        talk();
        var lily = visitor().enter("lily");
        lily.button("Search").click();
        lily.page.fill("#search", "lighthouse");
        lily.page.press("#search", "Enter");
        var hit = lily.page.locator(".hit");
        assertThat(hit).hasCount(1);
        assertThat(hit.locator("mark")).hasText("lighthouse");
        hit.click();
        assertThat(lily.row("the lighthouse keeper 守灯塔的人")).isInViewport();
        assertThat(lily.row("the lighthouse keeper 守灯塔的人")).isFocused();
        lily.sees("message 19").sees("message 21");
        lily.page.locator(".latest").click();
        assertThat(lily.row("message " + MANY)).isInViewport();
        lily.page.fill("#search", "灯塔");
        lily.page.press("#search", "Enter");
        assertThat(hit).hasCount(1);
        lily.page.fill("#search", "nothing of the kind");
        lily.page.press("#search", "Enter");
        assertThat(lily.page.locator(".side [role=status]")).hasText("Nothing found.");
    }

    @Test
    void nothingOfARoomIsFoundByWhoIsNotInIt() {
        var lily = visitor().enter("lily");
        lily.say(":create club private");
        assertThat(lily.place("club")).hasAttribute("aria-current", "page");
        lily.saying("the treasure is buried here");
        var bob = visitor().enter("bob");
        for (var visitor : new Visitor[] {lily, bob}) {
            visitor.button("Search").click();
            visitor.button("Everywhere").click();
            visitor.page.fill("#search", "treasure");
            visitor.page.press("#search", "Enter");
        }
        assertThat(lily.page.locator(".hit")).hasCount(1);
        assertThat(bob.page.locator(".side [role=status]")).hasText("Nothing found.");
        assertThat(bob.page.locator(".hit")).hasCount(0);
    }

    @Test
    void aDayLeadsToItsFirstWord() throws IOException {
        talk();
        var lily = visitor(new Browser.NewContextOptions().setTimezoneId("UTC")).enter("lily");
        lily.button("Go to a date").click();
        lily.page.fill("#field-day", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        lily.confirm();
        assertThat(lily.row("message 1")).isInViewport();
        assertThat(lily.page.locator(".latest")).isVisible();
    }

    @Test
    void theServerReckonsInTheHoursOfTheReader() {
        var lily = visitor(new Browser.NewContextOptions().setTimezoneId("Asia/Kathmandu")).enter("lily");
        lily.say(":tz");
        assertThat(lily.page.locator(".notice").last()).containsText("+05:45");
    }
}
