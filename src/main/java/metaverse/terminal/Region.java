package metaverse.terminal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import metaverse.texts.Texts;

/// How the server is to speak to us: in the language of our own texts, with times as in our own zone, and of arrivals at our spot,
/// until somebody asks for others. Belongs to the client's thread.
final class Region {
    private static final String SERVERS_OWN = "en";
    private static final Set<String> MOVES = Set.of("all", "near", "none");

    private String language;
    private String zone;
    private String moves = "near";

    /// @param zone as the time zone database calls it; empty for the server's own
    Region(Texts texts, String zone) {
        language = Locale.forLanguageTag(texts.say("export.language")).getLanguage();
        this.zone = zone;
    }

    /// Keeps in mind what a typed line asks for: the server forgets it with the line that carried it.
    void typed(String line) {
        var wish = Commands.rest(line).toLowerCase(Locale.ROOT);
        switch (Commands.word(line)) {
            case "lang", "language" -> language = switch (wish) {
                case "en", "english", "英文", "英语" -> SERVERS_OWN;
                case "zh", "zh-cn", "cn", "chinese", "中文", "汉语" -> "zh";
                default -> language;
            };
            case "tz", "timezone" -> zone = isZone(wish) ? wish : zone;
            case "moves" -> moves = MOVES.contains(wish) ? wish : moves;
            case null, default -> {}
        }
    }

    /// What the server would refuse is not asked for again.
    private static boolean isZone(String wish) {
        try {
            return !wish.isEmpty() && (ZoneId.getAvailableZoneIds().stream().anyMatch(id -> isNamed(id, wish))
                    || ZoneId.of(wish.toUpperCase(Locale.ROOT)) != null);
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isNamed(String id, String wish) {
        var name = id.toLowerCase(Locale.ROOT);
        return name.equals(wish) || name.endsWith("/" + wish.replace(' ', '_'));
    }

    /// Asks for it on a new line, where the server does not speak so by itself.
    void ask(Stage stage) {
        if (!language.equals(SERVERS_OWN)) {
            stage.send(Json.write("do", "line", "text", ":lang " + language));
        }
        if (!zone.isEmpty()) {
            stage.send(Json.write("do", "line", "text", ":tz " + zone));
        }
    }

    /// Asks for what only those are told who are in.
    void askInside(Stage stage) {
        stage.send(Json.write("do", "moves", "mode", moves));
    }
}
