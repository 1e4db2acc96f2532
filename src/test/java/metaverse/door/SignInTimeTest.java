package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import metaverse.story.HouseRules;
import metaverse.story.LogBook;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody stays for ever without a name.
final class SignInTimeTest extends OpenHouse {
    private static final Duration TIME = Duration.ofMillis(500);
    private static final String GREETING = """
            - Welcome to Mini Metaverse.
            - To come in, choose a name and type it like this:  name:lily
            """;
    private static final String FAREWELL =
            "- You took no name for a while, so this line ends. Come back any time.\n";

    private final long began = System.nanoTime();

    @Override
    protected HouseRules rules() {
        return new HouseRules().signInTime(TIME);
    }

    @Test
    void silentSocketIsClosedWithoutAWordAndIsNoSession() throws IOException {
        try (var log = new LogBook(); var wire = house.wire()) {
            assertThat(wire.rest()).as("greeted, and nothing more").isEqualTo(GREETING);
            assertTimeIsOver();
            assertThat(house.counters().sessions.sum()).isZero();
            assertThat(log.lines()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "GE", "AUTHENTICAT"})
    void socketThatNeverDecidesIsClosedWithoutAWord(String part) throws IOException {
        try (var wire = house.wire()) {
            assertThat(wire.send(part).rest()).isEmpty();
            assertTimeIsOver();
            assertThat(house.counters().sessions.sum()).isZero();
        }
    }

    @Test
    void whoTalksAtTheTextDoorAndTakesNoNameIsToldAndClosed() throws IOException {
        try (var wire = house.wire()) {
            assertThat(wire.send("hi\n").rest())
                    .isEqualTo("! Choose a name first, like this:  name:lily\n" + FAREWELL);
            assertTimeIsOver();
        }
    }

    /// Talking on does not put it off.
    @Test
    void whoGoesOnTalkingWithoutANameIsClosedAllTheSame() throws IOException {
        try (var wire = house.wire()) {
            wire.send(":ping 0\n");
            var line = wire.line();
            for (var i = 1; line != null && line.startsWith("- pong"); i++) {
                wire.send(":ping " + i + "\n");
                line = wire.line();
            }
            assertThat(line + "\n").isEqualTo(FAREWELL);
            assertTimeIsOver();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoTalksAtTheJsonDoorAndTakesNoNameIsToldAndClosed(boolean web) throws IOException {
        try (var client = web ? house.web() : house.json()) {
            assertThat(client.send("do", "who").next().text("reason")).isEqualTo("name-first");
            var farewell = client.next();
            assertThat(farewell.event()).isEqualTo("farewell");
            assertThat(farewell.text("reason")).isEqualTo("sign-in-time");
            assertThat(farewell.text("text")).startsWith("You took no name");
            assertThat(client.ends()).isTrue();
            assertTimeIsOver();
        }
    }

    @Test
    void whoHasANameStays() throws IOException {
        try (var bob = house.text("bob"); var amy = house.json("amy"); var silent = house.wire()) {
            silent.rest(); // came after them and is gone
            assertTimeIsOver();
            assertThat(bob.ask("still here")).containsExactly("* amy arrived");
            assertThat(amy.heard()).singleElement()
                    .satisfies(said -> assertThat(said.text("text")).isEqualTo("still here"));
        }
    }

    private void assertTimeIsOver() {
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(TIME);
    }
}
