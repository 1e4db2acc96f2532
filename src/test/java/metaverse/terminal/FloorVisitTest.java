package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import metaverse.story.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A visit to a place with spots.
final class FloorVisitTest {
    private static final String LOOK = "{\"do\":\"floor\",\"room\":\"plaza\",\"watch\":false}";
    private static final String FLOOR = """
            {"event":"floor","room":"plaza","spots":[{"spot":"fountain","kind":"fountain","x":1,"y":1},\
            {"spot":"Stammtisch","kind":"table","x":9,"y":9}],"exits":[{"exit":"north","x":5,"y":0},\
            {"exit":"east","x":9,"y":5,"to":"garden"}]}""";

    private static String came(String room, String spot, String kind) {
        return "{\"event\":\"came\",\"room\":\"" + room + "\",\"who\":\"bob\",\"id\":\"b\",\"spot\":\"" + spot
                + "\",\"kind\":\"" + kind
                + "\"}";
    }

    @Test
    void whoComesToASpotAndWhatIsMurmuredThereIsShown() {
        var stage = StageFake.in(Manner.PERSON);
        stage.hears(came("plaza", "fountain", "fountain"));
        stage.hears(came("plaza", "Stammtisch", "table"));
        stage.hears(came("garden", "bench", "bench"));
        stage.hears(
                "{\"event\":\"murmured\",\"room\":\"plaza\",\"who\":\"bob\",\"id\":\"b\",\"spot\":\"Stammtisch\",\"kind\":\"table\","
                        + "\"text\":\"psst\\nhere\"}");
        assertThat(stage.shown).containsExactly("* bob comes to the fountain", "* bob comes to the Stammtisch",
                "[murmur] bob: psst",
                "[murmur] bob: here");
    }

    @Test
    void spotsWithoutANameHaveThatOfTheReadersLanguage() {
        var stage = new StageFake(Manner.PERSON, "lily", Locale.CHINA);
        stage.visit.begin(true);
        stage.visit.opened();
        stage.hears(StageFake.welcome("l", 0, false));
        stage.shown.clear();
        stage.hears(came("plaza", "fountain", "fountain"));
        assertThat(stage.shown).containsExactly("* bob 来到喷泉");
    }

    @Test
    void tabKnowsWhereOneCanWalkTo() {
        var stage = StageFake.in(Manner.PERSON);
        stage.hears(FLOOR);
        var completion = new Completion(() -> stage.standing);
        assertThat(completion.words(":go ", "")).containsExactly("fountain", "Stammtisch", "east", "#garden", "@bob");
        assertThat(completion.words(":go to the ", "f")).contains("fountain");
        assertThat(completion.words(":go ", "@b")).containsExactly("@bob");
        assertThat(completion.words(":go fountain ", "f")).isEmpty();
        assertThat(completion.words("go ", "f")).isEmpty();
    }

    @Test
    void theFloorOfARoomIsLookedAtWhenOneSpeaksThereAndNotWatched() {
        var stage = new StageFake(Manner.PERSON, "lily");
        stage.visit.begin(true);
        stage.visit.opened();
        stage.hears(StageFake.welcome("l", 0, false));
        assertThat(stage.sent).contains(LOOK);
        stage.hears(FLOOR);
        stage.hears("{\"event\":\"turned\",\"room\":\"garden\",\"head\":0,\"here\":1,\"who\":[]}");
        assertThat(stage.sent).contains(LOOK.replace("plaza", "garden"));
        assertThat(stage.standing.goals()).isEmpty();
        stage.hears(FLOOR);
        assertThat(stage.standing.goals()).as("the answer for the room before").isEmpty();
    }

    @Test
    void aPipeDoesNotLookAround() {
        assertThat(StageFake.in(Manner.PIPE).standing.goals()).isEmpty();
        var stage = new StageFake(Manner.PIPE, "lily");
        stage.visit.begin(true);
        stage.visit.opened();
        stage.hears(StageFake.welcome("l", 0, false));
        assertThat(stage.sent).doesNotContain(LOOK);
    }

    @Test
    void whichArrivalsOneWantsToBeToldOfIsAskedForOnEveryNewLine() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed(":moves all");
        stage.visit.lost();
        stage.waits();
        stage.visit.opened();
        stage.sent.clear();
        stage.shown.clear();
        stage.hears(StageFake.welcome("l", 10, true));
        stage.hears("{\"event\":\"done\",\"what\":\"moves\",\"mode\":\"all\",\"text\":\"You are told.\"}");
        assertThat(stage.sent).contains("{\"do\":\"moves\",\"mode\":\"all\"}", LOOK);
        assertThat(stage.shown).as("nobody asked for it just now").containsExactly("- The line is back.");
    }

    /// Against a real universe.
    @Test
    void oneIsToldWhoComesToOnesSpotAndWhatTheyMurmur(@TempDir Path data) throws Exception {
        try (var house = House.open(data);
                var bob = house.text("bob");
                var lily = Headless.join(Dial.plain(new Address("127.0.0.1", house.address().getPort())), "lily")) {
            lily.types(":go fountain");
            lily.types(":moves near");
            assertThat(lily.reads())
                    .contains("- You walk to the fountain.",
                            "- You are told when someone comes to the spot where you are.")
                    .doesNotHaveDuplicates();
            bob.ask(":go fountain");
            lily.until("* bob comes to the fountain");
            bob.ask(":murmur psst");
            lily.until("[murmur] bob: psst");
        }
    }
}
