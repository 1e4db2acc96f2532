package metaverse.bench;

import picocli.CommandLine.Option;

/// How talk flows in a run: what every run in which members talk can be told.
final class Flow {
    @Option(names = "--in-flight",
            description = "Messages of each speaker under way: the next goes when one was heard by all"
                    + " (${DEFAULT-VALUE}).")
    int inFlight;

    @Option(names = "--rate", paramLabel = "N",
            description = "N deliveries a second by the clock instead, whatever the server does.")
    long rate;

    @Option(names = "--payload", paramLabel = "BYTES", description = "The length of each message (${DEFAULT-VALUE}).")
    int payload = 64;

    /// @param inFlight unless something else is asked for
    Flow(int inFlight) {
        this.inFlight = inFlight;
    }

    /// Refuses what makes no sense.
    void check(Workload workload) {
        workload.demand(inFlight > 0 && rate >= 0, "Messages must be some.");
        workload.demand(payload >= Payload.HEAD && payload <= Payload.MOST,
                "A message has %d to %d bytes.".formatted(Payload.HEAD, Payload.MOST));
    }

    @Override
    public String toString() {
        var pace = rate > 0 ? "%,d deliveries/s by the clock".formatted(rate) : inFlight + " in flight each";
        return pace + ", " + payload + " bytes";
    }
}
