package metaverse.door.web;

import java.time.InstantSource;
import metaverse.export.Downloads;
import metaverse.ledger.MemoryLedger;
import metaverse.universe.Extracts;

/// Where nobody asked for anything to keep.
final class Nothing {
    private Nothing() {}

    static Downloads toFetch() {
        return new Downloads(new Extracts(() -> 0), (_, then) -> then.accept(null),
                new MemoryLedger(InstantSource.system()).records());
    }
}
