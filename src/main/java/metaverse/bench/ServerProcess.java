package metaverse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A server that the bench starts and ends by itself: a shell's command line, in a fresh directory of its own for what
/// it keeps.
final class ServerProcess implements AutoCloseable {
    private static final long LONGEST_END_SECONDS = 20;
    private static final int LAST_LINES = 5;

    private final Path home;
    private final Path said;
    private final Process process;
    private final Thread hook;

    private ServerProcess(Path home, Path said, Process process) {
        this.home = home;
        this.said = said;
        this.process = process;
        // Whoever stops the bench leaves no server behind.
        hook = new Thread(process::destroy, "bench-end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Starts a server.
    ///
    /// @param command what the shell shall run; `{data}` in it is an empty directory, `{port}` the port
    static ServerProcess start(String command, int port) {
        return start(command, port, null);
    }

    /// The same with a directory that stays.
    ///
    /// @param kept null for a fresh one
    static ServerProcess start(String command, int port, @Nullable Path kept) {
        try {
            var home = Files.createTempDirectory("bench");
            var data = kept == null ? Files.createDirectory(home.resolve("data")) : kept.toAbsolutePath();
            var said = home.resolve("said");
            var line = command.replace("{data}", quote(data.toString())).replace("{port}", Integer.toString(port));
            // With exec the process is the server's own, not a shell's.
            var process = new ProcessBuilder("sh", "-c", "exec " + line)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().close();
            return new ServerProcess(home, said, process);
        } catch (IOException e) {
            throw new BenchException("The server cannot be started: " + e.getMessage());
        }
    }

    /// The words of a command line, each as one word for the shell.
    static String quoted(List<String> words) {
        return String.join(" ", words.stream().map(ServerProcess::quote).toList());
    }

    private static String quote(String word) {
        return word.matches("[\\w./:=,+@%{}-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    long pid() {
        return process.pid();
    }

    /// Waits a little; a server that has ended is no server.
    void goOn(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new BenchException("The server ended with status %d. %s".formatted(process.exitValue(), lastWords()));
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(said);
            return lines.isEmpty()
                    ? "It said nothing."
                    : "It said:\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES),
                            lines.size()));
        } catch (IOException e) {
            return "What it said cannot be read: " + e.getMessage();
        }
    }

    /// Ends it in order.
    @Override
    public void close() {
        process.destroy();
        var inOrder = ended();
        if (!inOrder) {
            process.destroyForcibly().onExit().join();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The bench is being stopped: the hook finds nothing more to end.
        }
        remove();
        if (!inOrder) {
            throw new BenchException("The server did not end within %d s of TERM.".formatted(LONGEST_END_SECONDS));
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void remove() {
        try (var tree = Files.walk(home)) {
            for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new BenchException("Cannot remove " + home + ": " + e.getMessage());
        }
    }
}
