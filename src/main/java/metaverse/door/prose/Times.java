package metaverse.door.prose;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as they are printed, with their offset: `2026-01-01T12:00:00+00:00`.
final class Times {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final DateTimeFormatter format;

    Times(ZoneId zone) {
        format = FORMAT.withZone(zone);
    }

    /// @param at milliseconds since 1970
    String of(long at) {
        return format.format(Instant.ofEpochMilli(at));
    }
}
