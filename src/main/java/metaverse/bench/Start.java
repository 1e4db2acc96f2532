package metaverse.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench start`: from the start of the server's process to the first welcome.
@Command(name = "start", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Starts a server, signs in as soon as it lets somebody in, and ends it; some times over.",
            "{data} in the command is a fresh directory, or what --data names; {port} is the port:",
            "  bench start --port 5002 -- ./metaverse serve --port {port} --data {data}"})
final class Start extends Workload {
    @Option(names = "--times", defaultValue = "5", description = "How often (${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--data", paramLabel = "DIR",
            description = "A directory that is full already, and stays: {data} is this one each time.")
    private @Nullable Path data;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "Starts the server, in the foreground.")
    private List<String> command = List.of();

    @Override
    Report run(Stage stage) throws InterruptedException {
        demand(times > 0, "Once is the least.");
        var report = new Report("start", "First sign-in after the start of the process, %s: %d times".formatted(
                stage.where(), times));
        var door = new FirstWelcome(stage.dialect, common.server(), Common.duration(common.patience));
        List<Double> took = new ArrayList<>();
        while (took.size() < times && !stage.watch.asked().isDone()) {
            took.add(once(door, stage.names.name(took.size())));
        }
        if (!took.isEmpty()) {
            tell(report, took);
        }
        return stage.finish(report, "each was welcomed, and each server ended in order");
    }

    private double once(FirstWelcome door, String name) throws InterruptedException {
        if (door.isOpen()) {
            throw new BenchException("Somebody answers at " + common.address() + " before the server is started.");
        }
        var begin = System.nanoTime();
        var line = ServerProcess.quoted(command);
        try (var server = ServerProcess.start(line, common.address().port(), data)) {
            door.await(server, name);
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static void tell(Report report, List<Double> millis) {
        var median = Comparison.median(millis);
        report.headline("median", median, "ms", "%.0f ms".formatted(median));
        var least = Collections.min(millis);
        var most = Collections.max(millis);
        report.figure("least", least, "ms", "%.0f ms".formatted(least));
        report.figure("most", most, "ms", "%.0f ms".formatted(most));
    }
}
