package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Terminals of a tmux of its own: what a person would see, and keys to press.
public final class Tmux {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path socket;
    private final Path home;

    public Tmux(Path directory) throws IOException {
        if (List.of(System.getenv("PATH").split(":")).stream().noneMatch(
                path -> Files.isExecutable(Path.of(path, "tmux")))) {
            abort("there is no tmux on the PATH");
        }
        // The path of a socket must be short.
        this.socket = Files.createTempDirectory("tmux").resolve("s");
        this.home = directory;
    }

    /// Opens a terminal in which the client joins. A Ctrl-C too many ends the client only, never the terminal.
    public Pane join(String pane, int columns, int port, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("join", "127.0.0.1:" + port));
        all.addAll(List.of(arguments));
        return run(pane, columns, all);
    }

    /// Opens a terminal in which the program runs.
    public Pane run(String pane, int columns, List<String> arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "metaverse.Main"));
        command.addAll(arguments);
        return open(pane, columns, command);
    }

    /// Opens a terminal in which this runs, whoever wrote it.
    public Pane open(String pane, int columns, List<String> program) throws Exception {
        var command = new ArrayList<>(List.of("env", "HOME=" + home, "LANG=C.UTF-8", "TZ=UTC"));
        command.addAll(program);
        var line = String.join(" ", command.stream().map(word -> "'" + word + "'").toList());
        run("-f", "/dev/null", "new-session", "-d", "-s", pane, "-x", String.valueOf(columns), "-y", "30",
                "trap : INT; " + line + "; echo status $?; trap '' INT; exec cat");
        return new Pane(pane);
    }

    private String run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, out).isZero();
        return out;
    }

    /// One terminal.
    public final class Pane {
        private final String name;

        private Pane(String name) {
            this.name = name;
        }

        /// Types this text, without Enter.
        public Pane types(String text) throws Exception {
            run("send-keys", "-t", name, "-l", text);
            return this;
        }

        public Pane press(String key) throws Exception {
            run("send-keys", "-t", name, key);
            return this;
        }

        public Pane enters(String text) throws Exception {
            return types(text).press("Enter");
        }

        public List<String> screen() throws Exception {
            return run("capture-pane", "-p", "-t", name).lines().map(String::stripTrailing).toList();
        }

        /// The program that runs here.
        public ProcessHandle program() throws Exception {
            var shell = Long.parseLong(run("display-message", "-p", "-t", name, "#{pane_pid}").strip());
            return ProcessHandle.of(shell).orElseThrow().children().findFirst().orElseThrow();
        }

        /// The screen with its colours.
        public String painted() throws Exception {
            return run("capture-pane", "-e", "-p", "-t", name);
        }

        /// The line being typed: the last that has anything on it.
        String input() throws Exception {
            return screen().stream().filter(line -> !line.isEmpty()).reduce("", (_, last) -> last);
        }

        /// Looks until a line is as expected.
        public List<String> sees(Predicate<String> line) throws Exception {
            return looks(screen -> screen.stream().anyMatch(line), "never seen");
        }

        /// Looks until no line has this part: one look may fall between two steps of a drawing.
        public void seesNoMore(String part) throws Exception {
            looks(screen -> screen.stream().noneMatch(line -> line.contains(part)), part + " was always seen");
        }

        private List<String> looks(Predicate<List<String>> expected, String otherwise) throws Exception {
            var end = System.nanoTime() + PATIENCE;
            while (true) {
                var screen = screen();
                if (expected.test(screen)) {
                    return screen;
                }
                assertThat(System.nanoTime()).as("%s on%n%s", otherwise, String.join("\n", screen)).isLessThan(end);
            }
        }

        public List<String> sees(String part) throws Exception {
            try {
                return sees(line -> line.contains(part));
            } catch (AssertionError e) {
                throw new AssertionError(part + " was " + e.getMessage(), e);
            }
        }
    }

    /// Ends all terminals.
    public void close() throws Exception {
        try {
            run("kill-server");
        } finally {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
        }
    }
}
