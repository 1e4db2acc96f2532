package metaverse.floor;

/// What someone looks like, by their id: the page draws the same person from the same numbers (`views/face.js`). A hash, FNV-1a with the end of
/// xxHash, in 32 bits, so that a browser computes it as we do.
///
/// @param coat from 0 to below [#COATS]
/// @param hair its colour, from 0 to below [#HAIRS]
/// @param cut  its shape, from 0 to below [#CUTS]
public record Look(int coat, int hair, int cut) {
    public static final int COATS = 10;
    public static final int HAIRS = 6;
    public static final int CUTS = 6;

    private static final int CUT_BITS = 17;
    private static final int HAIR_BITS = 11;

    /// @param id as programs know it
    public static Look of(String id) {
        var hash = hash(id);
        return new Look(
                Integer.remainderUnsigned(hash, COATS),
                (hash >>> HAIR_BITS) % HAIRS,
                (hash >>> CUT_BITS) % CUTS);
    }

    private static int hash(String text) {
        var sum = 0x811c9dc5;
        for (var i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * 0x01000193;
        }
        sum ^= sum >>> 15;
        sum *= 0x85ebca77;
        sum ^= sum >>> 13;
        return sum * 0xc2b2ae3d;
    }
}
