package metaverse.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a typed line is, as far as a client must know it: `:word` and `/word` with two ASCII letters or more are commands,
/// `name:lily` asks for a name, all else is talk.
final class Commands {
    /// What Tab offers; `:start` and `:stop` are the client's own.
    static final List<String> WORDS =
            List.of(
                    "approach", "audit", "away", "back", "ban", "bans", "befriend", "close", "create", "decline",
                    "delete",
                    "erase",
                    "exit", "export", "follow", "friends", "go", "help", "history", "ignore", "ignored", "invitations",
                    "invite", "join",
                    "kick", "knock",
                    "lang",
                    "leave", "login", "logout", "look", "map", "me", "mod", "most", "moves", "murmur", "mute", "name",
                    "owner",
                    "password", "past", "pending",
                    "ping", "private",
                    "quiet", "quit",
                    "react", "read", "register", "reply", "retain", "retitle", "room", "rooms", "say", "search", "slow",
                    "spot",
                    "start", "stop", "talks", "topic", "tz", "unban", "unfriend", "unignore", "uninvite", "unmod",
                    "unmute",
                    "unread",
                    "unreact", "where",
                    "who");

    private static final Set<String> SECRET = Set.of("login", "register", "password", "passwd", "erase", "knock");
    private static final Set<String> TALK = Set.of("me", "say");

    /// What a client does about a typed line.
    enum Meaning {
        NOTHING, QUIT, STOP, START, HELP, OLDER,
        /// to the server, and kept nowhere
        SECRET,
        /// to the server
        LINE
    }

    private Commands() {}

    static Meaning meaning(String line) {
        if (Clean.text(line).isBlank()) {
            return Meaning.NOTHING;
        }
        return switch (word(line)) {
            case "quit", "bye" -> Meaning.QUIT;
            // With words behind it, it is one of a floor.
            case "exit" -> rest(line).isEmpty() ? Meaning.QUIT : Meaning.LINE;
            case "stop" -> Meaning.STOP;
            case "start" -> Meaning.START;
            case "help", "commands" -> Meaning.HELP;
            case "history" -> rest(line).isEmpty() ? Meaning.OLDER : Meaning.LINE;
            case null, default -> isSecret(line) ? Meaning.SECRET : Meaning.LINE;
        };
    }

    /// The word of a command in small letters, or null where the line is none.
    static @Nullable String word(String line) {
        var text = Clean.text(line).strip();
        if (text.isEmpty() || ":：/".indexOf(text.charAt(0)) < 0) {
            return null;
        }
        var end = 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        var isWhole = end == text.length() || Character.isWhitespace(text.charAt(end));
        return isWhole && end > 2 ? text.substring(1, end).toLowerCase(Locale.ROOT) : null;
    }

    /// What follows the word of a command.
    static String rest(String line) {
        var text = Clean.text(line).strip();
        var end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(end).strip();
    }

    /// Whether it is `name:lily`.
    static boolean isName(String line) {
        var text = Clean.text(line).strip();
        return text.length() > 4 && text.regionMatches(true, 0, "name", 0, 4)
                && (text.charAt(4) == ':' || text.charAt(4) == '：');
    }

    /// Whether it says something, so that an echo is to be expected.
    static boolean isTalk(String line) {
        var word = word(line);
        return word == null ? !isName(line) : TALK.contains(word);
    }

    /// What it says: the line without `:me` or `:say`.
    static String said(String line) {
        return word(line) == null ? Clean.text(line).strip() : rest(line);
    }

    /// Whether a password may be in it: such a line is kept nowhere.
    static boolean isSecret(String line) {
        var word = word(line);
        return word != null && SECRET.contains(word);
    }

    /// `:login lily secret`, or null where it is another line.
    static @Nullable Login login(String line) {
        var parts = rest(line).split("\\s+", 2);
        return "login".equals(word(line)) && parts.length == 2 ? new Login(parts[0], parts[1]) : null;
    }

    /// Whoever is to come in as an account.
    record Login(String name, String password) {}

    /// What has to be asked for where a command came without its passwords, as keys of texts.
    static List<String> hidden(String line) {
        var given = rest(line);
        return switch (word(line)) {
            case "register", "erase" -> given.isEmpty() ? List.of("join.ask.password") : List.of();
            case "login" -> given.isEmpty() || given.contains(" ") ? List.of() : List.of("join.ask.password");
            case "password", "passwd" -> given.isEmpty()
                    ? List.of("join.ask.password.old", "join.ask.password.new")
                    : List.of();
            case null, default -> List.of();
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
