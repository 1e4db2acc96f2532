package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import metaverse.story.House;
import metaverse.story.HouseRules;
import metaverse.story.JsonClient;
import metaverse.story.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one address or one line may do, and that whoever goes beyond it harms only themselves.
final class LimitsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void sessionsOfAnAddressAreCounted() throws IOException {
        try (var house = House.open(data, new HouseRules().sessions(2));
                var bob = house.text("bob");
                var lily = house.json("lily");
                var text = house.wire();
                var json = house.wire()) {
            text.send("name:amy\n");
            assertThat(text.rest())
                    .isEqualTo("- Too many lines from your address are open. Close one and try again.\n");
            json.send("{\"do\":\"ping\"}\n");
            assertThat(json.rest()).contains("\"reason\":\"too-many-sessions\"");

            lily.send("do", "quit");
            lily.wire().rest();
            assertThat(bob.until("* lily left")).containsExactly("* lily arrived");
            try (var amy = enterOnceFree(house)) {
                amy.say(":quit");
                amy.rest();
            }
        }
    }

    /// A session is given back when its socket is closed, which its end hears a moment earlier.
    private static metaverse.story.TextClient enterOnceFree(House house) throws IOException {
        while (true) {
            var amy = house.text();
            amy.say("name:amy");
            if (amy.next().startsWith("- Hello")) {
                return amy;
            }
            amy.close();
        }
    }

    @Test
    void socketsOfAnAddressAreCounted() throws IOException {
        try (var house = House.open(data, new HouseRules().sockets(2));
                var bob = house.text("bob");
                var lily = house.text("lily");
                var third = house.wire()) {
            assertThat(third.rest()).isEmpty();
            lily.ask("hi");
            assertThat(bob.heard()).containsExactly("* lily arrived", "lily: hi");
        }
    }

    @Test
    void signInsOfAMinuteAreCountedAtEveryDoor() throws IOException {
        try (var house = House.open(data, new HouseRules().signIns(3));
                var bob = house.text("bob");
                var json = house.json();
                var text = house.text()) {
            assertThat(json.answer("do", "enter", "name", "bob").text("reason")).isEqualTo("name-taken");
            assertThat(text.ask("name:bob")).singleElement().asString().startsWith("! bob is taken");

            assertThat(text.ask("name:amy")).singleElement().asString().startsWith("! Too many people come in");
            assertThat(json.answer("do", "enter", "name", "amy").text("reason")).isEqualTo("too-many-sign-ins");
            assertThat(json.answer("do", "enter", "token", "x").text("reason")).isEqualTo("too-many-sign-ins");
            assertThat(bob.ask("name:rob")).containsExactly("- you are now rob");
        }
    }

    @Test
    void overTheRateIsReadMoreSlowlyAndNothingIsLost() throws IOException {
        try (var house = House.open(data, new HouseRules().rate(100, 10));
                var bob = house.json("bob");
                var lily = house.text("lily")) {
            var lines = new StringBuilder();
            IntStream.range(0, 150).forEach(i -> lines.append("m").append(i).append('\n'));
            var began = System.nanoTime();
            lily.send(lines.toString());
            lily.heard();
            var took = Duration.ofNanos(System.nanoTime() - began);

            assertThat(took).isGreaterThan(Duration.ofMillis(1300));
            assertThat(
                    bob.heard().stream().filter(event -> event.event().equals("said")).map(said -> said.text("text")))
                    .containsExactlyElementsOf(IntStream.range(0, 150).mapToObj(i -> "m" + i).toList());
        }
    }

    @Test
    void whoKeepsAtItLeavesWithTheReason() throws IOException {
        var rules = new HouseRules().rate(200, 4).flood(Duration.ofMillis(300));
        try (var house = House.open(data, rules); var bob = house.text("bob"); var lily = house.text("lily")) {
            lily.send("x\n".repeat(2000));
            assertThat(lily.rest()).last().isEqualTo(
                    "- You sent too much too fast for too long. Come back and take it slower.");
            assertThat(bob.until("* lily left")).contains("lily: x");
            assertThat(house.counters().floods.sum()).isEqualTo(1);
        }
    }

    /// A socket that is closed with something unread in it is reset, and that may overtake what was said last.
    @Test
    void whoGoesOnSendingReadsTheFarewellAllTheSame() throws IOException {
        var rules = new HouseRules().rate(200, 4).flood(Duration.ofMillis(100));
        try (var house = House.open(data, rules); var lily = house.text("lily")) {
            lily.send("x\n".repeat(500_000));

            assertThat(lily.rest()).last().isEqualTo(
                    "- You sent too much too fast for too long. Come back and take it slower.");
        }
    }

    @Test
    void slowReaderEndsAndOthersGoOn() throws IOException {
        try (var house = House.open(data); var slow = house.json("slow"); var bob = house.json("bob")) {
            var speech = "x".repeat(4000);
            while (house.counters().slow.sum() == 0) {
                for (var i = 0; i < 100; i++) {
                    bob.send("do", "say", "text", speech);
                }
                assertThat(bob.heard().stream().filter(event -> event.event().equals("said"))).hasSize(100);
            }
            assertThat(house.counters().slow.sum()).isEqualTo(1);
            assertThat(bob.answer("do", "say", "text", "on").text("text")).isEqualTo("on");
            assertEnds(slow);
        }
    }

    private static void assertEnds(JsonClient slow) throws IOException {
        slow.wire().rest();
        assertThat(slow.wire().line()).isNull();
    }

    @Test
    void silentSocketsCostNoSessionAndANewcomerIsServed() throws IOException {
        var silent = new ArrayList<Wire>();
        try (var house = House.open(data); var bob = house.text("bob")) {
            for (var i = 0; i < 2000; i++) {
                silent.add(house.wire());
            }
            try (var lily = house.text("lily")) {
                lily.ask("hi");
                assertThat(bob.heard()).containsExactly("* lily arrived", "lily: hi");
            }
            assertThat(silent.getLast().line()).startsWith("- Welcome");
            assertThat(house.counters().sessions.sum()).isBetween(1L, 2L);
        } finally {
            for (var wire : silent) {
                wire.close();
            }
        }
    }
}
