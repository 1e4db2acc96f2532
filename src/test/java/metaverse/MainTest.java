package metaverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What the command line knows.
final class MainTest {
    private static String says(String... args) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        Main.commandLine(args).setOut(writer).setErr(writer).execute(args);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "config", "join", "backup", "restore", "bench", "train"})
    void aCommandHasTheNameThatItIsFoundBy(String name) {
        var found = Main.commandLine(name).getSubcommands();

        assertThat(found).containsOnlyKeys(name);
        assertThat(found.get(name)).extracting(CommandLine::getCommandName).isEqualTo(name);
    }

    /// The launcher waits for it before the very first start.
    @Test
    @Timeout(60)
    void theRehearsalForAFasterStartComesToItsEnd() {
        assertThat(Main.commandLine("train").execute("train")).isZero();
    }

    @Test
    void helpAndMistakesKnowEveryCommand() {
        assertThat(says("--help")).contains("serve", "config", "join", "backup", "restore", "bench");
        assertThat(says("sevre")).contains("serve");
        assertThat(says("bench", "--help")).contains("fanout");
    }
}
