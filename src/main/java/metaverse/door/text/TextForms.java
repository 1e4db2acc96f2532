package metaverse.door.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metaverse.universe.Region;

/// The wire forms of the text door: one for each region that someone asked for. Forms are compared by identity, so each is
/// made once and kept; regions are few.
public final class TextForms {
    private static final Map<Region, TextForm> MADE = new ConcurrentHashMap<>();

    private TextForms() {}

    public static TextForm of(Region region) {
        return MADE.computeIfAbsent(region, TextForm::new);
    }

    /// For whoever has not asked for another.
    public static TextForm usual() {
        return of(Region.USUAL);
    }
}
