package metaverse.door.prose;

import java.util.Locale;
import metaverse.universe.AccountCommand;
import metaverse.universe.Approachable;
import metaverse.universe.Command;
import org.jspecify.annotations.Nullable;

/// Reads what concerns one's own account. Passwords are taken as they were typed, and stand in no refusal.
final class AccountWords {
    private AccountWords() {}

    static @Nullable Command register(Words words) {
        return words.raw().isEmpty() ? null : new AccountCommand.Register(words.raw());
    }

    /// The password is all that follows the name: it may have blanks in it.
    static @Nullable Command login(Words words) {
        var parts = words.raw().split("\\s+", 2);
        return parts.length < 2
                ? null
                : Words.named(parts[0], name -> new Command.Login(name, parts[1], words.isLasting()));
    }

    /// The old one and the new one; the new one alone after a one-time code. Where the old one ends, only blanks can say.
    static @Nullable Command password(Words words) {
        var parts = words.raw().split("\\s+", -1);
        return switch (parts.length) {
            case 1 -> parts[0].isEmpty() ? null : new AccountCommand.ChangePassword(null, parts[0]);
            case 2 -> new AccountCommand.ChangePassword(parts[0], parts[1]);
            default -> null;
        };
    }

    static @Nullable Command logout(Words words) {
        if (words.isOver()) {
            return new Command.Quit();
        }
        return words.takes("others") && words.isOver() ? new AccountCommand.LogOutOthers() : null;
    }

    static @Nullable Command knock(Words words) {
        return words.raw().isEmpty() ? null : new Command.Knock(words.raw());
    }

    static @Nullable Command erase(Words words) {
        return words.raw().isEmpty() ? null : new AccountCommand.Erase(words.raw());
    }

    static @Nullable Command approach(Words words) {
        return switch (words.rest().toLowerCase(Locale.ROOT)) {
            case "anyone", "everyone" -> new AccountCommand.Approach(Approachable.ANYONE);
            case "friends" -> new AccountCommand.Approach(Approachable.FRIENDS);
            case "nobody" -> new AccountCommand.Approach(Approachable.NOBODY);
            default -> null;
        };
    }
}
