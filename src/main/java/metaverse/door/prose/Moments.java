package metaverse.door.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/// Days and times as people write them, in UTC, as times are printed: `2026-01-31`, `12:00`.
final class Moments {
    static final long NONE = Long.MIN_VALUE;

    private static final int LONGEST = 24;
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final String MIDNIGHT = "00:00";

    private Moments() {}

    /// Milliseconds since 1970, or [#NONE] where these are no day and time.
    static long at(String day, String time) {
        if (day.length() > LONGEST || time.length() > LONGEST) {
            return NONE;
        }
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException | ArithmeticException _) {
            return NONE;
        }
    }

    /// When the day begins, or what `2026-01-31T12:00` says.
    static long begin(String word) {
        var t = word.indexOf('T');
        return t < 0 ? at(word, MIDNIGHT) : at(word.substring(0, t), word.substring(t + 1));
    }

    /// When the day is over, or what `2026-01-31T12:00` says.
    static long end(String word) {
        var begin = begin(word);
        return begin == NONE || word.indexOf('T') >= 0 ? begin : begin + DAY;
    }
}
