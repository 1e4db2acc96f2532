package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import metaverse.crash.Guest;
import metaverse.crash.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees in a terminal.
final class TerminalTest {
    @TempDir
    private Path directory;

    private Tmux tmux;
    private Program program;
    private int port;

    @BeforeEach
    void open() throws Exception {
        tmux = new Tmux(directory);
        program = Program.serve(directory.resolve("data"));
        port = program.port();
    }

    @AfterEach
    void close() throws Exception {
        if (tmux != null) {
            tmux.close();
        }
        if (program != null) {
            program.kill();
        }
    }

    @Test
    void aHalfTypedLineStaysWholeWhileOthersTalk() throws Exception {
        var lily = tmux.join("lily", 60, port, "--name", "李雷");
        lily.sees("李雷 ›");
        try (var bob = Guest.named("bob", port)) {
            lily.types("我正在打字 half");
            lily.sees("› 我正在打字 half");
            for (var i = 0; i < 20; i++) {
                bob.says("{\"do\":\"say\",\"text\":\"line " + i + "\"}");
            }
            var screen = lily.sees("bob: line 19");
            assertThat(screen).filteredOn(line -> line.contains("half")).containsExactly("李雷 › 我正在打字 half");
            assertThat(screen.stream().filter(line -> line.contains("bob: line")))
                    .allMatch(line -> line.matches("\\d\\d:\\d\\d bob: line \\d+")).hasSize(20);
            lily.press("Enter").sees("李雷: 我正在打字 half");
            assertThat(bob.hears("said")).isNotNull();
        }
    }

    @Test
    void thePromptSaysPrivateWhileOneTypesAndTheLineGoesToThatOneAlone() throws Exception {
        var lily = tmux.join("lily", 100, port, "--name", "lily");
        lily.sees("lily ›");
        try (var bob = Guest.named("bob", port); var amy = Guest.named("amy", port)) {
            lily.sees("* amy arrived");
            lily.types("psst @bo").press("Tab").sees("lily → bob (private) › psst @bob");
            lily.press("Enter").sees("[private] you → bob: psst @bob");
            assertThat(bob.hears("told")).contains("psst");
            amy.says("{\"do\":\"ping\",\"n\":1}");
            assertThat(amy.reads()).contains("pong");
            bob.says("{\"do\":\"tell\",\"to\":\"lily\",\"text\":\"so it is\"}");
            lily.sees("[private] bob → you: so it is");
            assertThat(lily.painted()).contains("\u001b[38;5;" + Palette.WHISPER + "m");
        }
    }

    @Test
    void whatIsNotRecordedStandsApartUntilItIs() throws Exception {
        var lily = tmux.join("lily", 60, port, "--name", "lily");
        lily.sees("lily ›");
        program.signal("STOP");
        lily.enters("hello").types("more");
        lily.sees("… hello (not yet recorded)");
        lily.sees(line -> line.equals("lily › more"));
        assertThat(lily.screen()).noneMatch(line -> line.contains("lily: hello"));
        program.signal("CONT");
        lily.sees("lily: hello");
        lily.seesNoMore("recorded");
        lily.sees(line -> line.equals("lily › more"));
    }

    @Test
    void aLostLineComesBackByItselfAndNothingIsLostOrSaidTwice() throws Exception {
        var lily = tmux.join("lily", 100, port, "--name", "lily");
        lily.enters("before").sees("lily: before");
        program.kill();
        lily.sees("The line is lost.");
        lily.sees("(line lost)");
        lily.enters("meanwhile").sees("… meanwhile (not yet recorded)");
        program = Program.run("serve", "--port", String.valueOf(port), "--bind", "127.0.0.1", "--data",
                directory.resolve("data").toString());
        program.port();
        lily.sees("The line is back.");
        lily.sees("lily: meanwhile");
        try (var bob = Guest.named("bob", port)) {
            bob.says("{\"do\":\"history\"}");
            assertThat(bob.hears("history").split("meanwhile", -1)).hasSize(2);
        }
        assertThat(lily.screen().stream().filter(line -> line.contains("lily: before"))).hasSize(1);
    }

    @Test
    void pageUpShowsWhatWasSaidBefore() throws Exception {
        try (var bob = Guest.named("bob", port)) {
            for (var i = 0; i < 25; i++) {
                bob.says("{\"do\":\"say\",\"text\":\"line " + i + ".\"}");
                bob.hears("said");
            }
        }
        var lily = tmux.join("lily", 80, port, "--name", "lily");
        assertThat(lily.sees("line 24.")).noneMatch(line -> line.contains("line 14."));
        lily.types("half").press("PPage").sees("line 14.");
        lily.press("PPage").sees("Nothing was said before that.");
        assertThat(lily.input()).isEqualTo("lily › half");
    }

    @Test
    void stopGoesOutStartComesInAndQuitEnds() throws Exception {
        var lily = tmux.join("lily", 80, port, "--name", "lily");
        lily.sees("lily ›");
        lily.enters(":start").sees("You are in already.");
        lily.enters(":stop").sees("You are out.");
        lily.enters("hi").sees("You are out, so nothing was sent.");
        lily.enters(":start").sees(line -> line.equals("lily ›"));
        lily.enters(":login lily secret").sees("is not right");
        lily.enters(":quit").sees("status 0");
        assertThat(directory.resolve(".local/state/metaverse/input-history")).content()
                .contains(":stop\nhi\n").doesNotContain("secret");
    }

    @Test
    void aNameIsAskedForUntilOneFits() throws Exception {
        try (var bob = Guest.named("bob", port)) {
            var pane = tmux.join("new", 80, port);
            pane.sees("What shall we call you?");
            pane.enters("bob").sees("bob is taken");
            pane.enters("a b").sees("A name has no spaces in it.");
            pane.enters("rose").sees("rose ›");
            assertThat(bob.hears("arrived")).contains("rose");
        }
    }

    @Test
    void aPasswordIsAskedForAndNeitherShownNorKept() throws Exception {
        var lily = tmux.join("lily", 80, port, "--name", "lily");
        lily.sees("lily ›");
        lily.enters(":register").sees("Password (is not shown) ›");
        lily.types("opensesame");
        assertThat(lily.press("Enter").sees("lily is yours now.")).noneMatch(line -> line.contains("opensesame"));
        lily.enters(":quit").sees("status 0");

        var back = tmux.join("back", 60, port, "--name", "lily");
        back.sees("What shall we call you?");
        back.enters(":login lily").sees("Password (is not shown) ›");
        back.enters("opensesame").sees(line -> line.equals("lily ›"));
        assertThat(directory.resolve(".local/state/metaverse/input-history")).content()
                .contains(":quit").doesNotContain("opensesame");
    }

    @Test
    void aRoomIsFollowedByItsNameItsUnreadAndItsTalk() throws Exception {
        var lily = tmux.join("lily", 60, port, "--name", "李雷");
        lily.sees("李雷 ›");
        try (var bob = Guest.named("bob", port)) {
            lily.enters(":create 茶室").sees("李雷 #茶室 ›");
            bob.says("{\"do\":\"join\",\"room\":\"茶室\"}");
            lily.sees("* bob arrived");
            lily.enters(":room plaza").sees(line -> line.equals("李雷 ›"));
            bob.says("{\"do\":\"say\",\"room\":\"茶室\",\"text\":\"来喝茶\"}");
            lily.sees("[茶室] bob: 来喝茶");
            lily.sees("李雷 (1 #茶室) ›");
            lily.types(":room #茶").press("Tab").sees(":room #茶室");
            lily.press("Enter").sees("李雷 #茶室 ›");
            lily.enters(":rooms").sees("Rooms (2), yours with a star:");
        }
    }

    @Test
    void ctrlCClearsTheLineAndASecondOneLeaves() throws Exception {
        var lily = tmux.join("lily", 80, port, "--name", "lily");
        lily.sees("lily ›");
        lily.types("half").sees("lily › half");
        lily.press("C-c").sees("Ctrl-C once more leaves.");
        lily.sees(line -> line.equals("lily ›"));
        while (lily.screen().stream().noneMatch(line -> line.contains("status 0"))) {
            lily.press("C-c"); // one in the same moment still counts as the first
        }
        assertThat(Files.exists(directory.resolve(".local/state/metaverse/input-history"))).isFalse();
    }
}
