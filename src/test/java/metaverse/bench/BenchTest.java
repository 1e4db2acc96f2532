package metaverse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaverse.bench.StubServer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "irc"})
    void everyWorkloadRunsThroughEveryDoor(String door) {
        try (var server = new StubServer(0, Fault.NONE)) {
            for (var workload : List.of("fanout --members 20 --publishers 3 --in-flight 4",
                    "fanout --members 5 --publishers 5 --in-flight 1 --rooms 4",
                    "fanout --members 10 --publishers 2 --rate 5000 --payload 200",
                    "private --pairs 5 --in-flight 3",
                    "private --pairs 5 --rate 500",
                    "rooms --rooms 3 --members 6",
                    "join --members 50", "join --members 20 --room garden",
                    "idle --members 100",
                    "churn --parallel 3 --members 10")) {
                var outcome = Outcome.of(server.port(), workload + " --door " + door);

                assertThat(outcome.out()).as(workload).contains("checked").doesNotContain("WRONG", "nothing measured");
                assertThat(outcome.status()).as(workload).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LOSES, did not hear 1 of what", "DOUBLES, twice", "SWAPS_ONE_SPEAKERS, after a later one",
        "GARBLES, something that nobody said",
        "HANGS_UP, closed the line of", "REFUSES_TALK, not so fast"})
    void aFaultFailsTheRunAndIsTold(Fault fault, String words) {
        var outcome = Outcome.of(fault, "fanout --members 10 --publishers 2 --in-flight 4");

        assertThat(outcome.out()).contains("WRONG").contains(words).doesNotContain("checked");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOSES", "DOUBLES", "SWAPS_ONE_SPEAKERS", "GARBLES"})
    void aFaultIsFoundInJsonToo(Fault fault) {
        var outcome = Outcome.of(fault, "fanout --members 10 --publishers 2 --in-flight 4 --door json");

        assertThat(outcome.out()).contains("WRONG");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aMemberWhoHearsSpeakersInAnotherOrderFailsTheRun() {
        var outcome = Outcome.of(Fault.SWAPS_TWO_SPEAKERS, "fanout --members 10 --publishers 2 --in-flight 1");

        assertThat(outcome.out()).contains("WRONG").contains("in another order than");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aMessageLostAtTheVeryEndIsFoundByTheDrain() {
        var outcome = Outcome.of(Fault.LOSES, "fanout --members 21 --publishers 1 --in-flight 1");

        assertThat(outcome.out()).contains("WRONG").contains("1 lost");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "irc"})
    void aRefusedNameIsToldWithTheWayOut(String door) {
        var outcome = Outcome.of(Fault.REFUSES_NAMES, "fanout --members 10 --publishers 2 --door " + door);

        assertThat(outcome.err()).contains("no more names today").contains("--no-limits");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aClosedUniverseIsToldKindly() {
        var server = new StubServer(0, Fault.NONE);
        var port = server.port();
        server.close();

        var outcome = Outcome.of(port, "fanout");

        assertThat(outcome.err()).contains("Nobody answers").contains("./metaverse serve");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void theServersConsumptionIsToldWhenItsProcessIsKnown() {
        var own = ProcessHandle.current().pid();

        var outcome = Outcome.of(Fault.NONE, "fanout --members 10 --pid " + own);

        assertThat(outcome.out()).contains("µs per delivery").contains("MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fanout --members 2 --publishers 3", "fanout --payload 10", "fanout --door window",
        "private --pairs 0", "fanout --irc localhost", "fanout --irc :1", "fanout --irc a:99999", "fanout --seconds 0",
        "join --members 1", "past --records 10", "past --rare 1", "past --irc localhost:1", "passwords --names 0",
        "passwords --addresses 2 --host 192.0.2.1", "walk --walking 0", "walk --members 2",
        "walk --irc localhost:1", "start --times 0 -- true", "compare --row idle",
        "ceiling --mode two"})
    void whatMakesNoSenseIsRefusedBeforeItStarts(String command) {
        var outcome = Outcome.of(1, command);

        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void moreMembersThanOpenFilesAreRefusedWithTheWayOut() {
        var outcome = Outcome.of(1, "idle --members 100000000");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("At most");
    }

    @Test
    void anIrcServerIsMeasuredByItsAddressAlone() {
        try (var server = new StubServer(0, Fault.NONE)) {
            var outcome = Outcome.of(1, "fanout --members 5 --publishers 2 --irc 127.0.0.1:" + server.port());

            assertThat(outcome.out()).contains("irc door at 127.0.0.1:" + server.port()).contains("checked");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void aUniverseWithOneRoomSaysSoInsteadOfBeingMeasuredWithMany(String door) {
        var outcome = Outcome.of(Fault.MAKES_NO_ROOMS, "rooms --rooms 3 --members 6 --door " + door);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("has only the one").doesNotContain("--no-limits");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aMemberWhoWasNotShownEveryoneFailsTheJoining() {
        var outcome = Outcome.of(Fault.HIDES_A_COMING, "join --members 10 --door irc");

        assertThat(outcome.out()).contains("WRONG").contains("was shown only 9 of 10").doesNotContain("checked");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aJoiningInWhichTheLastWordIsLostFails() {
        var outcome = Outcome.of(Fault.LOSES, "join --members 60");

        assertThat(outcome.out()).contains("WRONG").contains("did not hear").doesNotContain("until all had");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void guessingAtPasswordsIsCountedByWhatTheServerDidWithIt() {
        var outcome = Outcome.of(Fault.NONE, "passwords --rate 300 --connections 4 --rate-of-talk 500 --members 3");

        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out()).contains("no guess was right", "talk alone, ms", "talk beside, ms", "refusal, ms")
                .containsPattern("hashed +[1-9]")
                .containsPattern("unhashed +[1-9].*: [1-9]\\d* after too many tries, [1-9]\\d* because others waited");
    }

    @Test
    void aWrongPasswordThatIsLetInFailsTheRun() {
        var outcome = Outcome.of(Fault.LETS_ANYONE_IN, "passwords --rate 300 --connections 4 --members 3");

        assertThat(outcome.out()).contains("WRONG").contains("got in with a wrong password").doesNotContain("checked");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anOwnerWhoIsKeptOutByGuessesFailsTheRun() {
        var outcome = Outcome.of(Fault.KEEPS_OWNERS_OUT,
                "passwords --rate 300 --connections 4 --members 3 --addresses 300");

        assertThat(outcome.out()).contains("WRONG").contains("owner does not get in").doesNotContain("checked");
        assertThat(outcome.status()).isEqualTo(1);
    }
}
