package metaverse.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench private`: pairs talk, nobody else hears.
@Command(name = "private", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Pairs of members: one tells, the other hears.")
final class PrivateTalk extends Workload {
    @Option(names = "--pairs", defaultValue = "100", description = "How many pairs (${DEFAULT-VALUE}).")
    int pairs;

    @Option(names = "--in-flight", defaultValue = "16",
            description = "Messages of each pair under way (${DEFAULT-VALUE}).")
    int inFlight;

    @Option(names = "--rate", defaultValue = "0", paramLabel = "N",
            description = "N deliveries a second by the clock instead, whatever the server does.")
    long rate;

    @Option(names = "--payload", defaultValue = "64", paramLabel = "BYTES",
            description = "The length of each message (${DEFAULT-VALUE}).")
    int payload;

    @Override
    int run(Stage stage) throws InterruptedException {
        demand(pairs > 0 && inFlight > 0 && rate >= 0, "Pairs and messages must be some.");
        demand(payload >= Payload.HEAD, "A message needs at least " + Payload.HEAD + " bytes.");
        Stage.needs(pairs * 2);
        var plan = new Plan(pairs, 2, 1, inFlight, rate, true, null);
        var pace = rate > 0 ? "%,d deliveries/s by the clock".formatted(rate) : inFlight + " in flight each";
        return new TalkRun(stage, plan, payload)
                .run(new Report("Private talk, %s: %,d pairs, %s, %d bytes"
                        .formatted(stage.where(), pairs, pace, payload)));
    }
}
