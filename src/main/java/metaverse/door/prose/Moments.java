package metaverse.door.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Days and times as people write them, in their own zone, as times are printed: `2026-01-31`, `12:00`.
record Moments(ZoneId zone) {
    static final long NONE = Long.MIN_VALUE;

    private static final int LONGEST = 24;
    private static final String MIDNIGHT = "00:00";

    /// Milliseconds since 1970, or [#NONE] where these are no day and time.
    long at(String day, String time) {
        return at(day, time, 0);
    }

    private long at(String day, String time, int daysLater) {
        if (day.length() > LONGEST || time.length() > LONGEST) {
            return NONE;
        }
        try {
            var local = LocalDate.parse(day).plusDays(daysLater).atTime(LocalTime.parse(time));
            return local.atZone(zone).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException _) {
            return NONE;
        }
    }

    /// When the day begins, or what `2026-01-31T12:00` says.
    long begin(String word) {
        var t = word.indexOf('T');
        return t < 0 ? at(word, MIDNIGHT) : at(word.substring(0, t), word.substring(t + 1));
    }

    /// When the day is over, or what `2026-01-31T12:00` says. Not every day has 24 hours.
    long end(String word) {
        return word.indexOf('T') < 0 ? at(word, MIDNIGHT, 1) : begin(word);
    }
}
