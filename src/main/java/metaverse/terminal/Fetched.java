package metaverse.terminal;

import java.nio.file.Path;
import java.util.Locale;
import metaverse.texts.Texts;

/// What came of fetching something to keep.
sealed interface Fetched {
    /// It is there, whole.
    record Kept(Path file, long bytes) implements Fetched {}

    /// No line came about.
    record Unreached(Trouble trouble) implements Fetched {}

    /// Its time is over, it was fetched already, or we may not have it any more.
    record Gone() implements Fetched {}

    /// The server has too much to do.
    record Busy() implements Fetched {}

    /// It ended before its end, or was no answer that we understand.
    record Broken() implements Fetched {}

    /// It could not be written.
    ///
    /// @param reason which of those that people can do something about
    record Unkept(Path directory, Reason reason) implements Fetched {}

    /// Why something could not be written.
    enum Reason {
        FULL, NO_RIGHT, OTHER
    }

    default boolean isKept() {
        return this instanceof Kept;
    }

    /// @param place what was called
    default String text(Texts texts, String place) {
        return switch (this) {
            case Kept(var file, var bytes) -> texts.say("join.kept", shown(file), size(bytes));
            case Unreached(var trouble) -> trouble.unasked(texts, place);
            case Gone _ -> texts.say("join.kept.gone");
            case Busy _ -> texts.say("join.kept.busy");
            case Broken _ -> texts.say("join.kept.broken");
            case Unkept(var directory, var reason) -> switch (reason) {
                case FULL -> texts.say("join.kept.full", shown(directory));
                case NO_RIGHT -> texts.say("join.kept.no-right", shown(directory));
                case OTHER -> texts.say("join.kept.not", shown(directory));
            };
        };
    }

    private static String shown(Path path) {
        return Clean.line(path.toString());
    }

    private static String size(long bytes) {
        return bytes < 1_000
                ? bytes + " B"
                : bytes < 1_000_000
                        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
