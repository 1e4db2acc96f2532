package metaverse.door.prose;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The commands of the text grammar. Some have a second word, which people type who come from elsewhere.
enum Verb {
    HELP(":help"),
    NAME(":name lily"),
    WHO(":who"),
    HISTORY(":history 50 @bob before 120"),
    ME(":me waves"),
    SAY(":say hello"),
    LANG(":lang en, :lang zh"),
    PING(":ping"),
    START(":start"),
    STOP(":stop"),
    QUIT(":quit");

    private static final Map<String, Verb> BY_WORD = Map.ofEntries(
            Map.entry("help", HELP),
            Map.entry("commands", HELP),
            Map.entry("name", NAME),
            Map.entry("nick", NAME),
            Map.entry("who", WHO),
            Map.entry("names", WHO),
            Map.entry("history", HISTORY),
            Map.entry("me", ME),
            Map.entry("say", SAY),
            Map.entry("lang", LANG),
            Map.entry("language", LANG),
            Map.entry("ping", PING),
            Map.entry("start", START),
            Map.entry("stop", STOP),
            Map.entry("quit", QUIT),
            Map.entry("exit", QUIT),
            Map.entry("bye", QUIT));

    /// What will be a command one day: told so, rather than taken for a slip of the finger.
    private static final Set<String> LATER = Set.of(
            "login",
            "register",
            "befriend",
            "unfriend",
            "friends",
            "ignore",
            "rooms",
            "create",
            "invite",
            "join",
            "leave",
            "room",
            "topic",
            "search",
            "murmur",
            "look",
            "go",
            "follow",
            "where",
            "map",
            "tz");

    private final String usage;

    Verb(String usage) {
        this.usage = usage;
    }

    /// An example that works.
    String usage() {
        return usage;
    }

    static @Nullable Verb of(String word) {
        return BY_WORD.get(word.toLowerCase(Locale.ROOT));
    }

    static boolean isLater(String word) {
        return LATER.contains(word.toLowerCase(Locale.ROOT));
    }

    /// All words that work now.
    static Set<String> known() {
        return BY_WORD.keySet();
    }
}
