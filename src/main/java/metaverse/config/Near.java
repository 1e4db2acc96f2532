package metaverse.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which key was probably meant.
final class Near {
    private static final int LONGEST = 60;

    private Near() {}

    /// The nearest name, or the same name in another section; empty where none is near.
    ///
    /// @param section where it was written; the title of a section, or something else
    static Optional<String> of(String section, String name) {
        var paths = Keys.all().stream()
                .sorted(Comparator.comparing(key -> !key.section().title().equals(section)))
                .toList();
        return name.length() > LONGEST
                ? Optional.empty()
                : paths.stream()
                        .filter(key -> slips(name, key.name()) <= forgiven(name))
                        .min(Comparator.comparingInt(key -> slips(name, key.name())))
                        .map(Key::path);
    }

    static Optional<String> of(String section) {
        return List.of(Section.values()).stream()
                .map(Section::title)
                .filter(title -> !title.isEmpty() && slips(section, title) <= forgiven(section))
                .min(Comparator.comparingInt(title -> slips(section, title)));
    }

    private static int forgiven(String word) {
        return Math.max(1, word.length() / 3);
    }

    /// How many letters must be put in, left out or changed; `_` is a way to write `-`. The same letters in another order are
    /// one slip.
    private static int slips(String one, String other) {
        if (isSameLetters(one, other)) {
            return one.equals(other) ? 0 : 1;
        }
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var above = row[j];
                var change = before + (letter(one, i) == letter(other, j) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                before = above;
            }
        }
        return row[other.length()];
    }

    private static boolean isSameLetters(String one, String other) {
        return Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private static char letter(String word, int i) {
        var letter = word.charAt(i - 1);
        return letter == '_' ? '-' : letter;
    }
}
