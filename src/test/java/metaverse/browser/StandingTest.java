package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import org.junit.jupiter.api.Test;

/// How people stand to each other, as the page shows it: who writes, who is away, who looks after a room, who waits for an answer.
class StandingTest extends PageTest {
    /// A browser sends when it likes; no fence of ours knows of it.
    private static Json next(JsonClient client) throws IOException {
        var next = client.next();
        while (!next.event().equals("typing")) {
            next = client.next();
        }
        return next;
    }

    @Test
    void whoWritesIsSeenAndNothingMoves() throws IOException {
        try (var bob = house.json("bob")) {
            var lily = visitor().enter("lily");
            lily.saying("hello");
            var before = lily.said("hello").boundingBox().y;
            bob.send("do", "typing", "room", "plaza");
            assertThat(lily.page.locator(".writers")).hasText("bob is writing");
            org.assertj.core.api.Assertions.assertThat(lily.said("hello").boundingBox().y).isEqualTo(before);
            bob.send("do", "typing", "room", "plaza", "on", false);
            assertThat(lily.page.locator(".writers")).hasCount(0);
            bob.send("do", "typing", "room", "plaza");
            assertThat(lily.page.locator(".writers")).hasCount(1);
            bob.ask("do", "say", "room", "plaza", "text", "here I am", "cid", "1");
            lily.sees("here I am");
            assertThat(lily.page.locator(".writers")).hasCount(0);
        }
    }

    @Test
    void othersSeeThatOneWritesAndOnlyThoseWhoWillReadIt() throws IOException {
        try (var bob = house.json("bob"); var amy = house.json("amy")) {
            var lily = visitor().enter("lily");
            lily.composer().pressSequentially("@bob hi");
            org.assertj.core.api.Assertions.assertThat(next(bob).text("with")).isEqualTo("lily");
            lily.composer().fill("");
            lily.composer().pressSequentially("hi all");
            org.assertj.core.api.Assertions.assertThat(next(amy).text("room")).isEqualTo("plaza");
            lily.composer().fill(":who");
            org.assertj.core.api.Assertions.assertThat(next(amy).flag("on")).as("a command is no talk")
                    .isFalse();
        }
    }

    @Test
    void whoLooksAfterARoomIsSeenAndMayDoWhatOthersMayNot() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        var amy = visitor().enter("amy");
        lily.say(":create garden");
        assertThat(lily.place("garden")).hasAttribute("aria-current", "page");
        bob.say(":join garden");
        amy.say(":join garden");
        assertThat(bob.person("lily")).containsText("owner");
        bob.person("amy").click();
        assertThat(bob.item("Talk in private")).isVisible();
        assertThat(bob.item("Send out")).hasCount(0);
        bob.page.keyboard().press("Escape");
        lily.person("bob").click();
        lily.item("Make moderator").click();
        assertThat(amy.person("bob")).containsText("moderator");
        bob.person("amy").click();
        assertThat(bob.item("Send out")).isVisible();
        bob.page.keyboard().press("Escape");
        bob.person("lily").click();
        assertThat(bob.item("Talk in private")).isVisible();
        // Nobody sends the owner out.
        assertThat(bob.item("Send out")).hasCount(0);
        bob.page.keyboard().press("Escape");
        lily.person("bob").click();
        lily.item("No longer moderator").click();
        assertThat(amy.person("bob")).not().containsText("moderator");
    }

    @Test
    void whoIsAwayIsSeenSo() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        bob.page.locator(".self").click();
        bob.item("Be away").click();
        bob.page.fill("#field-why", "lunch");
        bob.confirm();
        assertThat(lily.person("bob")).containsText("away: lunch");
        bob.page.locator(".self").click();
        bob.item("Be back").click();
        assertThat(lily.person("bob")).not().containsText("away");
    }

    @Test
    void privateTalkAndWhoWaitsForAnAnswerAreThereAgainOnANewDevice() {
        var lily = visitor().enter("lily").keepsName();
        var bob = visitor().enter("bob").keepsName();
        bob.say(":create club private");
        assertThat(bob.place("club")).hasAttribute("aria-current", "page");
        bob.say(":invite @lily").say(":befriend lily").say("@lily psst");
        assertThat(lily.place("bob").locator(".number")).containsText("1");
        lily.place("bob").click();
        lily.sees("psst");
        lily.page.locator(".self").click();
        lily.item("Leave").click();
        var phone = visitor().comesBack("lily");
        assertThat(phone.place("bob")).isVisible();
        var requests = phone.page.locator(".request");
        assertThat(requests).hasCount(2);
        requests.filter(new Locator.FilterOptions().setHasText("club")).getByText("Decline").click();
        assertThat(requests).hasCount(1);
        phone.page.reload();
        assertThat(phone.place("bob")).isVisible();
        assertThat(requests).hasCount(1);
        requests.getByText("Accept").click();
        assertThat(bob.page.locator(".friend")).containsText("lily");
    }
}
