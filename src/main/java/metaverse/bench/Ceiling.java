package metaverse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench ceiling`: the server that does nothing but write. No chat can be faster on the machine it runs on.
@Command(name = "ceiling", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Opens a bare loop that only writes what it reads to everyone else, for comparison.",
            "It speaks as much of the text door as `bench fanout` needs. Ctrl-C ends it.",
            "  one    one write for each message and socket",
            "  batch  all that waits for a socket in one write at each wake-up",
            "  fsync  each message is written to a file and forced to the disk, then told"})
final class Ceiling implements Callable<Integer> {
    private static final long LONGEST_END_SECONDS = 5;

    @Option(names = "--mode", defaultValue = "batch", paramLabel = "one|batch|fsync",
            description = "How it writes (${DEFAULT-VALUE}).")
    private BareServer.Mode mode = BareServer.Mode.BATCH;

    @Option(names = "--port", defaultValue = "5001", description = "Its port, on this machine only (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--dir", defaultValue = ".", paramLabel = "DIR",
            description = "With fsync: the directory, and so the disk, of its file (${DEFAULT-VALUE}).")
    private Path dir = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CountDownLatch told = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        @Nullable Path file = null;
        try {
            file = mode == BareServer.Mode.FSYNC ? Files.createTempFile(dir, "ceiling", ".log") : null;
            try (var server = new BareServer(port, mode, file)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "ceiling-stop"));
                out.printf("The bare loop (%s) is open at %s. Ctrl-C ends it.%n", mode.word(), server.address());
                out.flush();
                server.await();
                server.words().forEach(out::println);
                out.flush();
            }
            return 0;
        } catch (IOException e) {
            err.println("The bare loop cannot go on: " + e.getMessage());
            return 1;
        } finally {
            remove(file);
            told.countDown();
        }
    }

    /// The process ends when this returns: not before all is told and tidied up.
    private void end(BareServer server) {
        server.close();
        try {
            var ignored = told.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new BenchException("Cannot remove " + file + ": " + e.getMessage());
        }
    }
}
