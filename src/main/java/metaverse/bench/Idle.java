package metaverse.bench;

import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench idle`: members who are there and silent. What does one cost?
@Command(name = "idle", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Members sign in and stay silent; with --pid it tells the memory that each takes.")
final class Idle extends Workload {
    @Option(names = "--members", defaultValue = "10000", description = "How many (${DEFAULT-VALUE}).")
    int members;

    @Option(names = "--join", description = "With --door irc: they join one channel, too.")
    boolean joins;

    @Override
    Report run(Stage stage) throws InterruptedException {
        demand(members > 0, "There must be some members.");
        Stage.needs(members);
        var report = new Report("idle", "Idle members, %s: %,d".formatted(stage.where(), members));
        var before = stage.consumption();
        var visitors = IntStream.range(0, members).mapToObj(number -> stage.silent(number, joins)).toList();
        report.signedIn(members, stage.bringIn(visitors));
        stage.pass(common.seconds, () -> new Watch.Progress(members + " are here", System.nanoTime()));
        var after = stage.consumption();
        if (before != null && after != null) {
            report.memory("server memory before", before.resident());
            report.memory("server memory with all", after.resident());
            var each = (after.resident() - before.resident()) / 1000.0 / members;
            report.headline("per member", each, "kB",
                    "%,.2f kB (for a JVM: fix its heap, and collect before and after)".formatted(each));
        }
        return stage.finish(report, "all of them could stay");
    }
}
