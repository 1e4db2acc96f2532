package metaverse.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The program in a process of its own.
public final class Program implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("open on port (\\d+)");
    /// Its number, as in `kill -l`.
    private static final int HUP = 1;

    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final BufferedReader out;
    private final BufferedReader err;

    private Program(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = process.errorReader(StandardCharsets.UTF_8);
    }

    public static Program run(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dlogback.configurationFile=logback.xml", "-cp",
                System.getProperty("java.class.path"),
                "metaverse.Main"));
        command.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(command).start());
    }

    /// A universe that anyone may fill as fast as they can.
    public static Program serve(Path data) throws IOException {
        return run("serve", "--port", "0", "--bind", "127.0.0.1", "--no-limits", "--data", data.toString());
    }

    /// Waits until it is open.
    public int port() throws IOException {
        for (String line; (line = out.readLine()) != null;) {
            var open = OPEN.matcher(line);
            if (open.find()) {
                return Integer.parseInt(open.group(1));
            }
        }
        throw new IOException("it did not open: " + errors());
    }

    /// Gives it lines on its input.
    public void types(String lines) throws IOException {
        process.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    public String errors() throws IOException {
        var all = new StringBuilder();
        for (int c; (c = err.read()) >= 0;) {
            all.append((char) c);
        }
        return all.toString();
    }

    /// The next line of its log.
    public String errorLine() throws IOException {
        return err.readLine();
    }

    /// All that it still says.
    public String rest() throws IOException {
        var rest = new StringBuilder();
        for (String line; (line = out.readLine()) != null;) {
            rest.append(line).append('\n');
        }
        return rest.toString();
    }

    /// kill -9.
    public void kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        status();
    }

    /// The next line that it says.
    public String line() throws IOException {
        return out.readLine();
    }

    /// Whether a program that is run from here can be told by HUP. Java leaves a signal ignored that it found ignored.
    private static boolean hearsHangUp() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return true;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(line -> new BigInteger(line.substring(line.indexOf(':') + 1).strip(), 16).testBit(HUP - 1));
    }

    /// HUP; a test that cannot send it is skipped, and says so.
    public void hangUp() throws IOException, InterruptedException {
        assumeTrue(hearsHangUp(), "HUP is ignored by whoever was started with nohup, and by what that starts");
        signal("HUP");
    }

    /// Any signal, such as STOP, which stalls it.
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    /// TERM. Process#destroy would close what it still says, too.
    public void stop() {
        process.toHandle().destroy();
    }

    public int status() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("it did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
