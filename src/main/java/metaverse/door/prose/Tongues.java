package metaverse.door.prose;

import java.util.Locale;
import metaverse.universe.Command.Tongue;
import org.jspecify.annotations.Nullable;

/// The languages by the words people have for them.
final class Tongues {
    private Tongues() {}

    static @Nullable Tongue of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "en", "english", "英文", "英语" -> Tongue.ENGLISH;
            case "zh", "zh-cn", "cn", "chinese", "中文", "汉语" -> Tongue.CHINESE;
            default -> null;
        };
    }
}
