package metaverse.door.prose;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import metaverse.universe.CareCommand;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import org.jspecify.annotations.Nullable;

/// Reads what is asked of open invitations.
final class InvitationWords {
    /// How long one is good where nobody says it.
    private static final long USUAL_SECONDS = TimeUnit.DAYS.toSeconds(7);

    /// The link, or its code alone. No name is as long.
    private static final Pattern CODE = Pattern.compile("(?:\\S*#invitation=)?([A-Za-z0-9_-]{32})");

    private InvitationWords() {}

    /// The code that a word is or has; null where it is none.
    static @Nullable String code(String word) {
        var code = CODE.matcher(word);
        return code.matches() ? code.group(1) : null;
    }

    /// Behind `link`, in any order: `#garden`, `for 2d` or `for ever`, `uses 5`.
    static @Nullable Command link(Words words) {
        Addressee room = null;
        var seconds = USUAL_SECONDS;
        var uses = 0;
        while (!words.isOver()) {
            if (words.takes("for")) {
                var time = words.word();
                var period = Periods.read(time);
                seconds = period == null ? 0 : period.toSeconds();
                if (period == null && !time.equalsIgnoreCase("ever")) {
                    return null;
                }
            } else if (words.takes("uses")) {
                uses = Words.number(words.word());
                if (uses < 1) {
                    return null;
                }
            } else if (room == null && Words.isRoom(words.peek())) {
                room = words.room();
            } else {
                return null;
            }
        }
        return new CareCommand.InviteByLink(room, seconds, uses);
    }

    static @Nullable Command list(Words words) {
        var room = words.room();
        return words.isOver() ? new CareCommand.Invitations(room, words.form()) : null;
    }

    /// `3`, or `3 #garden`.
    static @Nullable Command withdraw(Words words) {
        var number = Words.number(words.word());
        var room = words.room();
        return number < 0 || !words.isOver() ? null : new CareCommand.Withdraw(room, number);
    }
}
