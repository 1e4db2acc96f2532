package metaverse.door.prose;

import java.util.Collection;
import java.util.Locale;
import metaverse.names.Names;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;

/// Which command was probably meant.
public final class Nearest {
    /// Slips of the finger that a guess forgives.
    private static final int MOST_SLIPS = 2;

    /// Below this length two slips make any word of any other.
    private static final int LONG = 4;

    private static final int LONGEST = 12;

    private Nearest() {}

    /// The refusal of a word that is no command, with the nearest one where one is near.
    static Refusal unknown(String word) {
        var near = of(word, Verb.known());
        var asked = ":" + Names.echo(word);
        return near.isEmpty()
                ? Refusal.of(Reason.UNKNOWN_COMMAND, asked)
                : Refusal.of(Reason.UNKNOWN_COMMAND, asked, ":" + near);
    }

    /// The nearest of the known words, whatever the case of `typed`; empty where none is near.
    public static String of(String typed, Collection<String> words) {
        var word = typed.toLowerCase(Locale.ROOT);
        var best = "";
        if (word.length() > LONGEST) {
            return best;
        }
        var least = word.length() < LONG ? MOST_SLIPS : MOST_SLIPS + 1;
        for (var known : words.stream().sorted().toList()) {
            var slips = slips(word, known);
            if (slips < least) {
                least = slips;
                best = known;
            }
        }
        return best;
    }

    /// How many letters must be put in, left out, changed, or swapped with their neighbour.
    private static int slips(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int least(int[][] rows, String one, String other, int i, int j) {
        var change = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        var least = Math.min(change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        var isSwap =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwap ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
