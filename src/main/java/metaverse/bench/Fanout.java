package metaverse.bench;

import picocli.CommandLine.Command;

/// `bench fanout`: some speak, everyone in the room hears.
@Command(name = "fanout", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Some members speak to a room, all others hear it.",
            "One publisher with --in-flight 1 is the strict case."})
final class Fanout extends RoomTalk {
    Fanout() {
        super("fanout", 1, 1000, 8, 8);
    }
}
