package metaverse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The servers here are stubs in processes of their own.
@Timeout(120)
class CompareTest {
    private static final String ROW =
            "fanout --members 10 --publishers 2 --in-flight 2 --seconds 0.3 --warmup 0.1 --patience 2";

    @TempDir
    private Path home;

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// A command line for a stub that listens at `{port}`.
    private static List<String> stub(String fault) {
        return List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), StubServer.class.getName(), "{port}",
                fault);
    }

    private static String target(String name, String door, String command) throws IOException {
        return "--target=" + name + "=" + door + ":" + freePort() + " " + command;
    }

    private static String target(String name, String door, StubServer.Fault fault) throws IOException {
        return target(name, door, ServerProcess.quoted(stub(fault.name())));
    }

    /// No server of ours: a browser that other tests share may live on.
    private static void assertNothingRuns() {
        var java = ProcessHandle.current().info().command();
        assertThat(ProcessHandle.current().descendants()
                .filter(process -> process.isAlive() && process.info().command().equals(java))).isEmpty();
    }

    @Test
    void serversAreRunByTurnsAndComparedWithTheFirst() throws IOException {
        var file = home.resolve("table.md");

        var outcome = Outcome.plain(List.of("compare", "--times=2", "--markdown=" + file,
                target("ours", "text", StubServer.Fault.NONE), target("peer", "irc", StubServer.Fault.NONE),
                "--row=" + ROW));

        assertThat(outcome.status()).as(outcome.out()).isZero();
        assertThat(outcome.err().lines().filter(line -> line.contains(" of 2: ")).map(line -> line.split(": ", 2)[0]))
                .containsExactly("ours, 1 of 2", "peer, 1 of 2", "ours, 2 of 2", "peer, 2 of 2");
        assertThat(outcome.out()).contains("Medians of 2 runs").contains("deliveries/s | ours ÷ it |")
                .contains("µs per delivery").doesNotContain("Failed")
                .containsPattern("\\| ours \\| \\S+ (k )?\\| 1\\.00 \\|")
                .containsPattern("\\| peer \\| \\S+ (k )?\\| \\d+\\.\\d\\d \\|");
        assertThat(file).content().isEqualToIgnoringNewLines(outcome.out());
        assertNothingRuns();
    }

    @Test
    void aServerThatFailsIsToldOfAndTheOthersAreMeasured() throws IOException {
        var outcome = Outcome.plain(List.of("compare", "--times=1",
                target("good", "text", StubServer.Fault.NONE), target("bad", "text", StubServer.Fault.DOUBLES),
                target("gone", "text", "echo no such luck"), "--row=" + ROW));

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("| bad | failed |").contains("| gone | failed |")
                .contains("Failed: bad:").contains("twice")
                .contains("Failed: gone: The server ended with status 0. It said: no such luck")
                .containsPattern("\\| good \\| \\S+ (k )?\\| 1\\.00 \\|");
        assertNothingRuns();
    }

    @Test
    void whoeverIsAtThePortAlreadyIsNotMeasured() throws IOException {
        try (var other = new StubServer(0, StubServer.Fault.NONE)) {
            var outcome = Outcome.plain(List.of("compare", "--times=1", "--target=a=text:" + other.port() + " sleep 60",
                    "--row=" + ROW));

            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.out()).contains("Somebody else is at port");
        }
    }

    @Test
    void aRowIsReadBeforeAnythingStarts() throws IOException {
        var started = home.resolve("started");

        for (var row : List.of("fanout --membres 3", "start -- true", "ceiling", "nonsense", "fanout --pid 1")) {
            var outcome = Outcome.plain(List.of("compare", target("a", "text", "touch " + started), "--row=" + row));

            assertThat(outcome.status()).as(row).isEqualTo(2);
        }
        assertThat(started).doesNotExist();
    }

    @Test
    void medianIsTheMiddleOneOrBetweenTheTwo() {
        assertThat(Comparison.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Comparison.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
    }

    @Test
    void theFirstSignInIsTimedFromTheStartOfTheProcess() throws IOException {
        for (var door : List.of("text", "json", "irc")) {
            var words = new ArrayList<>(List.of("start", "--times=2", "--door=" + door,
                    "--port=" + freePort(), "--patience=30", "--"));
            words.addAll(stub("NONE"));

            var outcome = Outcome.plain(words);

            assertThat(outcome.status()).as(outcome.err()).isZero();
            assertThat(outcome.out()).contains("median").contains(" ms").contains("checked");
        }
        assertNothingRuns();
    }

    @Test
    void aServerThatEndsBeforeItLetsAnyoneInIsToldWithItsLastWords() throws IOException {
        var outcome = Outcome
                .plain(List.of("start", "--port=" + freePort(), "--", "sh", "-c", "echo the port is mine; exit 3"));

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("status 3").contains("the port is mine");
    }

    @Test
    void theDataDirectoryOfAServerIsFreshAndGoesWithIt() throws Exception {
        var seen = home.resolve("seen");
        try (var server =
                ServerProcess.start("sh -c 'ls -A \"$1\" > \"$2\" && echo \"$1\" >> \"$2\"' x {data} " + seen, 1)) {
            assertThat(ProcessHandle.of(server.pid()).map(ProcessHandle::onExit).map(end -> end.orTimeout(30,
                    TimeUnit.SECONDS).join().isAlive()).orElse(false)).isFalse();
        }
        var lines = Files.readAllLines(seen);
        assertThat(lines).hasSize(1);
        assertThat(Path.of(lines.getFirst())).doesNotExist();
    }

    @Test
    void aDirectoryThatWasGivenIsTheServersAndStays() throws Exception {
        var full = Files.createDirectory(home.resolve("full of accounts"));
        try (var server = ServerProcess.start("sh -c 'touch \"$1/seen\"' x {data}", 1, full)) {
            ProcessHandle.of(server.pid())
                    .ifPresent(process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        }

        assertThat(full.resolve("seen")).exists();
    }
}
