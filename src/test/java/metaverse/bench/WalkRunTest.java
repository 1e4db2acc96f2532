package metaverse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import metaverse.bench.StubServer.Fault;
import metaverse.bench.Terrain.Tile;
import metaverse.floor.Floor;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.Test;

/// Runs against a real universe, and against one where nobody gets anywhere.
class WalkRunTest extends OpenHouse {

    @Test
    void someWalkWhileOthersTalk() {
        var words = new ArrayList<>(List.of("walk --members 10 --rate-of-talk 50 --seconds 3".split(" ", -1)));
        words.addAll(List.of("--port", "" + house.address().getPort(), "--warmup", "0.5", "--patience", "20"));
        words.addAll(List.of("--pid", "" + ProcessHandle.current().pid()));

        var outcome = Outcome.plain(words);

        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("10 members, 2 of them walking", "talk alone, ms", "talk beside, ms", "walk, ms", "checked")
                .containsPattern("server CPU beside +\\d").containsPattern("walks +[1-9]")
                .containsPattern("at once +[1-9].* of 2")
                .doesNotContain("nothing measured");
    }

    @Test
    void walksOfWhichNobodyIsToldFailTheRun() {
        var outcome = Outcome.of(Fault.NONE, "walk --members 5 --rate-of-talk 50");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("WRONG").contains("1 walks were never told").doesNotContain("checked");
    }

    @Test
    void theOpenTilesAreThoseOfTheFloor() {
        var floor = Floor.drawn("plaza");
        var rows = String.join("\",\"", floor.rows().stream().map(row -> row.replace("\"", "\\\"")).toList());

        var terrain = Terrain.of("{\"event\":\"floor\",\"pace\":200,\"rows\":[\"" + rows + "\"],\"spots\":[]}");

        assertThat(terrain.pace()).isEqualTo(200);
        assertThat(terrain.open()).hasSizeGreaterThan(500).allSatisfy(
                tile -> assertThat(floor.isOpen(new metaverse.floor.Tile(tile.x(), tile.y()))).isTrue());
        var random = new SplittableRandom(1);
        assertThat(terrain.awayFrom(new Tile(20, 10), random).steps(new Tile(20, 10))).isGreaterThanOrEqualTo(12);
    }
}
