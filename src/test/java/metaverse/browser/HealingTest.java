package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import metaverse.story.House;
import metaverse.story.JsonClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The line breaks under someone who types: nothing is lost, nothing is doubled, and it says how things stand.
class HealingTest extends PageTest {
    private Relay relay;

    @BeforeEach
    void between() throws IOException {
        relay = new Relay(house.address());
    }

    @AfterEach
    void away() throws IOException {
        relay.close();
    }

    private Visitor comes(String name) {
        return add(Visitor.open(CHROMIUM.browser(), relay.address())).enter(name);
    }

    /// Everything that was said in the plaza, in its order.
    private static List<String> record(JsonClient reader) throws IOException {
        return reader.first("history", "do", "history", "room", "plaza", "limit", 200).objects("records").stream()
                .map(each -> each.text("text")).toList();
    }

    @Test
    void whatIsTypedWhileTheNetworkIsGoneIsSaidOnceWhenItIsBack() throws IOException {
        try (var bob = house.json("bob")) {
            var lily = comes("lily");
            lily.saying("before");
            relay.cut();
            assertThat(lily.page.locator(".banner")).containsText("The line is lost");
            lily.say("typed meanwhile").say("and this");
            assertThat(lily.page.locator(".pending")).hasCount(2);
            bob.ask("do", "say", "room", "plaza", "text", "lily?", "cid", "b1");
            relay.mend(house.address());
            assertThat(lily.page.locator(".banner")).hasCount(0);
            lily.sees("lily?").sees("typed meanwhile").sees("and this");
            assertThat(lily.page.locator(".pending")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(record(bob)).containsExactly("before", "lily?",
                    "typed meanwhile", "and this");
            org.assertj.core.api.Assertions.assertThat(bob.heard()).extracting(each -> each.event())
                    .doesNotContain("left");
        }
    }

    @Test
    void aServerThatComesBackFindsEverythingThatWasTyped() throws IOException {
        var lily = comes("lily");
        var expected = new ArrayList<String>();
        for (var i = 1; i <= 40; i++) {
            if (i == 15) {
                relay.cut();
                house.close();
            } else if (i == 30) {
                house = House.open(data).knowsBrowser();
                relay.mend(house.address());
            }
            lily.say("line " + i);
            expected.add("line " + i);
        }
        assertThat(lily.page.locator(".banner")).hasCount(0);
        assertThat(lily.page.locator(".pending")).hasCount(0);
        lily.sees("line 1").sees("line 40");
        assertThat(lily.page.locator(".self")).containsText("lily");
        try (var bob = house.json("bob")) {
            org.assertj.core.api.Assertions.assertThat(record(bob)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void aPageThatIsLoadedAgainComesBackAsTheSameOneAndSendsWhatWaited() throws IOException {
        try (var bob = house.json("bob")) {
            var lily = comes("lily");
            lily.saying("before");
            relay.cut();
            assertThat(lily.page.locator(".banner")).isVisible();
            lily.say("written on a train");
            relay.mend(house.address());
            lily.page.reload();
            lily.sees("written on a train");
            org.assertj.core.api.Assertions.assertThat(record(bob)).containsExactly("before", "written on a train");
            org.assertj.core.api.Assertions.assertThat(lily.page.url()).endsWith("/");
            org.assertj.core.api.Assertions.assertThat(lily.page.context().cookies()).isEmpty();
        }
    }

    @Test
    void anInstalledPageOpensWithoutAServerAndSaysSo() {
        var lily = comes("lily");
        lily.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        relay.cut();
        lily.page.reload();
        assertThat(lily.page.locator("#name-hint")).containsText("does not answer");
        relay.mend(house.address());
        assertThat(lily.composer()).isFocused();
    }

    @Test
    void anotherTabTakesOverAndThisOneSaysSo() {
        var lily = comes("lily");
        var token = lily.page.evaluate("sessionStorage.getItem('token')");
        var other = add(Visitor.open(CHROMIUM.browser(), relay.address()));
        other.page.evaluate("token => sessionStorage.setItem('token', token)", token);
        other.page.reload();
        assertThat(other.composer()).isFocused();
        lily.button("Come back here").click();
        assertThat(lily.page.locator(".banner")).hasCount(0);
        assertThat(other.button("Come back here")).isVisible();
    }
}
