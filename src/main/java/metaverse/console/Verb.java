package metaverse.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The commands of the console.
enum Verb {
    HELP("help"),
    WHO("who"),
    ROOMS("rooms"),
    SAY("say We close at ten."),
    KICK("kick bob too loud"),
    BAN("ban bob for 2h too loud, ban 192.0.2.0/24"),
    UNBAN("unban bob, unban 192.0.2.0/24"),
    BANS("bans"),
    PASSWORD("password bob"),
    TRUST("trust bob, trust bob no"),
    AUDIT("audit, audit 100"),
    STOP("stop"),
    START("start"),
    RELOAD("reload"),
    QUIT("quit");

    static final List<String> WORDS = Arrays.stream(values()).map(Verb::word).toList();

    private final String usage;

    Verb(String usage) {
        this.usage = usage;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// An example that works.
    String usage() {
        return usage;
    }

    /// Whether what follows it is a member's name.
    boolean isAboutSomeone() {
        return switch (this) {
            case KICK, BAN, UNBAN, PASSWORD, TRUST -> true;
            default -> false;
        };
    }

    static @Nullable Verb of(String word) {
        var index = WORDS.indexOf(word.toLowerCase(Locale.ROOT));
        return index < 0 ? null : values()[index];
    }
}
