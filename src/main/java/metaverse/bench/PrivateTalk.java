package metaverse.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench private`: pairs talk, nobody else hears.
@Command(name = "private", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Pairs of members: one tells, the other hears.")
final class PrivateTalk extends Workload {
    @Option(names = "--pairs", defaultValue = "100", description = "How many pairs (${DEFAULT-VALUE}).")
    private int pairs;

    @Mixin
    private final Flow flow = new Flow(16);

    @Override
    Report run(Stage stage) throws InterruptedException {
        demand(pairs > 0, "Pairs must be some.");
        flow.check(this);
        Stage.needs(pairs * 2L);
        var plan = new Plan(pairs, 2, 1, flow.inFlight, flow.rate, true, null);
        return new TalkRun(stage, plan, flow.payload)
                .run(new Report("private", "Private talk, %s: %,d pairs, %s".formatted(stage.where(), pairs, flow)));
    }
}
