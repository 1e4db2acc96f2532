package metaverse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the process begins and ends, and what it says of it.
final class ProcessTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path directory;

    @Test
    void aPortInUseIsSaid() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program = serve(other.getLocalPort(), directory)) {
            assertThat(program.errors()).startsWith("Port " + other.getLocalPort() + " is in use by another program.")
                    .doesNotContain("Exception");
            assertThat(program.status()).isNotZero();
        }
    }

    @Test
    void aDataDirectoryInUseIsSaid() throws Exception {
        try (var first = Program.serve(directory)) {
            var port = first.port();
            try (var second = serve(0, directory)) {
                assertThat(second.errors()).startsWith(
                        "The data directory " + directory + " is in use by another Mini Metaverse.")
                        .doesNotContain("Exception");
                assertThat(second.status()).isNotZero();
            }
            Guest.named("lily", port).close(); // the first one does not care
        }
    }

    @Test
    void dataThatIsAFileIsSaid() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "no directory");
        try (var program = serve(0, file)) {
            assertThat(program.errors()).startsWith(file + " is not a directory.").doesNotContain("Exception");
            assertThat(program.status()).isNotZero();
        }
        assertThat(file).hasContent("no directory");
    }

    @Test
    void anUnknownFlagIsSaid() throws Exception {
        try (var program = Program.run("serve", "--prot", "5000")) {
            assertThat(program.errors()).contains("--prot").doesNotContain("\tat ");
            assertThat(program.status()).isNotZero();
        }
    }

    @Test
    void anAddressThatTheMachineDoesNotHaveIsSaid() throws Exception {
        try (var program = Program.run(
                "serve", "--port", "0", "--bind", "192.0.2.1", "--data", directory.resolve("data").toString())) {
            assertThat(program.errors()).startsWith("This machine has no address 192.0.2.1.").doesNotContain(
                    "Exception");
            assertThat(program.status()).isNotZero();
        }
    }

    @Test
    void awayFromATerminalThereIsNoConsoleAndHowToComeInIsSaidPlainly() throws Exception {
        try (var program = Program.serve(directory)) {
            var port = program.port();
            program.types("stop\nquit\n");
            try (var lily = Guest.named("lily", port)) {
                lily.says("{\"do\":\"ping\",\"n\":1}");
                lily.hears("pong");
            }
            program.stop();
            assertThat(program.rest()).contains("http://127.0.0.1:" + port + "/", "nc 127.0.0.1 " + port)
                    .doesNotContain("\u001b", "operator", "█").hasLineCount(9);
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void termSaysGoodbyeAndKeepsEverything() throws Exception {
        try (var program = Program.serve(directory)) {
            var port = program.port();
            try (var lily = Guest.named("lily", port); var stranger = new Guest(port)) {
                lily.says("{\"do\":\"say\",\"text\":\"hello\",\"cid\":\"c1\"}");
                lily.hears("said");
                stranger.says("{\"do\":\"ping\",\"n\":1}");
                stranger.hears("pong");

                program.stop();

                assertThat(lily.hears("farewell")).contains("\"reason\":\"closing\"");
                assertThat(lily.reads()).as("the end").isNull();
                assertThat(stranger.hears("farewell")).contains("\"reason\":\"closing\"");
            }
            assertThat(program.rest()).contains("Everything that was accepted is recorded.");
            assertThat(program.errors()).isEmpty();
            assertThat(program.status()).isIn(0, TERMINATED);
        }
        try (var program = Program.serve(directory); var bob = Guest.named("bob", program.port())) {
            bob.says("{\"do\":\"history\"}");
            assertThat(bob.hears("history")).contains("\"seq\":1").contains("\"text\":\"hello\"");
        }
    }

    private static Program serve(int port, Path data) throws Exception {
        return Program.run(
                "serve", "--port", String.valueOf(port), "--bind", "127.0.0.1", "--data", data.toString());
    }
}
