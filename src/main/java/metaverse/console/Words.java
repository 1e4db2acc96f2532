package metaverse.console;

/// A line, taken word by word.
final class Words {
    private String rest;

    Words(String line) {
        rest = line.strip();
    }

    /// The next word; empty at the end.
    String next() {
        var word = rest.substring(0, end());
        rest = rest.substring(word.length()).strip();
        return word;
    }

    /// All that is left.
    String rest() {
        return rest;
    }

    /// Whether this is the next word, whatever its case.
    boolean begins(String word) {
        return rest.substring(0, end()).equalsIgnoreCase(word);
    }

    /// Whether a digit begins what follows this next word.
    boolean isNumberAfter(String word) {
        var after = rest.substring(word.length()).strip();
        return !after.isEmpty() && after.charAt(0) >= '0' && after.charAt(0) <= '9';
    }

    private int end() {
        var end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        return end;
    }
}
