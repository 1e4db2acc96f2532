package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The little client in `docs/tour.md` works as it stands there.
final class TutorialTest extends OpenHouse {
    private static final Pattern CLIENT = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Process client;

    @BeforeEach
    void start() throws IOException {
        var python = OnPath.find("python3");
        var tour = CLIENT.matcher(Files.readString(Path.of("docs", "tour.md")));
        assertThat(tour.find()).as("there is a client in the tour").isTrue();
        var port = String.valueOf(house.address().getPort());
        assertThat(tour.group(1)).contains("5000").hasLineCount(14);
        var program = Files.writeString(folder.resolve("client.py"), tour.group(1).replace("5000", port));
        var builder = new ProcessBuilder(python.toString(), "-u", program.toString()).redirectErrorStream(true);
        builder.environment().put("PYTHONUTF8", "1");
        client = builder.start();
    }

    @AfterEach
    void stop() {
        if (client != null) {
            client.destroyForcibly();
        }
    }

    @Test
    void clientOfTheTourComesInTalksWhispersReadsAndGoes() throws Exception {
        try (var bob = house.text("bob");
                var amy = house.text("amy");
                var keys = client.getOutputStream();
                var screen = client.inputReader(StandardCharsets.UTF_8)) {
            assertThat(bob.next()).isEqualTo("* amy arrived");
            type(keys, "lily");
            assertThat(bob.next()).isEqualTo("* lily arrived");
            type(keys, "hello 你好");
            assertThat(bob.next()).isEqualTo("lily: hello 你好");
            type(keys, "@bob psst");
            assertThat(bob.next()).isEqualTo("[private] lily: psst");
            assertThat(amy.heard()).containsExactly("* lily arrived", "lily: hello 你好");
            bob.say("hi lily!");
            for (var line = screen.readLine(); !line.equals("bob: hi lily!"); line = screen.readLine()) {
                assertThat(line).startsWith("- ");
            }
            type(keys, ":quit");
            assertThat(bob.next()).isEqualTo("* lily left");
            assertThat(screen.lines()).containsExactly("- Goodbye. Come back soon.");
            assertThat(client.waitFor(20, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(client.exitValue()).isZero();
        }
    }

    private static void type(OutputStream keys, String line) throws IOException {
        keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }
}
