package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A visit on which somebody wants something to keep.
final class KeepingTest {
    private static final String OFFER = """
            {"event":"exported","path":"/export/w","format":"html","until":"2026-01-01T12:00:00.000Z"}""";
    private static final Fetched KEPT = new Fetched.Kept(Path.of("/home/lily/plaza-2026-01-01.html"), 12_345);

    @Test
    void whatIsOfferedIsFetchedAndSaid() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed(":export html");
        assertThat(stage.sent).containsExactly("{\"do\":\"line\",\"text\":\":export html\",\"cid\":\"run-1\"}");

        stage.hears(OFFER);
        assertThat(stage.fetched).containsExactly("/export/w");
        stage.visit.fetched(KEPT);
        assertThat(stage.shown).containsExactly("- Kept as /home/lily/plaza-2026-01-01.html (12.3 kB).");
    }

    @Test
    void oneIsFetchedAfterTheOther() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed(":export html");
        stage.visit.typed(":export me");
        stage.hears(OFFER);
        stage.hears(OFFER.replace("/w", "/v"));
        assertThat(stage.fetched).containsExactly("/export/w");

        stage.visit.fetched(new Fetched.Broken());
        assertThat(stage.fetched).containsExactly("/export/w", "/export/v");
    }

    @Test
    void aServerThatWasNotAskedWritesNothing() {
        var stage = StageFake.in(Manner.PERSON);
        stage.hears(OFFER);
        assertThat(stage.fetched).isEmpty();

        stage.visit.typed("/export");
        stage.hears("{\"event\":\"refused\",\"do\":\"export\",\"reason\":\"no-such-room\",\"text\":\"No.\"}");
        stage.hears(OFFER);
        assertThat(stage.fetched).isEmpty();
    }

    @Test
    void aPipeLeavesWhenItIsThere() {
        var stage = StageFake.in(Manner.PIPE);
        stage.visit.typed(":export");
        stage.visit.inputEnded();
        stage.hears(OFFER);
        stage.hears("{\"event\":\"pong\",\"n\":1}");
        assertThat(stage.sent).doesNotContain("{\"do\":\"quit\"}");

        stage.visit.fetched(KEPT);
        stage.hears("{\"event\":\"pong\",\"n\":1}");
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"quit\"}");
        stage.visit.lost();
        assertThat(stage.status).isZero();
    }

    @Test
    void aPipeThatGotNothingFails() {
        var stage = StageFake.in(Manner.PIPE);
        stage.visit.typed(":export");
        stage.visit.inputEnded();
        stage.hears(OFFER);
        stage.hears("{\"event\":\"pong\",\"n\":1}");
        stage.visit.fetched(new Fetched.Gone());
        stage.hears("{\"event\":\"pong\",\"n\":1}");
        stage.visit.lost();
        assertThat(stage.status).isEqualTo(1);
        assertThat(stage.shown).containsExactly("! The link to it is gone. Ask again with :export");
    }

    @Test
    void whoLeavesWaitsForItUnlessTheyInsist() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed(":export");
        stage.hears(OFFER);
        stage.visit.typed(":quit");
        assertThat(stage.sent).doesNotContain("{\"do\":\"quit\"}");
        stage.visit.fetched(KEPT);
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"quit\"}");

        var other = StageFake.in(Manner.PERSON);
        other.visit.typed(":export");
        other.hears(OFFER);
        other.visit.typed(":quit");
        other.visit.typed(":quit");
        assertThat(other.sent.getLast()).isEqualTo("{\"do\":\"quit\"}");
    }
}
