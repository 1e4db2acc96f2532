package metaverse.door.prose;

import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Form;
import metaverse.universe.Records.Span;
import org.jspecify.annotations.Nullable;

/// Reads what follows `:history`, in any order: how many, `@whom` or `#where`, and `before` which number.
final class HistoryWords {
    /// As many as a small terminal shows.
    private static final int USUAL = 20;

    private static final int MOST_DIGITS = 9;

    private final String[] words;
    private int next;
    private @Nullable Addressee with;
    private @Nullable String room;
    private @Nullable Span span;
    private int limit;

    private HistoryWords(String rest) {
        words = rest.isEmpty() ? new String[0] : rest.split("\\s+");
    }

    /// The command, or null where it cannot be understood.
    static Command.@Nullable History read(String rest, Form form) {
        var words = new HistoryWords(rest);
        while (words.next < words.words.length) {
            if (!words.take(words.words[words.next++])) {
                return null;
            }
        }
        return new Command.History(
                words.with,
                words.room,
                words.span == null ? new Span.Latest() : words.span,
                words.limit == 0 ? USUAL : words.limit,
                form);
    }

    /// Whether the word makes sense, said once.
    private boolean take(String word) {
        if (word.length() > 1 && (word.charAt(0) == '@' || word.charAt(0) == '＠')) {
            return takeWith(word.substring(1));
        }
        if (word.length() > 1 && word.charAt(0) == '#') {
            return takeRoom(word.substring(1));
        }
        if (word.equalsIgnoreCase("before") && next < words.length) {
            return takeBefore(words[next++]);
        }
        return takeLimit(word);
    }

    private boolean takeWith(String word) {
        if (with != null || room != null) {
            return false;
        }
        with = Names.addressee(word);
        return true;
    }

    private boolean takeRoom(String word) {
        if (with != null || room != null) {
            return false;
        }
        room = Names.echo(word);
        return true;
    }

    private boolean takeBefore(String word) {
        var seq = number(word.startsWith("#") ? word.substring(1) : word);
        if (span != null || seq == 0) {
            return false;
        }
        span = new Span.Before(seq);
        return true;
    }

    private boolean takeLimit(String word) {
        var many = number(word);
        if (limit != 0 || many == 0) {
            return false;
        }
        limit = many;
        return true;
    }

    /// The number, or 0 where it is none.
    private static int number(String word) {
        var isNumber = !word.isEmpty()
                && word.length() <= MOST_DIGITS
                && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(word) : 0;
    }
}
