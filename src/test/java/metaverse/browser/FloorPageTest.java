package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import metaverse.story.JsonClient;
import metaverse.story.TextClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The floor on the page, by mouse, by keyboard, and by the list alone.
class FloorPageTest extends PageTest {
    private static final String HERE = "li.spot-head:has(small)";

    private static Locator go(Visitor visitor, String place) {
        return visitor.button("Walk to: " + place);
    }

    /// Somebody arrives when they have walked there.
    private static void awaits(TextClient client, String line) throws IOException {
        var next = client.next();
        while (!next.equals(line)) {
            next = client.next();
        }
    }

    private static void stands(Visitor visitor, String place) {
        assertThat(visitor.page.locator(HERE)).containsText(place);
    }

    @Test
    void oneWalksByTheListAndOthersSeeItThroughEveryDoor() throws IOException {
        try (var bob = house.text("bob")) {
            bob.ask(":go fountain");
            var lily = visitor().enter("lily");
            var amy = visitor().enter("amy");
            go(lily, "fountain").click();
            stands(lily, "fountain");
            awaits(bob, "* lily comes to the fountain");
            org.assertj.core.api.Assertions.assertThat(bob.ask(":look")).contains("- At the fountain: bob and lily.");
            assertThat(amy.page.locator("li.spot-head:has-text('fountain') + li")).containsText("bob");
            lily.say(":murmur psst");
            awaits(bob, "[murmur] lily: psst");
            assertThat(lily.page.locator(".whisper")).containsText("murmurs");
            assertThat(amy.page.locator(".whisper")).hasCount(0);
        }
    }

    @Test
    void oneWalksByKeysWhereTheFloorHasTheFocus() throws IOException {
        try (var robby = house.json("robby")) {
            var lily = visitor().enter("lily");
            assertThat(lily.page.locator(".tag .name", new LocatorOptions().setHasText("lily"))).isVisible();
            robby.ask("do", "floor");
            lily.page.locator(".ground").focus();
            lily.page.keyboard().press("ArrowLeft");
            var walk = robby.next();
            while (!walk.event().equals("walk")) {
                walk = robby.next();
            }
            org.assertj.core.api.Assertions.assertThat(walk.objects("walks")).hasSize(1);
        }
    }

    @Test
    void aClickWalksThereAndAClickOnSomeoneShowsWhatOneCanDo() throws IOException {
        try (var robby = house.json("robby")) {
            var lily = visitor().enter("lily");
            assertThat(lily.page.locator(".tag .name")).hasCount(2);
            lily.rests();
            robby.ask("do", "floor");
            var box = lily.page.locator(".ground canvas").boundingBox();
            lily.page.mouse().click(box.x + box.width * .3, box.y + box.height * .7);
            var next = robby.next();
            while (!next.event().equals("walk")) {
                next = robby.next();
            }
            var tag = lily.page.locator(".tag", new LocatorOptions().setHasText("robby"));
            // Nobody walks any more, and the camera stands still.
            assertThat(lily.page.locator(".ground:not([data-moving])")).isVisible();
            var name = tag.boundingBox();
            lily.page.mouse().click(name.x, name.y + 14);
            assertThat(lily.item("Walk up to them")).isVisible();
            lily.item("Walk up to them").click();
            next = robby.next();
            while (!next.event().equals("walk")) {
                next = robby.next();
            }
        }
    }

    @Test
    void withoutTheFloorEverythingIsThereByTheList() throws IOException {
        try (var bob = house.text("bob")) {
            bob.ask("hello");
            var lily = visitor().enter("lily");
            lily.page.keyboard().press("Escape");
            lily.button("Floor").click();
            assertThat(lily.page.locator(".ground")).hasCount(0);
            lily.page.reload();
            assertThat(lily.page.locator(".house")).isVisible();
            assertThat(lily.page.locator(".ground")).hasCount(0);
            go(lily, "bench").focus();
            lily.page.keyboard().press("Enter");
            stands(lily, "bench");
            lily.page.locator("button.person", new LocatorOptions().setHasText("bob")).focus();
            lily.page.keyboard().press("Enter");
            assertThat(lily.item("Walk up to them")).isVisible();
        }
    }

    @Test
    void whoWantsNoMovementJumps() throws IOException {
        var lily = visitor(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)).enter("lily");
        assertThat(lily.page.locator(".tag .name")).hasCount(1);
        go(lily, "clock").click();
        stands(lily, "clock");
        lily.until("document.getAnimations().length === 0");
    }

    @Test
    void theLastMinutesAreSeenAgain() throws IOException {
        try (var bob = house.json("bob")) {
            var lily = visitor().enter("lily");
            go(lily, "fountain").click();
            bob.ask("do", "say", "room", "plaza", "text", "look at me", "cid", "1");
            lily.sees("look at me");
            lily.button("See the last ten minutes again").click();
            var slider = lily.page.locator(".player input");
            assertThat(slider).isVisible();
            lily.button("Pause").click();
            slider.focus();
            lily.page.keyboard().press("End");
            assertThat(lily.page.locator(".tag .bubble", new LocatorOptions().setHasText("look at me"))).isVisible();
            lily.page.keyboard().press("Home");
            assertThat(lily.page.locator(".tag .bubble")).hasCount(0);
            lily.button("Back to now").click();
            assertThat(slider).hasCount(0);
        }
    }

    @Test
    void noBubbleCoversAnother() throws IOException {
        try (var bob = house.json("bob"); var amy = house.json("amy"); var mei = house.json("小美")) {
            var lily = visitor().enter("lily");
            assertThat(lily.page.locator(".tag .name")).hasCount(4);
            bob.ask("do", "say", "room", "plaza", "text", "Who wants to see the new stage? It has lamps now", "cid",
                    "1");
            amy.ask("do", "say", "room", "plaza", "text", "I do, and I bring my sister and her friends", "cid", "2");
            mei.ask("do", "say", "room", "plaza", "text", "我也想看，等我五分钟", "cid", "3");
            lily.saying("Me too, I am on my way");
            var bubbles = lily.page.locator(".tag .bubble");
            assertThat(bubbles.filter(new Locator.FilterOptions().setHasText("on my way"))).isVisible();
            lily.until("""
                    () => {
                        const boxes = [...document.querySelectorAll('.tag .bubble')].map(each => each.getBoundingClientRect());
                        return boxes.length > 1 && boxes.every((a, i) => boxes.every((b, j) => i === j
                            || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top));
                    }""");
        }
    }

    /// The picture of the README is one of these.
    @Test
    void aHandfulOfPeopleWhoTalk() throws IOException {
        try (var bob = house.json("bob");
                var amy = house.json("amy");
                var mei = house.json("小美");
                var carl = house.json("carl");
                var dora = house.json("dora")) {
            var lily = visitor(new Browser.NewContextOptions().setViewportSize(1280, 800)).enter("lily");
            for (var one : List.of(mei, amy)) {
                one.ask("do", "walk", "room", "plaza", "spot", "fountain");
            }
            for (var one : List.of(carl, dora, bob)) {
                one.ask("do", "walk", "room", "plaza", "spot", "clock");
            }
            go(lily, "fountain").click();
            stands(lily, "fountain");
            assertThat(lily.page.locator(".ground[data-moving]")).isVisible();
            assertThat(lily.page.locator(".ground:not([data-moving])")).isVisible();
            lily.saying("Good morning!");
            dora.ask("do", "say", "room", "plaza", "text", "We two have a look at the clock first", "cid", "1");
            amy.ask("do", "say", "room", "plaza", "text", "The workshop begins at ten", "cid", "2");
            bob.ask("do", "react", "room", "plaza", "seq", 3, "emoji", "♥");
            carl.ask("do", "away", "why", "tea");
            assertThat(lily.page.locator(".tag .bubble").first()).isVisible();
            assertThat(lily.page.locator(".sign-count")).hasCount(1);
            lily.composer().fill("@amy thank you, I am beside you");
            assertThat(lily.page.locator(".privately")).isVisible();
            lily.shoot("page");
        }
    }

    @ParameterizedTest
    @CsvSource({"3,day,LIGHT,1200,800", "3,night,DARK,1200,800", "30,day,LIGHT,1200,800", "300,night,DARK,1200,800",
        "300,day,LIGHT,1200,800",
        "30,phone,LIGHT,360,740"})
    void howeverManyThereAreOneSeesWhoIsAround(int many, String name, ColorScheme scheme, int width, int height)
            throws IOException {
        List<JsonClient> people = new ArrayList<>();
        String[] spots = {"fountain", "bench", "stage", "market", "clock", "tree", "lamp", "statue"};
        var lily = visitor(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, height));
        lily.enter("lily");
        for (var i = 1; i < many; i++) {
            var one = house
                    .json(List.of("bob", "amy", "小美", "carl", "dora").get(i % 5) + (i < 5 ? "" : String.valueOf(i)));
            people.add(one);
            one.send("do", "walk", "spot", spots[(i * 7) % spots.length]);
        }
        if (width < 900) {
            lily.button("Floor").click();
        }
        people.getFirst().ask("do", "say", "room", "plaza", "text", "Who wants to see the new stage?", "cid", "1");
        lily.saying("Me! I am at the fountain");
        people.get(1).ask("do", "away", "why", "tea");
        assertThat(lily.page.locator(".tag .bubble").first()).isVisible();
        people.getLast().heard();
        assertThat(lily.page.locator(".head .count")).containsText(String.valueOf(many));
        // Everyone has come to where they wanted to be.
        assertThat(lily.page.locator(".ground:not([data-moving])")).isVisible();
        lily.shoot("floor-" + many + "-" + name);
        for (var one : people) {
            one.close();
        }
    }
}
