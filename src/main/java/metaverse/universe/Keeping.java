package metaverse.universe;

import java.time.Duration;
import java.util.stream.Collectors;

/// How long records are kept: what the operator set, and what the owners of rooms did. Belongs to the universe's thread.
final class Keeping {
    private static final Duration NEARLY_A_DAY = Duration.ofDays(1).minusMillis(1);

    private final Core core;
    private final Directory directory;
    private final Ledger ledger;

    Keeping(Core core, Ledger ledger) {
        this.core = core;
        this.directory = core.directory();
        this.ledger = ledger;
    }

    /// Tells the ledger what holds now. A part of a day counts as a whole one.
    void tell() {
        var rooms = directory.rooms().stream()
                .filter(room -> room.place.days() > 0)
                .collect(Collectors.toMap(Room::number, room -> (long) room.place.days()));
        ledger.retain(new Retention(core.settings().keep().plus(NEARLY_A_DAY).toDays(), rooms));
    }
}
