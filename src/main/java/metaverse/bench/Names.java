package metaverse.bench;

import java.util.SplittableRandom;

/// What visitors of a run are called: nine ASCII characters, as old IRC servers allow no more, all of one length,
/// and with letters that differ from run to run, so that two runs after one another do not meet.
final class Names {
    static final int MOST = 100_000;

    /// None that looks like another letter or a digit: servers may refuse names that look alike.
    private static final String LETTERS = "acdefghkpqstuvwxyz";

    private final String run;

    Names(long seed) {
        var random = new SplittableRandom(seed);
        var letters = new StringBuilder("b");
        while (letters.length() < 4) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        run = letters.toString();
    }

    /// What tells this run from others, four characters.
    String run() {
        return run;
    }

    String name(int number) {
        return run + Payload.digits(number % MOST).substring(3);
    }
}
