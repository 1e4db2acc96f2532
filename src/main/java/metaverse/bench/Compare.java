package metaverse.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench compare`: the same runs against several servers, by turns.
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Runs the same rows against several servers by turns (A B C, A B C, …), each started afresh,",
            "and tells medians and ratios to the first of them as a Markdown table.",
            "Give the servers one core and this process another:",
            "  taskset -c 1 ./metaverse bench compare --server-cpu 0 --times 3 \\",
            "    --target 'ours=text:5002 ./metaverse serve --no-limits --port {port} --data {data}' \\",
            "    --target 'ngircd=irc:6667 ngircd -n -f docs/peers/ngircd.conf' \\",
            "    --row 'fanout --members 1000 --publishers 1 --in-flight 1 --seconds 5'"})
final class Compare implements Callable<Integer> {
    @Option(names = "--target", required = true, converter = Target.Converter.class,
            paramLabel = "'NAME=DOOR:PORT COMMAND'",
            description = "A server: its door (text, json or irc), its port on this machine, and the command line that"
                    + " starts it in the foreground, where {port} is the port and {data} a fresh directory.")
    private List<Target> targets = List.of();

    @Option(names = "--row", required = true, paramLabel = "'RUN OPTIONS'",
            description = "A run of the bench, without where and what it measures: 'private --pairs 100'.")
    private List<String> rows = List.of();

    @Option(names = "--times", defaultValue = "3", description = "How often each is run (${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--server-cpu", paramLabel = "N", description = "The core that each server is pinned to.")
    private @Nullable Integer serverCpu;

    @Option(names = "--start-time", defaultValue = "60", paramLabel = "SECONDS",
            description = "What a server may take to open its door (${DEFAULT-VALUE}).")
    private double startTime;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Writes the tables there, too.")
    private @Nullable Path markdown;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final AtomicBoolean stopped = new AtomicBoolean();

    @Override
    public Integer call() throws InterruptedException {
        if (times < 1) {
            throw new ParameterException(spec.commandLine(), "Once is the least.");
        }
        // Each row is read before anything starts: a slip in the last one must not cost an hour.
        rows.forEach(row -> targets.forEach(target -> workload(row, target, ProcessHandle.current().pid())));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped.set(true), "compare-stop"));
        var out = spec.commandLine().getOut();
        List<Comparison> comparisons = new ArrayList<>();
        try {
            for (var row : rows) {
                var comparison = compared(row);
                comparisons.add(comparison);
                out.println(comparison.markdown());
                out.flush();
            }
            if (markdown != null) {
                Results.write(markdown, String.join("\n", comparisons.stream().map(Comparison::markdown).toList()));
            }
        } catch (BenchException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        return comparisons.stream().allMatch(Comparison::good) ? 0 : 1;
    }

    private Comparison compared(String row) throws InterruptedException {
        var comparison = new Comparison(row, times, targets.stream().map(Target::name).toList());
        var err = spec.commandLine().getErr();
        for (var round = 1; round <= times; round++) {
            for (var target : targets) {
                err.printf("%s, %d of %d: %s%n", target.name(), round, times, row);
                err.flush();
                once(comparison, row, target, err);
                if (stopped.get()) {
                    throw new BenchException("Stopped.");
                }
            }
        }
        return comparison;
    }

    /// A server that fails is told of in the table; the others are measured all the same.
    private void once(Comparison comparison, String row, Target target, PrintWriter err) throws InterruptedException {
        try {
            var door = new FirstWelcome(new TextDialect(), new Address("127.0.0.1", target.port()).resolve(),
                    Duration.ofNanos((long) (startTime * 1e9)));
            if (door.isOpen()) {
                throw new BenchException("Somebody else is at port " + target.port() + ".");
            }
            try (var server = ServerProcess.start(pinned(target.command()), target.port())) {
                door.awaitOpen(server);
                comparison.add(target.name(), workload(row, target, server.pid()).measure(err));
            }
        } catch (BenchException e) {
            comparison.failed(target.name(), String.valueOf(e.getMessage()));
        }
    }

    private String pinned(String command) {
        return serverCpu == null ? command : "taskset -c " + serverCpu + " " + command;
    }

    private Workload workload(String row, Target target, long pid) {
        var words = new ArrayList<>(List.of(row.strip().split("\\s+")));
        words.addAll(List.of("--door", target.door(), "--port", "" + target.port(), "--pid", "" + pid));
        try {
            var parsed = new CommandLine(new Bench()).parseArgs(words.toArray(String[]::new));
            var run = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().userObject() : parsed;
            if (run instanceof Workload workload && !(run instanceof Start)) {
                return workload;
            }
        } catch (ParameterException e) {
            throw new ParameterException(spec.commandLine(), "--row '" + row + "': " + e.getMessage(), e);
        }
        throw new ParameterException(spec.commandLine(), "--row '" + row + "' is no run that servers can share.");
    }
}
