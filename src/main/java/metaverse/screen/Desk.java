package metaverse.screen;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/// What a program gives a screen: asked by the thread that reads or prints, so it must answer at once from what never changes.
///
/// @param prompt     what stands before the line being typed, for what is typed so far; may have several lines
/// @param completion what Tab offers
/// @param secret     lines that are never kept in the input history
/// @param hidden     what is to be asked for after a line, one prompt each; what is typed then is not shown, and is handed
///                   over at the end of that line, after blanks
/// @param history    where the input history is kept, null for nowhere
/// @param coloured   whether colours are wanted
public record Desk(
        Prompt prompt,
        Completion completion,
        Predicate<String> secret,
        Function<String, List<String>> hidden,
        @Nullable Path history,
        boolean coloured) {

    /// What stands before the line being typed.
    @FunctionalInterface
    public interface Prompt {
        /// @param typed   what is typed so far
        /// @param columns how many a line has
        AttributedString of(String typed, int columns);
    }

    /// What may stand in the place of a word.
    @FunctionalInterface
    public interface Completion {
        /// @param before the line up to the word
        /// @param word   the word up to the cursor; what does not begin so is not offered, whatever its case
        List<String> words(String before, String word);
    }
}
