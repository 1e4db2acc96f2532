package metaverse.universe;

import java.time.ZoneId;
import java.time.ZoneOffset;
import metaverse.universe.Command.Tongue;

/// How someone reads: in which language, and times as in which zone.
public record Region(Tongue tongue, ZoneId zone) {
    /// Of whoever has not asked for another.
    public static final Region USUAL = new Region(Tongue.ENGLISH, ZoneOffset.UTC);

    Region with(Tongue other) {
        return new Region(other, zone);
    }

    Region with(ZoneId other) {
        return new Region(tongue, other);
    }
}
