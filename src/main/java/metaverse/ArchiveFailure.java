package metaverse;

import java.util.Locale;
import metaverse.ledger.Unarchived;
import metaverse.texts.Texts;

/// What `backup` and `restore` say where it did not work, and how they end.
final class ArchiveFailure {
    private static final int STATUS = 1;

    private ArchiveFailure() {}

    /// @param key the text around the reason
    /// @return the exit status
    static int tell(Texts texts, String key, Unarchived failure) {
        var why = failure.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var reason = texts.say("archive." + why, failure.path(), String.valueOf(cause.getMessage()));
        System.err.println(texts.say(key, reason));
        return STATUS;
    }
}
