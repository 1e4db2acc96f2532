package metaverse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A configuration that is read again while people are in, by a real process at a real HUP.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no HUP")
final class ReloadTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("metaverse.toml");
    }

    private void write(String more) throws IOException {
        Files.writeString(file, """
                data = "%s"
                %s
                """.formatted(directory.resolve("data"), more));
    }

    private Program serve(String... more) throws IOException {
        var arguments = new String[3 + more.length];
        arguments[0] = "serve";
        arguments[1] = "--config";
        arguments[2] = file.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Program.run(arguments);
    }

    private static void reload(Program program) throws Exception {
        program.hangUp();
        for (String line; (line = program.line()) != null;) {
            if (line.endsWith(" was read again.")) {
                return;
            }
        }
        throw new IOException("it was not read again");
    }

    @Test
    void whatChangesHoldsForThoseWhoAreInAndNobodyIsDropped() throws Exception {
        write("[[listen]]\naddress = \"127.0.0.1\"\nport = 0");
        try (var program = serve()) {
            var port = program.port();
            try (var lily = Guest.named("lily", port); var bob = Guest.named("bob", port)) {
                assertThat(lily.hears("arrived")).contains("bob");

                write("[limits]\ncrowd = 1");
                reload(program);
                try (var amy = Guest.named("amy", port)) {
                    amy.says("{\"do\":\"ping\",\"n\":1}");
                    assertThat(lily.reads()).as("a crowd is told in numbers").startsWith("{\"event\":\"presence\"");
                }

                write("[people]\nentry = \"accounts\"");
                reload(program);
                try (var eve = new Guest(port)) {
                    eve.says("{\"do\":\"enter\",\"name\":\"eve\"}");
                    assertThat(eve.hears("refused")).contains("\"do\":\"enter\"");
                }
                lily.says("{\"do\":\"say\",\"text\":\"still here\",\"cid\":\"c1\"}");
                assertThat(bob.hears("said")).contains("still here");
                assertThat(lily.hears("said")).contains("c1");
            }
        }
    }

    @Test
    void aFileWithMistakesChangesNothingAndIsLoggedWithItsLines() throws Exception {
        write("");
        try (var program = serve("--port", "0", "--bind", "127.0.0.1")) {
            var port = program.port();
            write("limits.crowd = \"many\"\npeople.entry = \"accounts\"\ncolour = 7");
            program.hangUp();
            assertThat(program.errorLine()).contains(file + ", line 2: limits.crowd has to be a whole number");
            assertThat(program.errorLine()).contains(file + ", line 4: There is no key colour.");
            assertThat(program.errorLine()).contains("Nothing was changed");
            Guest.named("lily", port).close(); // guests may still come
        }
    }

    @Test
    void whatCannotChangeNowIsSaidToNeedARestart() throws Exception {
        write("threads = 1");
        try (var program = serve("--port", "0", "--bind", "127.0.0.1")) {
            program.port();
            write("threads = 2\nrecords = \"memory\"");
            reload(program);
            assertThat(program.errorLine()).endsWith("This needs a restart to change: records, threads");
        }
    }

    @Test
    void mistakesAtTheStartAreAllSaidAndEndIt() throws Exception {
        write("prot = 5000\n[limits]\ncrowd = -1");
        try (var program = serve()) {
            assertThat(program.errors()).isEqualToIgnoringNewLines(
                    file + ", line 2: There is no key prot. Did you mean listen.port?\n"
                            + file + ", line 4: limits.crowd has to be a whole number from 0 to 1000000.\n");
            assertThat(program.status()).isEqualTo(1);
        }
    }

    @Test
    void everyPortOfTheFileSpeaksEveryDoor() throws Exception {
        write("[[listen]]\naddress = \"127.0.0.1\"\nport = 0\n[[listen]]\naddress = \"127.0.0.1\"\nport = 0");
        try (var program = serve()) {
            var first = program.port();
            String line;
            do {
                line = program.line();
            } while (line != null && !line.startsWith("It is open on port "));
            assertThat(line).as("the other port").isNotNull();
            var second = Integer.parseInt(line.replaceAll("\\D", ""));
            try (var lily = Guest.named("lily", first); var bob = Guest.named("bob", second)) {
                assertThat(lily.hears("arrived")).contains("bob");
                bob.says("{\"do\":\"say\",\"text\":\"hello\"}");
                assertThat(lily.hears("said")).contains("hello");
            }
        }
    }
}
