package metaverse.door.prose;

import java.util.Locale;
import metaverse.universe.CareCommand;
import metaverse.universe.Command;
import metaverse.universe.Setting;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// Reads what is done for a room: the one where the asker is.
final class CareWords {
    /// How long someone may only read where nobody says how long: ten minutes.
    private static final long USUAL_MUTE = 600;

    private CareWords() {}

    static @Nullable Command kick(Words words) {
        var whom = words.person();
        return whom == null ? null : new CareCommand.Kick(null, whom, Text.of(words.rest()));
    }

    /// Whom, and then in any order `guests` and `for 2h`; what is left is the reason, `for spam` too. A time that is none must
    /// not become a reason: the ban would be for ever.
    static @Nullable Command ban(Words words) {
        if (words.isOver()) {
            return null;
        }
        var word = words.word();
        var network = Networks.read(word);
        var guests = words.takes("guests");
        var seconds = 0L;
        var time = words.peekBehind("for");
        if (isNumbered(time)) {
            words.takes("for");
            seconds = seconds(words.word());
            if (seconds == 0) {
                return null;
            }
        } else if (time.isEmpty() && words.takes("for")) {
            return null;
        }
        guests |= words.takes("guests");
        return new CareCommand.Ban(null, network == null ? Words.person(word) : null, network, guests, seconds,
                Text.of(words.rest()));
    }

    static @Nullable Command unban(Words words) {
        var word = words.onlyWord();
        if (word == null) {
            return null;
        }
        var network = Networks.read(word);
        return new CareCommand.Unban(null, network == null ? Words.person(word) : null, network);
    }

    static @Nullable Command bans(Words words) {
        return words.isOver() ? new CareCommand.Bans(null, words.form()) : null;
    }

    static @Nullable Command mute(Words words) {
        var whom = words.person();
        if (words.takes("for") && words.isOver()) {
            return null;
        }
        var seconds = words.isOver() ? USUAL_MUTE : seconds(words.word());
        return whom == null || seconds == 0 || !words.isOver() ? null : new CareCommand.Mute(null, whom, seconds);
    }

    static @Nullable Command slow(Words words) {
        var word = words.rest();
        var seconds = word.equalsIgnoreCase("off") ? 0 : Words.number(word);
        return seconds < 0 ? null : new CareCommand.Slow(null, seconds);
    }

    static @Nullable Command hidden(Words words) {
        var on = on(words);
        return on == null ? null : new CareCommand.Set(null, new Setting.Hidden(on));
    }

    static @Nullable Command quiet(Words words) {
        var on = on(words);
        return on == null ? null : new CareCommand.Set(null, new Setting.Quiet(on));
    }

    private static @Nullable Boolean on(Words words) {
        return switch (words.rest().toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> null;
        };
    }

    static @Nullable Command most(Words words) {
        var word = words.rest();
        var people = word.equalsIgnoreCase("off") ? 0 : Words.number(word);
        return people < 0 ? null : new CareCommand.Set(null, new Setting.Most(people));
    }

    static @Nullable Command past(Words words) {
        return switch (words.rest().toLowerCase(Locale.ROOT)) {
            case "all" -> new CareCommand.Past(null, false);
            case "joined" -> new CareCommand.Past(null, true);
            default -> null;
        };
    }

    static @Nullable Command retain(Words words) {
        var word = words.rest();
        var days = word.equalsIgnoreCase("forever") ? 0 : Words.number(word);
        return days < 0 ? null : new CareCommand.Retain(null, days);
    }

    private static boolean isNumbered(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    /// 0 where the word is no length of time, or none at all.
    private static long seconds(String word) {
        var period = Periods.read(word);
        return period == null ? 0 : period.toSeconds();
    }
}
