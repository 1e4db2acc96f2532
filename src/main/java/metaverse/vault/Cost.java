package metaverse.vault;

/// What one Argon2id hash costs (RFC 9106, section 3.1).
///
/// @param kibibytes of memory
/// @param passes    over that memory
/// @param lanes     how many it is divided into
record Cost(int kibibytes, int passes, int lanes) {
    /// What new passwords get: 19 MiB twice, the least that OWASP's password storage cheat sheet calls enough for Argon2id.
    static final Cost STANDARD = new Cost(19 * 1024, 2, 1);

    private static final int MOST_KIBIBYTES = 256 * 1024;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;
    private static final int LEAST_PER_LANE = 8;

    /// Whether a hash may cost so much here. Only the holder of the key could have written anything else; this keeps a
    /// mistake of a later version from taking all memory.
    boolean isSane() {
        return kibibytes <= MOST_KIBIBYTES
                && passes >= 1 && passes <= MOST_PASSES
                && lanes >= 1 && lanes <= MOST_LANES
                && kibibytes >= LEAST_PER_LANE * lanes;
    }
}
