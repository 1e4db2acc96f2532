package metaverse.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FloorTest {
    @Test
    void differentRoomsLookDifferent() {
        var floors = new HashSet<>();
        IntStream.range(0, 100).forEach(i -> floors.add(Floor.drawn("room" + i).rows()));
        assertThat(floors).hasSize(100);
    }

    @Test
    void aClosedTileIsNoWhereToGo() {
        var floor = Floor.drawn("plaza");
        assertThat(Pathfinder.path(floor, floor.entrance(), new Tile(0, 0))).isEmpty();
        assertThat(Pathfinder.path(floor, floor.entrance(), new Tile(-1, 400))).isEmpty();
        assertThat(Around.nearest(floor, new Tile(-7, 99))).satisfies(tile -> assertThat(floor.isOpen(tile)).isTrue());
    }

    @Test
    void whoStandsThereAlreadyHasAPathOfOneTile() {
        var floor = Floor.drawn("plaza");
        assertThat(Pathfinder.path(floor, floor.entrance(), floor.entrance())).containsExactly(floor.entrance());
    }

    @Test
    void peopleLookDifferent() {
        var looks = new HashSet<Look>();
        IntStream.range(0, 100).forEach(i -> looks.add(Look.of(Long.toString(1_000_000 + i, 36))));
        assertThat(looks).as("of %d there are", Look.COATS * Look.HAIRS * Look.CUTS).hasSizeGreaterThan(80);
    }

    /// Floors are drawn anew at every start: who changes how moves everyone's furniture.
    @Test
    void thePlazaStaysAsItIs() {
        assertThat(String.join("\n", Floor.drawn("plaza").rows())).isEqualTo(PLAZA);
    }

    private static final String PLAZA = """
            ######################,#####################
            #...................T.,.T..................#
            #......T..............,....................#
            #.....................,....................#
            #........T............,....................#
            #..............o......,....................#
            #..............,......,....................#
            #..............,......,.....o..............#
            #.......o......,......,.....,......o.......#
            #.......,......,......,.....,......,.......#
            #...T...,......,......,.....,......,.......#
            #..T....,.....T,......,.....,......,.......#
            #.......,.h....,......,.....,......,.......#
            #.......,......,......,.....,......,.......#
            ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
            #......,..T.....,~~...,....,.........,.....#
            #......,........,.....,....,.........,.....#
            #......,....T...,.....,....,.........o.....#
            #......,........,....T,....,...............#
            #......o........o.....,....,...............#
            #.....................,....,...............#
            #.....................,....,...h.T.........#
            #.....................,....o...h...........#
            #.....................,........h.........T.#
            #.....................,........h...T.......#
            #T....................,........h...........#
            #...........T.........,..................T.#
            ######################,#####################""";
}
