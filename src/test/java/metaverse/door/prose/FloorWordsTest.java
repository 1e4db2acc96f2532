package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaverse.floor.Floor;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import metaverse.names.Names;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Tongue;
import metaverse.universe.FloorCommand;
import metaverse.universe.FloorCommand.Goal;
import metaverse.universe.FloorCommand.View;
import metaverse.universe.MemberId;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Sign;
import metaverse.universe.Standing;
import metaverse.universe.Who;
import org.junit.jupiter.api.Test;

/// What is asked of a floor in words, and what it looks like in words.
final class FloorWordsTest {
    private static final Grammar GRAMMAR = new Grammar(false, Form.LINES);

    private static Command read(String line) {
        return GRAMMAR.read(line);
    }

    private static Refusal refusal(String line) {
        return ((Command.Unreadable) read(line)).refusal();
    }

    @Test
    void walkingHasWordsForEveryKindOfGoal() {
        assertThat(read(":go @bob")).isEqualTo(walk(new Goal.Person(Names.exact("bob"))));
        assertThat(read(":go 3,4")).isEqualTo(walk(new Goal.At(new Tile(3, 4))));
        assertThat(read(":go fountain")).isEqualTo(walk(new Goal.Place(Names.exact("fountain"))));
        assertThat(read(":go to the fountain")).isEqualTo(read(":go fountain"));
        assertThat(read(":go 喷泉")).as("in every language").isEqualTo(read(":go fountain"));
        assertThat(read(":walk #garden")).isEqualTo(walk(new Goal.Place(Names.exact("garden"))));
        assertThat(read(":exit 北 garden"))
                .isEqualTo(new FloorCommand.SetExit(null, Way.NORTH, Names.exact("garden")));
        assertThat(read(":exit")).as("as it always was").isEqualTo(new Command.Quit());
        for (var line : List.of(":go", ":go a b", ":moves some", ":exit up garden", ":spot", ":where", ":look @a @b")) {
            assertThat(refusal(line).reason()).as(line).isEqualTo(Reason.BAD_ARGUMENT);
        }
    }

    private static Command walk(Goal goal) {
        return new FloorCommand.Walk(null, goal, Form.LINES);
    }

    private static Answer.Ground ground(View.Kind kind, Tile here, Standing... people) {
        var floor = Floor.drawn("plaza");
        return new Answer.Ground("plaza", floor,
                floor.spots().stream()
                        .map(spot -> new Answer.Spotted(spot,
                                new Sign(spot.kind(), spot.kind().equals("bench") ? "Stammtisch" : null)))
                        .toList(),
                List.of(new Answer.Exit(Way.NORTH, "garden")), List.of(people), here, kind);
    }

    private static Standing standing(String name, String kind) {
        var spot = Floor.drawn("plaza").spots().stream().filter(each -> each.kind().equals(kind)).findFirst();
        var at = spot.map(it -> new Tile(it.at().x() + 1, it.at().y())).orElse(new Tile(22, 14));
        return new Standing(new Who(new MemberId(name.hashCode()), name, true), at, List.of(), 0, false);
    }

    private static String shown(Tongue tongue, Answer answer) {
        var out = new StringBuilder();
        Prose.of(tongue).write(answer, true, out);
        return out.toString();
    }

    @Test
    void whereOneIsWhoIsWhereAndWhereOneCanGoIsSaidInSentences() {
        var bob = standing("bob", "bench");
        var ground = ground(View.Kind.WORDS, bob.at(), bob, standing("amy", "bench"), standing("lily", "nowhere"));
        assertThat(shown(Tongue.ENGLISH, ground)).isEqualTo("""
                - You are in plaza, at the Stammtisch.
                - At the Stammtisch: bob and amy.
                - Standing about: lily.
                - Nobody is at: tree, clock, lamp, statue, market, fountain, stage.
                - An exit north, to garden.
                """.replace("tree, clock, lamp, statue, market, fountain, stage", free(ground)));
        assertThat(shown(Tongue.CHINESE, ground)).contains("喷泉", "北边的出口");
    }

    private static String free(Answer.Ground ground) {
        return String.join(", ", ground.spots().stream().map(it -> it.sign().toString())
                .filter(name -> !name.equals("Stammtisch")).toList());
    }

    @Test
    void aMapFitsATerminalAndShowsOneselfAndTheOthers() {
        var bob = standing("bob", "bench");
        var map = shown(Tongue.ENGLISH, ground(View.Kind.MAP, bob.at(), bob, standing("amy", "fountain")));
        assertThat(map.lines()).hasSize(29).allMatch(line -> line.startsWith("- "));
        assertThat(map.lines().limit(28)).allMatch(line -> line.length() == 46);
        assertThat(map.lines().limit(28)).anyMatch(line -> line.contains("@")).anyMatch(line -> line.contains("A"));
        assertThat(map).contains("@ you", "A amy", "Stammtisch");
    }

    @Test
    void everySpotOfEveryFloorHasANameInEveryLanguage() {
        for (var i = 0; i < 500; i++) {
            for (var spot : Floor.drawn("room" + i).spots()) {
                assertThat(Texts.of(Tongue.CHINESE).place(spot.kind())).isNotEqualTo(spot.kind());
                assertThat(Texts.placeCalled(Texts.of(Tongue.CHINESE).place(spot.kind()))).isEqualTo(spot.kind());
                assertThat(Texts.placeCalled(Texts.of(Tongue.ENGLISH).place(spot.kind()))).isEqualTo(spot.kind());
            }
        }
    }
}
