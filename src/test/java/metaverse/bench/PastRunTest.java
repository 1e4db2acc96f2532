package metaverse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Runs against a real universe.
class PastRunTest extends OpenHouse {
    private static final String PAST =
            "past --records 300 --rare 20 --members 3 --rate-of-talk 200 --readers 2 --pages 100";

    private Outcome run(String command) {
        var words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("--port", "" + house.address().getPort(), "--seconds", "1", "--warmup", "0.1",
                "--patience", "20"));
        return Outcome.plain(words);
    }

    private void fill(int every, int count) throws IOException {
        var text = new PastText(every);
        try (var lily = house.json("lily")) {
            for (var number = 1; number <= count; number++) {
                lily.send("do", "say", "text", text.of(number));
            }
            lily.heard();
        }
    }

    @Test
    void aRoomIsFilledAndReadAndSearchedWhileOthersTalk() {
        var outcome = run(PAST + " --searches 50");

        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out()).contains("300 records in", "all found after", "talk alone, ms", "talk beside, ms",
                "page of 50, ms", "search, ms", "checked").doesNotContain("nothing measured");
    }

    @Test
    void onlyWhatIsMissingIsAdded() throws IOException {
        fill(20, 120);

        assertThat(run(PAST).out()).contains("180 records in").contains("checked");
        assertThat(run(PAST).out()).contains("it was full already").contains("checked");
    }

    @Test
    void aRoomInWhichSomethingElseWasSaidIsNotFilled() throws IOException {
        fill(20, 5);
        try (var bob = house.json("bob")) {
            bob.ask("do", "say", "text", "hello");
        }

        var outcome = run(PAST);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("Number 6").contains("fresh directory");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aPageThatLacksARecordFailsTheRun() throws IOException {
        var text = new PastText(20);
        try (var lily = house.json("lily")) {
            for (var number = 1; number <= 200; number++) {
                lily.send("do", "say", "text", number == 100 ? "something else" : text.of(number));
            }
            lily.heard();
        }

        var outcome = run(PAST.replace("300", "200") + " --searches 0");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("WRONG").contains("has not the 50 numbers").doesNotContain("checked");
    }

    @Test
    void aSearchThatDoesNotFindAllFailsTheRun() throws IOException {
        fill(40, 320);

        var outcome = run(PAST + " --searches 50");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("WRONG").contains("does not find all").doesNotContain("checked");
    }

    @Test
    void wrongPasswordsAreHashedOrRefusedAndNobodyGetsIn() {
        var outcome = run("passwords --rate 100 --connections 8 --names 1 --members 3 --rate-of-talk 200");

        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        // After five at one name and from one address, no more is hashed for a minute.
        assertThat(outcome.out()).contains("checked").containsPattern("unhashed +[1-9].* after too many tries");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fromManyAddressesTheVaultIsBusyAndTheOwnerGetsInAfterAll() {
        var outcome = run("passwords --rate 200 --connections 60 --addresses 500 --members 3 --rate-of-talk 200");

        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out()).contains("the account's owner still got in").containsPattern("hashed +[1-9]");
    }

    @Test
    void everyTextTellsItsNumberAndNeedsNoEscape() {
        var text = new PastText(10);

        assertThat(Stream.iterate(1L, number -> number + 1).limit(1_000).map(text::of)).allSatisfy(
                each -> assertThat(each).doesNotContain("\"", "\\").hasSizeLessThan(200)).doesNotHaveDuplicates();
        assertThat(PastText.isOf(12, text.of(12))).isTrue();
        assertThat(PastText.isOf(1, text.of(12))).isFalse();
        assertThat(text.of(20)).contains("zephyr");
        assertThat(text.of(25)).contains("极光");
        assertThat(text.last(29).word()).isEqualTo("极光");
        assertThat(text.latest(text.rare()[0], 29)).isEqualTo(20);
    }
}
