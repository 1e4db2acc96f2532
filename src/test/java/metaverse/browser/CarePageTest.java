package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/// Looking after a room on the page: who may finds it, who may not does not.
class CarePageTest extends PageTest {
    /// A room of lily's with the others in it.
    private static void gather(Visitor lily, Visitor... others) {
        lily.say(":create garden");
        assertThat(lily.place("garden")).hasAttribute("aria-current", "page");
        for (var other : others) {
            other.say(":join garden");
            assertThat(other.place("garden")).hasAttribute("aria-current", "page");
        }
    }

    private static void choose(Visitor visitor, String whom, String item) {
        visitor.person(whom).click();
        visitor.item(item).click();
    }

    @Test
    void whoIsMutedIsToldWhyNothingIsSentUntilTheyMaySpeakAgain() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        gather(lily, bob);
        choose(lily, "bob", "Mute for 10 minutes");
        bob.say("can anyone hear me?");
        assertThat(bob.page.locator(".failed")).containsText("Not sent");
        choose(lily, "bob", "Let speak again");
        bob.button("Send again").click();
        lily.sees("can anyone hear me?");
        bob.sees("can anyone hear me?");
    }

    @Test
    void whoIsKeptOutIsListedAndMayComeAgainWhenThatIsLifted() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        gather(lily, bob);
        choose(lily, "bob", "Send out and keep out");
        lily.confirm();
        assertThat(bob.place("garden")).hasCount(0);
        bob.say(":join garden");
        assertThat(bob.page.locator(".notice.refusal")).isVisible();
        lily.button("Room menu").click();
        lily.item("Bans").click();
        assertThat(lily.dialog()).containsText("bob");
        lily.dialog().getByText("Lift").click();
        lily.page.keyboard().press("Escape");
        bob.say(":join garden");
        assertThat(bob.place("garden")).isVisible();
        lily.button("Room menu").click();
        lily.item("What was done here").click();
        assertThat(lily.dialog()).containsText("bob");
    }

    @Test
    void whatAnotherSaidIsDeletedByWhoLooksAfterTheRoomAlone() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        var amy = visitor().enter("amy");
        gather(lily, bob, amy);
        bob.saying("buy my watches");
        more(amy, "buy my watches").click();
        assertThat(amy.item("Answer")).isVisible();
        assertThat(amy.item("Delete")).hasCount(0);
        amy.page.keyboard().press("Escape");
        more(lily, "buy my watches").click();
        lily.item("Delete").click();
        lily.confirm();
        assertThat(bob.page.locator(".gone")).hasText("This message was deleted.");
        assertThat(amy.said("buy my watches")).hasCount(0);
    }

    private static Locator more(Visitor visitor, String text) {
        visitor.sees(text).row(text).hover();
        return visitor.page.locator("article.active")
                .getByLabel("More", new Locator.GetByLabelOptions().setExact(true)).last();
    }

    @Test
    void aRoomIsQuietOrPrivateWhenWhoeverLooksAfterItSaysSo() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        var amy = visitor().enter("amy");
        gather(lily, bob);
        set(lily, "Who may speak", "#field-quiet");
        assertThat(bob.page.locator(".aside").last()).containsText("lily asks for quiet");
        bob.say("hello?");
        assertThat(bob.page.locator(".failed")).containsText("Not sent");
        set(lily, "Who may come in", "#field-private");
        assertThat(bob.place("garden").locator(".unseen").first()).hasText("private room");
        amy.say(":join garden");
        assertThat(amy.page.locator(".notice.refusal")).isVisible();
    }

    private static void set(Visitor visitor, String item, String field) {
        visitor.button("Room menu").click();
        visitor.item(item).click();
        visitor.page.selectOption(field, "true");
        visitor.confirm();
    }

    @Test
    void aRoomIsSetByItsOwnerAndOthersAreNotOfferedIt() {
        var lily = visitor().enter("lily");
        var bob = visitor().enter("bob");
        gather(lily, bob);
        bob.button("Room menu").click();
        assertThat(bob.item("Leave this room")).isVisible();
        for (var item : new String[] {"Bans", "Slow down", "Rename the room", "Close the room",
            "Who may read the past"}) {
            assertThat(bob.item(item)).hasCount(0);
        }
        bob.page.keyboard().press("Escape");
        lily.button("Room menu").click();
        lily.item("Slow down").click();
        lily.page.fill("#field-seconds", "60");
        lily.confirm();
        bob.saying("one");
        bob.say("two");
        assertThat(bob.page.locator(".failed")).containsText("Not sent");
        lily.button("Room menu").click();
        lily.item("Rename the room").click();
        lily.page.fill("#field-name", "park");
        lily.confirm();
        assertThat(bob.place("park")).hasAttribute("aria-current", "page");
        lily.button("Room menu").click();
        lily.item("Close the room").click();
        lily.confirm();
        assertThat(bob.place("park")).hasCount(0);
        assertThat(lily.place("park")).hasCount(0);
    }
}
