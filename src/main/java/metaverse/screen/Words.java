package metaverse.screen;

import java.util.List;
import org.jline.reader.Completer;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Splits a line at its blanks and nothing else: in talk, quotes and backslashes are only signs.
final class Words implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        var at = Math.min(cursor, line.length());
        var from = at;
        while (from > 0 && !Character.isWhitespace(line.charAt(from - 1))) {
            from--;
        }
        var to = at;
        while (to < line.length() && !Character.isWhitespace(line.charAt(to))) {
            to++;
        }
        return new Word(line, at, line.substring(from, to), at - from);
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /// The line with its word at the cursor.
    private record Word(String line, int cursor, String word, int wordCursor) implements ParsedLine {
        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }

    /// Offers what a desk offers.
    static Completer completer(Desk.Completion completion) {
        return (_, line, candidates) -> {
            var word = line.word().substring(0, line.wordCursor());
            var before = line.line().substring(0, line.cursor() - line.wordCursor());
            for (var choice : completion.words(before, word)) {
                candidates.add(new org.jline.reader.Candidate(choice, choice, null, null, null, null, true));
            }
        };
    }
}
