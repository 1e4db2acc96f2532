package metaverse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import metaverse.bench.StubServer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchTest {

    /// What a run printed and how it ended.
    private record Outcome(int status, String out, String err) {}

    private static Outcome run(Fault fault, String command) {
        try (var server = new StubServer(0, fault)) {
            return run(server.port(), command);
        }
    }

    private static Outcome run(int port, String command) {
        var words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("--port", "" + port, "--seconds", "0.2", "--warmup", "0.1", "--patience", "0.5"));
        var out = new StringWriter();
        var err = new StringWriter();
        var status = new CommandLine(new Bench())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
        return new Outcome(status, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "irc"})
    void everyWorkloadRunsThroughEveryDoor(String door) {
        try (var server = new StubServer(0, Fault.NONE)) {
            for (var workload : List.of("fanout --members 20 --publishers 3 --in-flight 4",
                    "fanout --members 5 --publishers 5 --in-flight 1 --rooms 4",
                    "fanout --members 10 --publishers 2 --rate 5000 --payload 200",
                    "private --pairs 5 --in-flight 3",
                    "private --pairs 5 --rate 500",
                    "idle --members 100",
                    "churn --parallel 3 --members 10")) {
                var outcome = run(server.port(), workload + " --door " + door);

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
        var outcome = run(fault, "fanout --members 10 --publishers 2 --in-flight 4");

        assertThat(outcome.out()).contains("WRONG").contains(words).doesNotContain("checked");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOSES", "DOUBLES", "SWAPS_ONE_SPEAKERS", "GARBLES"})
    void aFaultIsFoundInJsonToo(Fault fault) {
        var outcome = run(fault, "fanout --members 10 --publishers 2 --in-flight 4 --door json");

        assertThat(outcome.out()).contains("WRONG");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aMemberWhoHearsSpeakersInAnotherOrderFailsTheRun() {
        var outcome = run(Fault.SWAPS_TWO_SPEAKERS, "fanout --members 10 --publishers 2 --in-flight 1");

        assertThat(outcome.out()).contains("WRONG").contains("in another order than");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aMessageLostAtTheVeryEndIsFoundByTheDrain() {
        var outcome = run(Fault.LOSES, "fanout --members 21 --publishers 1 --in-flight 1");

        assertThat(outcome.out()).contains("WRONG").contains("1 lost");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "irc"})
    void aRefusedNameIsToldWithTheWayOut(String door) {
        var outcome = run(Fault.REFUSES_NAMES, "fanout --members 10 --publishers 2 --door " + door);

        assertThat(outcome.err()).contains("no more names today").contains("--no-limits");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aClosedUniverseIsToldKindly() {
        var server = new StubServer(0, Fault.NONE);
        var port = server.port();
        server.close();

        var outcome = run(port, "fanout");

        assertThat(outcome.err()).contains("Nobody answers").contains("./metaverse serve");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void theServersConsumptionIsToldWhenItsProcessIsKnown() {
        var own = ProcessHandle.current().pid();

        var outcome = run(Fault.NONE, "fanout --members 10 --pid " + own);

        assertThat(outcome.out()).contains("µs per delivery").contains("MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fanout --members 2 --publishers 3", "fanout --payload 10", "fanout --door window",
        "private --pairs 0"})
    void whatMakesNoSenseIsRefusedBeforeItStarts(String command) {
        var outcome = run(1, command);

        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void moreMembersThanOpenFilesAreRefusedWithTheWayOut() {
        var outcome = run(1, "idle --members 100000000");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("At most");
    }
}
