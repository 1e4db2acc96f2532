package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaverse.story.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole client as a pipe has it, against a real universe.
final class JoiningTest {
    @TempDir
    private Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private House house;

    @BeforeEach
    void open() throws IOException {
        house = House.open(data);
    }

    @AfterEach
    void close() throws IOException {
        house.close();
    }

    static Surroundings pipe(InputStream in, PrintStream out, Path home) {
        return new Surroundings(
                Map.of(), home, home, Locale.ENGLISH, ZoneOffset.UTC, false, in, out, InstantSource.system(),
                System::nanoTime,
                () -> 0.5);
    }

    private int join(Dial dial, String name, String words) throws Exception {
        var in = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        var screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Joining(dial, "here", name, pipe(in, screen, data))
                .run(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private Dial dial() {
        return Dial.plain(new Address("127.0.0.1", house.address().getPort()));
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPipeSaysItsLinesAndLeavesWhenTheyAreRecorded() throws Exception {
        try (var bob = house.json("bob")) {
            assertThat(join(dial(), "李雷", "hello\n@bob 你好\n:me waves\n:who\n")).isZero();
            assertThat(bob.heard()).extracting(event -> event.event())
                    .containsExactly("arrived", "said", "told", "said", "left");
        }
        assertThat(shown().lines()).contains(
                "李雷: hello", "[private] 李雷: 你好", "~ 李雷 waves", "- In plaza (2): bob, 李雷");
        assertThat(errors.size()).isZero();
    }

    @Test
    void whatAPipeExportsIsThereWhenItIsOver() throws Exception {
        assertThat(join(dial(), "lily", "hello\n:export html\n")).isZero();
        var kept = shown().lines().filter(line -> line.startsWith("- Kept as ")).findFirst().orElse("");
        var file = Path.of(kept.replaceAll("- Kept as (.*) \\(.*", "$1"));
        assertThat(file).hasParent(data).content().contains(">hello<").endsWith("</html>\n");
    }

    @Test
    void aPipeThatCouldNotSayEverythingFails() throws Exception {
        assertThat(join(dial(), "lily", "hi\n@nobody hi\n")).isEqualTo(1);
        assertThat(shown()).contains("lily: hi", "! Nobody here is called nobody");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheRestIsSaid() throws Exception {
        assertThat(join(dial(), "lily", "x".repeat(5_000) + "\nhi\n")).isEqualTo(1);
        assertThat(shown()).contains("! That message is too long.", "lily: hi");
    }

    @Test
    void aLongPipeIsSaidInOrderAndWhole() throws Exception {
        var lines = IntStream.range(0, 60).mapToObj(i -> "line " + i).toList();
        assertThat(join(dial(), "lily", String.join("\n", lines))).isZero();
        assertThat(shown().lines().filter(line -> line.startsWith("lily: ")).collect(Collectors.toList()))
                .isEqualTo(lines.stream().map(line -> "lily: " + line).toList());
    }

    @Test
    void aNameThatIsTakenFailsWithTheReason() throws Exception {
        try (var lily = house.json("lily")) {
            assertThat(join(dial(), "lily", "hi\n")).isEqualTo(1);
            assertThat(lily.heard()).isEmpty();
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("lily is taken").contains("Not recorded: hi");
    }

    @Test
    void nobodyAtTheAddressIsSaid() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(join(Dial.plain(new Address("127.0.0.1", port)), "lily", "hi\n")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("Nobody answers at here.");
    }

    @Test
    void aPipeWithoutANameIsToldHow() throws Exception {
        assertThat(join(dial(), null, "hi\n")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--name");
    }
}
