package metaverse.door.prose;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads lengths of time as people write them: `30m`, `2h`, `7d`.
public final class Periods {
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,6})([smhdw])");

    /// Longer is as good as for ever.
    private static final Duration LONGEST = Duration.ofDays(3650);

    private static final int DAYS_OF_A_WEEK = 7;

    private Periods() {}

    /// The length, from a second to ten years, or null where this is none.
    public static @Nullable Duration read(String text) {
        var period = PERIOD.matcher(text.toLowerCase(Locale.ROOT));
        if (!period.matches()) {
            return null;
        }
        var many = Long.parseLong(period.group(1));
        var length = switch (period.group(2)) {
            case "s" -> Duration.ofSeconds(many);
            case "m" -> Duration.ofMinutes(many);
            case "h" -> Duration.ofHours(many);
            case "d" -> Duration.ofDays(many);
            default -> Duration.ofDays(DAYS_OF_A_WEEK * many);
        };
        return length.isZero() || length.compareTo(LONGEST) > 0 ? null : length;
    }
}
