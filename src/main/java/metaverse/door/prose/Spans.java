package metaverse.door.prose;

import java.util.concurrent.TimeUnit;

/// Lengths of time as people write them: `90s`, `30m`, `2h`, `7d`.
final class Spans {
    private static final int MOST_DIGITS = 5;

    private Spans() {}

    /// How many seconds that are; 0 where the word is no length of time, or none at all.
    static long seconds(String word) {
        var last = word.length() - 1;
        if (last < 1 || last > MOST_DIGITS) {
            return 0;
        }
        var many = Words.number(word.substring(0, last));
        return many < 0 ? 0 : switch (word.charAt(last)) {
            case 's' -> many;
            case 'm' -> TimeUnit.MINUTES.toSeconds(many);
            case 'h' -> TimeUnit.HOURS.toSeconds(many);
            case 'd' -> TimeUnit.DAYS.toSeconds(many);
            default -> 0;
        };
    }
}
