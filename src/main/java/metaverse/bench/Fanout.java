package metaverse.bench;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench fanout`: some speak, everyone in the room hears.
@Command(name = "fanout", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Some members speak to a room, all others hear it.")
final class Fanout extends Workload {
    @Option(names = "--members", defaultValue = "1000", description = "Members in each room (${DEFAULT-VALUE}).")
    int members;

    @Option(names = "--publishers", defaultValue = "8",
            description = "How many of them speak (${DEFAULT-VALUE}); with --in-flight 1, one is the strict case.")
    int publishers;

    @Option(names = "--in-flight", defaultValue = "8",
            description = "Messages of each under way: the next goes when one was heard by all (${DEFAULT-VALUE}).")
    int inFlight;

    @Option(names = "--rate", defaultValue = "0", paramLabel = "N",
            description = "N deliveries a second by the clock instead, whatever the server does.")
    long rate;

    @Option(names = "--payload", defaultValue = "64", paramLabel = "BYTES",
            description = "The length of each message (${DEFAULT-VALUE}).")
    int payload;

    @Option(names = "--rooms", defaultValue = "1", description = "How many such rooms (${DEFAULT-VALUE}).")
    int rooms;

    @Option(names = "--room", paramLabel = "NAME",
            description = "The room's name; default: where everyone arrives, and new ones for several rooms.")
    @Nullable String room;

    @Override
    int run(Stage stage) throws InterruptedException {
        demand(rooms > 0 && publishers > 0 && inFlight > 0 && rate >= 0,
                "Rooms, publishers and messages must be some.");
        demand(members > 1 && publishers <= members, "There are more publishers than members.");
        demand(payload >= Payload.HEAD, "A message needs at least " + Payload.HEAD + " bytes.");
        Stage.needs(rooms * members);
        var name = room == null && rooms > 1 ? stage.names.run() + "r" : room;
        var plan = new Plan(rooms, members, publishers, inFlight, rate, false, name);
        var pace = rate > 0 ? "%,d deliveries/s by the clock".formatted(rate) : inFlight + " in flight each";
        return new TalkRun(stage, plan, payload)
                .run(new Report("Fan-out, %s: %s of %,d, %s speaking in each, %s, %d bytes".formatted(
                        stage.where(), rooms == 1 ? "a room" : rooms + " rooms", members, publishers, pace, payload)));
    }
}
