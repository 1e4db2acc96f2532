package metaverse.door.prose;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Time zones by the words people have for them: `Europe/Berlin`, `berlin`, `UTC`, `+8`, `+5:30`.
///
/// They are few, so that what is made for each can be kept: those that Java knows, and offsets in quarters of an hour.
final class Zones {
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?([+-])(\\d{1,2})(?::?(\\d{2}))?");
    private static final int LONGEST = 40;
    private static final int QUARTER = 15;

    private Zones() {}

    /// The names of the time zone database, read when someone asks for the first time.
    private static final class Known {
        static final Map<String, String> BY_NAME = by(UnaryOperator.identity());

        /// `America/Argentina/Buenos_Aires` is known as `buenos aires` as well.
        static final Map<String, String> BY_CITY =
                by(name -> name.substring(name.lastIndexOf('/') + 1).replace('_', ' '));

        private static Map<String, String> by(UnaryOperator<String> shortened) {
            return ZoneId.getAvailableZoneIds().stream()
                    .collect(toUnmodifiableMap(
                            id -> shortened.apply(id).toLowerCase(Locale.ROOT), UnaryOperator.identity(),
                            Known::plainer));
        }

        /// Of two names for a city the database's own comes first: `Asia/Singapore`, and not the old `Singapore`.
        private static String plainer(String one, String other) {
            return Comparator.<String>comparingInt(id -> id.startsWith("Etc/") ? 1 : 0)
                    .thenComparingInt(id -> id.contains("/") ? 0 : 1)
                    .thenComparing(Comparator.naturalOrder())
                    .compare(one, other) <= 0 ? one : other;
        }
    }

    /// Null where nobody calls a zone so.
    static @Nullable ZoneId of(String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        if (word.length() > LONGEST) {
            return null;
        }
        var offset = OFFSET.matcher(word);
        if (offset.matches()) {
            return offset(offset.group(1), offset.group(2), offset.group(3));
        }
        var id = Known.BY_NAME.getOrDefault(word, Known.BY_CITY.get(word.replace('_', ' ')));
        return id == null ? null : ZoneId.of(id);
    }

    private static @Nullable ZoneId offset(String sign, String hours, @Nullable String minutes) {
        var rest = minutes == null ? 0 : Integer.parseInt(minutes);
        var forward = sign.equals("+") ? 1 : -1;
        try {
            return rest % QUARTER == 0
                    ? ZoneOffset.ofHoursMinutes(forward * Integer.parseInt(hours), forward * rest)
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
