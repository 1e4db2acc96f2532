package metaverse.bench;

import picocli.CommandLine.Command;

/// `bench rooms`: many small rooms, all of them talking.
@Command(name = "rooms", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Some members speak in each of many rooms, the others there hear it.",
            "The rooms are made for the run; a universe that makes none is told of and not measured."})
final class Rooms extends RoomTalk {
    Rooms() {
        super("rooms", 100, 20, 2, 4);
    }
}
