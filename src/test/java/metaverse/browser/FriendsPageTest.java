package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import org.junit.jupiter.api.Test;

/// Friends, and one person on two devices.
class FriendsPageTest extends PageTest {
    private static Locator friend(Visitor visitor, String name) {
        return visitor.page.locator(".friend", new LocatorOptions().setHasText(name));
    }

    private void befriended(Visitor lily, Visitor bob) {
        lily.person("bob").click();
        lily.item("Ask to be friends").click();
        assertThat(friend(lily, "bob")).containsText("asked");
        var request = bob.page.locator(".request");
        assertThat(request).containsText("lily wants to be your friend");
        request.getByText("Accept").click();
        assertThat(friend(bob, "lily")).isVisible();
        assertThat(friend(lily, "bob")).not().containsText("asked");
    }

    @Test
    void friendsAreAskedAndSeenComingAndGoingAndLetGo() {
        var lily = visitor().enter("lily").keepsName();
        var bob = visitor().enter("bob").keepsName();
        befriended(lily, bob);
        assertThat(friend(lily, "bob")).hasClass("place friend here");
        assertThat(friend(lily, "bob")).containsText("#plaza");
        bob.page.locator(".self").click();
        bob.item("Leave").click();
        assertThat(friend(lily, "bob")).hasClass("place friend gone");
        // What is written to a friend who is gone waits for them.
        friend(lily, "bob").click();
        lily.saying("see you tomorrow");
        var again = visitor().comesBack("bob");
        assertThat(friend(lily, "bob")).hasClass("place friend here");
        assertThat(again.place("lily").locator(".number").first()).containsText("1");
        lily.button("What to do with bob").click();
        lily.item("End the friendship").click();
        lily.confirm();
        assertThat(friend(lily, "bob")).hasCount(0);
        // Nobody is told who no longer wants to be their friend; they see it when they look again.
        again.page.reload();
        assertThat(again.composer()).isFocused();
        assertThat(friend(again, "lily")).hasCount(0);
    }

    @Test
    void whoIsDeclinedIsNobodysFriendAndAGuestIsNotOfferedAny() {
        var lily = visitor().enter("lily").keepsName();
        var bob = visitor().enter("bob").keepsName();
        var amy = visitor().enter("amy");
        amy.person("bob").click();
        assertThat(amy.item("Talk in private")).isVisible();
        assertThat(amy.item("Ask to be friends")).hasCount(0);
        lily.person("bob").click();
        lily.item("Ask to be friends").click();
        bob.page.locator(".request").getByText("Decline").click();
        assertThat(bob.page.locator(".request")).hasCount(0);
        lily.page.reload();
        assertThat(lily.composer()).isFocused();
        assertThat(friend(lily, "bob")).hasCount(0);
    }

    @Test
    void whoIsIgnoredIsNeitherReadNorSeenUntilHeardAgain() {
        var lily = visitor().enter("lily").keepsName();
        var bob = visitor().enter("bob").keepsName();
        lily.person("bob").click();
        lily.item("Ignore").click();
        lily.confirm();
        bob.saying("can you hear me?");
        bob.say("@lily and now?");
        assertThat(bob.page.locator(".whisper")).containsText("and now?");
        lily.say(":unignore bob");
        bob.saying("hello again");
        lily.sees("hello again");
        assertThat(lily.said("and now?")).hasCount(0);
    }

    @Test
    void whatOneDeviceReadsOrWritesTheOtherKnows() {
        var desk = visitor().enter("lily").keepsName();
        var bob = visitor().enter("bob");
        var phone = visitor().comesBack("lily");
        desk.say(":create garden");
        assertThat(phone.place("garden")).isVisible();
        bob.say(":join garden");
        assertThat(bob.place("garden")).hasAttribute("aria-current", "page");
        desk.place("plaza").click();
        bob.saying("anyone here?");
        assertThat(desk.place("garden").locator(".number")).containsText("1");
        assertThat(phone.place("garden").locator(".number")).containsText("1");
        phone.place("garden").click();
        phone.sees("anyone here?");
        assertThat(desk.place("garden").locator(".number")).hasCount(0);
        phone.saying("yes, from the train");
        desk.place("garden").click();
        desk.sees("yes, from the train");
        phone.say("@bob psst");
        assertThat(desk.place("bob")).isVisible();
    }
}
