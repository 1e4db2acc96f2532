package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import metaverse.story.House;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The floor through the doors: whoever is in a room is seen standing there, whichever door they came through.
final class FloorDoorTest {
    @TempDir
    private Path data;

    private House house;
    private JsonClient lily;

    @BeforeEach
    void open() throws IOException {
        house = House.open(data);
        lily = house.json("lily");
    }

    @AfterEach
    void close() throws IOException {
        lily.close();
        house.close();
    }

    /// Somebody arrives when they have walked; no fence knows of that.
    private static Json next(JsonClient client, String event) throws IOException {
        var next = client.next();
        while (!next.event().equals(event)) {
            next = client.next();
        }
        return next;
    }

    private static List<String> names(Json floor) {
        return floor.objects("people").stream().map(one -> one.text("name")).toList();
    }

    @Test
    void whoeverIsInTheRoomStandsThereAtATileOfTheirOwn() throws IOException {
        try (var bob = house.text("bob"); var amy = house.json("amy")) {
            var floor = lily.first("floor", "do", "floor", "room", "plaza");
            assertThat(names(floor)).containsExactlyInAnyOrder("lily", "bob", "amy");
            assertThat(floor.objects("people")).extracting(one -> one.number("x") + "," + one.number("y"))
                    .doesNotHaveDuplicates();
            assertThat(floor.objects("spots")).hasSizeBetween(5, 8);
            bob.ask(":go fountain");
            var walk = lily.heard("walk").objects("walks").getFirst();
            assertThat(walk.text("id")).isEqualTo(floor.objects("people").stream()
                    .filter(one -> one.text("name").equals("bob")).findFirst().orElseThrow().text("id"));
            amy.send("do", "quit").heardUntilTheEnd();
            assertThat(lily.heard("vanished").fields()).containsKey("ids");
        }
    }

    @Test
    void whoDoesNotWatchIsToldOfNobody() throws IOException {
        try (var bob = house.json("bob")) {
            bob.ask("do", "floor");
            lily.heard();
            bob.ask("do", "walk", "way", "north");
            assertThat(lily.heard()).isEmpty();
            lily.ask("do", "floor");
            bob.ask("do", "walk", "way", "south");
            assertThat(lily.heard()).extracting(Json::event).containsExactly("walk");
            lily.ask("do", "floor", "watch", false);
            bob.ask("do", "walk", "way", "west");
            assertThat(lily.heard()).isEmpty();
        }
    }

    @Test
    void theTextDoorTellsTheSamePlaces() throws IOException {
        try (var bob = house.text("bob")) {
            assertThat(bob.ask(":look").getFirst()).isEqualTo("- You stand in plaza.");
            assertThat(bob.ask(":go fountain")).containsExactly("- You walk to the fountain.");
            lily.ask("do", "floor");
            lily.send("do", "walk", "who", "bob");
            var line = bob.next();
            assertThat(line).isEqualTo("* lily comes to the fountain");
            assertThat(bob.ask(":look").getFirst()).isEqualTo("- You are in plaza, at the fountain.");
            assertThat(bob.ask(":look")).contains("- At the fountain: lily and bob.");
            assertThat(bob.ask(":where @lily")).containsExactly("- lily is in plaza, at the fountain.");
            assertThat(bob.ask(":look @lily").getFirst()).matches("- lily wears an? \\w+ coat and .+, \\w+ hair\\.");
            assertThat(bob.ask(":map")).hasSize(29);
            assertThat(lily.first("where", "do", "where", "who", "bob").objects("places").getFirst().text("spot"))
                    .isEqualTo("fountain");
            bob.ask(":murmur a secret");
            assertThat(next(lily, "murmured").text("text")).isEqualTo("a secret");
            assertThat(lily.first("history", "do", "history", "room", "plaza").objects("records")).isEmpty();
        }
    }

    @Test
    void throughAnExitOneIsInTheRoomBehindIt() throws IOException {
        try (var bob = house.json("bob")) {
            lily.ask("do", "create", "room", "garden");
            lily.ask("do", "exit", "room", "garden", "way", "south", "to", "plaza");
            bob.ask("do", "join", "room", "garden");
            bob.send("do", "walk", "room", "garden", "exit", "south");
            assertThat(next(bob, "turned").text("room")).isEqualTo("plaza");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'do':'walk'", "'do':'walk','x':3", "'do':'walk','x':-1,'y':2", "'do':'walk','way':'up'",
        "'do':'walk','exit':'northeast'", "'do':'moves','mode':'some'", "'do':'murmur','text':''",
        "'do':'walk','x':99999999999,'y':1",
        "'do':'exit','way':'north','to':'nowhere'", "'do':'spot','name':'a b'", "'do':'follow','who':'nobody'"})
    void whatDoesNotFitIsRefused(String request) throws IOException {
        lily.raw("{" + request.replace('\'', '"') + "}\n");
        assertThat(lily.heard()).extracting(Json::event).containsExactly("refused");
    }
}
