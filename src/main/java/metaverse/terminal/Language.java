package metaverse.terminal;

import java.util.Locale;
import metaverse.texts.Texts;

/// The language in which the server speaks to us: that of our own texts, until somebody asks for the other. Belongs to the
/// client's thread.
final class Language {
    private static final String SERVERS_OWN = "en";

    private String wanted;

    Language(Texts texts) {
        wanted = texts.say("export.language").substring(0, SERVERS_OWN.length());
    }

    /// Keeps in mind what a typed line asks for: the server forgets it with the line that carried it.
    void typed(String line) {
        if ("lang".equals(Commands.word(line))) {
            wanted = switch (Commands.rest(line).toLowerCase(Locale.ROOT)) {
                case "en", "english", "英文", "英语" -> SERVERS_OWN;
                case "zh", "zh-cn", "cn", "chinese", "中文", "汉语" -> "zh";
                default -> wanted;
            };
        }
    }

    /// Asks for it on a new line, where the server does not speak so by itself.
    void ask(Stage stage) {
        if (!wanted.equals(SERVERS_OWN)) {
            stage.send(Json.write("do", "line", "text", ":lang " + wanted));
        }
    }
}
