package metaverse.bench;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A run in which some speak in rooms and the others there hear it.
abstract class RoomTalk extends Workload {
    private final String kind;

    @Option(names = "--rooms", description = "How many such rooms (${DEFAULT-VALUE}).")
    private int rooms;

    @Option(names = "--members", description = "Members in each room (${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--publishers", description = "How many of them speak (${DEFAULT-VALUE}).")
    private int publishers;

    @Mixin
    private final Flow flow;

    @Option(names = "--room", paramLabel = "NAME",
            description = "The room's name; default: where everyone arrives, and new ones for several rooms.")
    private @Nullable String room;

    RoomTalk(String kind, int rooms, int members, int publishers, int inFlight) {
        this.kind = kind;
        this.rooms = rooms;
        this.members = members;
        this.publishers = publishers;
        flow = new Flow(inFlight);
    }

    @Override
    final Report run(Stage stage) throws InterruptedException {
        demand(rooms > 0 && publishers > 0, "Rooms and publishers must be some.");
        demand(members > 1 && publishers <= members, "There are more publishers than members.");
        flow.check(this);
        Stage.needs((long) rooms * members);
        var name = room == null && rooms > 1 ? stage.names.run() + "r" : room;
        var plan = new Plan(rooms, members, publishers, flow.inFlight, flow.rate, false, name);
        return new TalkRun(stage, plan, flow.payload)
                .run(new Report(kind, "Fan-out, %s: %s of %,d, %s speaking in each, %s".formatted(
                        stage.where(), rooms == 1 ? "a room" : rooms + " rooms", members, publishers, flow)));
    }
}
