package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import metaverse.story.TextClient;
import metaverse.universe.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In a crowd nobody is told line by line who comes and goes: not at all at the text door, in a sum at the JSON door.
final class CrowdTest extends OpenHouse {
    private static final int CROWD = Settings.standard().crowd();

    private TextClient bob;
    private JsonClient amy;

    /// Bob and amy, and as many others that one more makes a crowd.
    @BeforeEach
    void fill() throws IOException {
        bob = house.text("bob");
        amy = house.json("amy");
        for (var i = 2; i < CROWD; i++) {
            house.text("guest" + i);
        }
        assertThat(bob.heard()).hasSize(CROWD - 1).last().isEqualTo("* guest" + (CROWD - 1) + " arrived");
        assertThat(amy.heard()).hasSize(CROWD - 2).allSatisfy(it -> assertThat(it.event()).isEqualTo("arrived"));
    }

    @Test
    void crowdIsSummedUpForJsonAndNotToldInText() throws IOException {
        var began = System.nanoTime();
        for (var name : new String[] {"lily", "rose", "iris"}) {
            house.text(name);
        }
        try (var fern = house.text("fern")) {
            fern.say(":quit");
            fern.rest();
        }
        var sums = presences(4, 1);
        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();

        assertThat(sums).hasSizeBetween(1, (int) seconds + 1);
        assertThat(sums.getLast().number("here")).isEqualTo(CROWD + 3);
        assertThat(sums).allSatisfy(sum -> assertThat(sum.text("room")).isEqualTo("plaza"));
        assertThat(bob.heard()).isEmpty();
    }

    /// Everything that amy is told until that many have come and gone: presences, and nothing else.
    private List<Json> presences(int arrived, int left) throws IOException {
        var all = new ArrayList<Json>();
        for (int a = 0, l = 0; a < arrived || l < left;) {
            var next = amy.next();
            assertThat(next.event()).as("%s", next).isEqualTo("presence");
            a += (int) next.number("arrived");
            l += (int) next.number("left");
            all.add(next);
        }
        return all;
    }

    @Test
    void wordsAndNamesAreToldInACrowdToo() throws IOException {
        try (var lily = house.text("lily")) {
            assertThat(lily.ask("hello")).isEmpty();
            lily.ask("name:rose");
            assertThat(bob.heard()).containsExactly("lily: hello", "* lily is now rose");
            assertThat(amy.heard()).extracting(Json::event).filteredOn(event -> !event.equals("presence"))
                    .containsExactly("said", "renamed");
        }
    }

    @Test
    void onceTheCrowdHasGoneEveryoneIsToldAgain() throws IOException {
        try (var lily = house.text("lily")) {
            lily.say(":quit");
            lily.rest();
        }
        presences(1, 1);
        try (var guest = house.text()) {
            guest.say("name:guest2");
            assertThat(guest.next()).startsWith("! guest2 is taken");
        }
        bob.say(":quit");
        bob.rest();
        assertThat(amy.next().text("who")).isEqualTo("bob");
        house.text("lily");
        assertThat(amy.next()).satisfies(it -> {
            assertThat(it.event()).isEqualTo("arrived");
            assertThat(it.text("who")).isEqualTo("lily");
        });
    }
}
