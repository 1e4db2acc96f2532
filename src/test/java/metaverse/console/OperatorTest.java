package metaverse.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import metaverse.crash.Guest;
import metaverse.terminal.Tmux;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `serve` in a real terminal.
final class OperatorTest {
    @TempDir
    private Path directory;

    private Tmux tmux;

    @BeforeEach
    void open() throws Exception {
        tmux = new Tmux(directory);
    }

    @AfterEach
    void close() throws Exception {
        if (tmux != null) {
            tmux.close();
        }
    }

    private Tmux.Pane serve(int columns) throws Exception {
        var pane = tmux.run("operator", columns, new ArrayList<>(List.of(
                "serve", "--port", "0", "--bind", "127.0.0.1", "--data", directory.resolve("data").toString())));
        pane.sees("Type help");
        pane.sees("operator ›");
        return pane;
    }

    private static int port(Tmux.Pane pane) throws Exception {
        return pane.screen().stream().filter(line -> line.contains("open on port")).findFirst()
                .map(line -> Integer.parseInt(line.replaceAll(".*open on port (\\d+).*", "$1"))).orElseThrow();
    }

    @Test
    void aHalfTypedLineStaysWholeWhilePeopleComeAndGo() throws Exception {
        var pane = serve(80);
        var port = port(pane);
        pane.types("say we close at te");
        pane.sees("› say we close at te");
        for (var i = 0; i < 5; i++) {
            Guest.named("guest" + i, port).close();
        }
        try (var lily = Guest.named("lily", port)) {
            var screen = pane.sees("* lily arrived");
            assertThat(screen).filteredOn(line -> line.contains("say we close"))
                    .containsExactly("operator › say we close at te");
            assertThat(screen).filteredOn(line -> line.contains(" arrived"))
                    .allMatch(line -> line.matches("\\d\\d:\\d\\d \\* \\w+ arrived")).hasSize(6);
            pane.enters("n");
            pane.sees("operator: we close at ten");
            assertThat(lily.hears("said")).contains("\"from\":\"operator\"").contains("we close at ten");
        }
    }

    @Test
    void peopleAreSentOutAndTheUniverseCloses() throws Exception {
        var pane = serve(60);
        var port = port(pane);
        try (var lily = Guest.named("lily", port); var bob = Guest.named("bob", port)) {
            pane.enters("kick lily too loud");
            assertThat(lily.hears("sent-out")).contains("\"why\":\"too loud\"");
            assertThat(lily.hears("farewell")).contains("\"reason\":\"kicked\"");
            pane.sees("- lily is sent out.");
            pane.types("kick bo").press("Tab");
            pane.sees("› kick bob");
            pane.press("C-c");
            pane.sees("Type quit");
            pane.enters("quit");
            pane.sees("Everything that was accepted is recorded.");
            assertThat(pane.sees("status 0")).noneMatch(line -> line.contains("operator ›"));
            assertThat(bob.hears("farewell")).contains("\"reason\":\"closing\"");
        }
        try (var free = new ServerSocket(port)) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void whenTheSystemEndsItTheTerminalIsLeftClean() throws Exception {
        var pane = serve(80);
        try (var bob = Guest.named("bob", port(pane))) {
            pane.types("say half a li");
            pane.sees("› say half a li");
            pane.program().destroy();

            assertThat(bob.hears("farewell")).contains("\"reason\":\"closing\"");
            pane.sees("Everything that was accepted is recorded.");
            assertThat(pane.sees("status ")).noneMatch(line -> line.contains("operator ›"))
                    .noneMatch(line -> line.contains("Exception") || line.contains("\tat "));
        }
    }

    @Test
    void whoeverClosesTheWindowClosesTheUniverseInOrder() throws Exception {
        var pane = serve(80);
        try (var bob = Guest.named("bob", port(pane))) {
            var program = pane.program();
            tmux.close();
            tmux = null;

            assertThat(bob.hears("farewell")).contains("\"reason\":\"closing\"");
            assertThat(program.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    @Test
    void twoKeysOfLeavingCloseInOrder() throws Exception {
        var pane = serve(80);
        pane.press("C-c");
        pane.sees("Type quit");
        pane.enters("bans");
        pane.sees("Nobody is banned.");
        pane.press("C-d");
        pane.press("C-d");
        pane.sees("Everything that was accepted is recorded.");
        assertThat(pane.sees("status 0")).noneMatch(line -> line.contains("operator ›"))
                .noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void theStartShowsHowToComeInAndAPictureForACameraWhereItFits() throws Exception {
        var screen = serve(60).screen();
        assertThat(screen).anyMatch(line -> line.contains("http://127.0.0.1:"))
                .anyMatch(line -> line.contains("./metaverse join 127.0.0.1:"))
                .anyMatch(line -> line.contains("nc 127.0.0.1 "))
                .anyMatch(line -> line.contains("█▀▀▀▀▀█"));
    }

    @Test
    void aNarrowTerminalHasNoBrokenPicture() throws Exception {
        assertThat(serve(30).screen()).noneMatch(line -> line.contains("█"));
    }
}
