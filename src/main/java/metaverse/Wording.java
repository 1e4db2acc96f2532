package metaverse;

import java.util.List;
import java.util.Locale;
import metaverse.config.Mistake;
import metaverse.config.Unread;
import metaverse.texts.Texts;

/// How what went wrong is said to the operator.
final class Wording {
    private Wording() {}

    /// One line for each mistake of a file.
    static List<String> lines(Texts texts, Unread unread) {
        return unread.mistakes().stream().map(mistake -> where(texts, unread, mistake)).toList();
    }

    private static String where(Texts texts, Unread unread, Mistake mistake) {
        var what = texts.say("start.config." + mistake.code(), mistake.args().toArray());
        return mistake.line() == 0
                ? texts.say("start.config-file", unread.file(), what)
                : texts.say("start.config-line", unread.file(), mistake.line(), what);
    }

    static String code(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String cause(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
