package metaverse.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class BareServerTest {
    @TempDir
    private Path home;

    private BareServer open(BareServer.Mode mode) throws IOException {
        return new BareServer(0, mode, mode == BareServer.Mode.FSYNC ? Files.createFile(home.resolve("log")) : null);
    }

    @ParameterizedTest
    @EnumSource(BareServer.Mode.class)
    void theNormalFanoutDrivesItAndFindsNothingWrong(BareServer.Mode mode) throws IOException {
        try (var server = open(mode)) {
            for (var load : new String[] {"--members 30 --publishers 5 --in-flight 8",
                "--members 4 --publishers 4 --in-flight 20 --payload 3000", "--members 10 --rate 2000"}) {
                var outcome = Outcome.of(server.address().port(), "fanout " + load);

                assertThat(outcome.out()).as(load).contains("checked").doesNotContain("WRONG", "nothing measured");
            }
        }
    }

    @Test
    void eachMessageIsInTheFileBeforeItIsTold() throws IOException {
        var server = open(BareServer.Mode.FSYNC);
        try (server; var lily = enter(server, "lily"); var bob = enter(server, "bob")) {
            lily.getOutputStream().write("hello\n".getBytes(US_ASCII));

            assertThat(bob.getInputStream().readNBytes(12)).asString(US_ASCII).isEqualTo("lily: hello\n");
            assertThat(home.resolve("log")).hasContent("lily: hello\n");
        }
        assertThat(server.words()).singleElement().asString().startsWith("1 times a write and fdatasync");
    }

    @Test
    void whoDoesNotReadIsWrittenToLaterAndLosesNothing() throws IOException {
        try (var server = open(BareServer.Mode.BATCH);
                var lily = enter(server, "lily");
                var bob = enter(server, "bob")) {
            var line = "x".repeat(4000) + "\n";
            var times = 5_000;
            for (var each = 0; each < times; each++) {
                lily.getOutputStream().write(line.getBytes(US_ASCII));
            }

            var expected = ("lily: " + line).getBytes(US_ASCII);
            for (var each = 0; each < times; each++) {
                assertThat(bob.getInputStream().readNBytes(expected.length)).isEqualTo(expected);
            }
        }
    }

    @Test
    void itsEndClosesEveryLine() throws IOException {
        var server = open(BareServer.Mode.ONE);
        try (var lily = enter(server, "lily")) {
            server.close();

            assertThat(lily.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static Socket enter(BareServer server, String name) throws IOException {
        var socket = new Socket(server.address().host(), server.address().port());
        socket.getOutputStream().write(("name:" + name + "\n").getBytes(US_ASCII));
        assertThat(socket.getInputStream().readNBytes(11)).asString(US_ASCII).isEqualTo("- Come in.\n");
        return socket;
    }
}
