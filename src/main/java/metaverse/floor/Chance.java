package metaverse.floor;

import java.nio.charset.StandardCharsets;

/// A row of numbers that a text alone decides: the same on every machine and in every version. The text is taken in by FNV-1a,
/// the numbers are those of SplitMix64.
final class Chance {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;

    Chance(String text) {
        state = OFFSET;
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            state = (state ^ (b & 0xff)) * PRIME;
        }
    }

    /// From 0 to below the bound.
    int below(int bound) {
        state += STEP;
        var mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }
}
