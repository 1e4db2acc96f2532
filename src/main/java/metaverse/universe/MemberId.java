package metaverse.universe;

/// A member's identity for good: names change hands, ids never do.
///
/// The upper 31 bits are the process start (the ledger's node number) that made it, the lower 32 count within that
/// start: unique over restarts and over nodes without asking anyone and without trusting a clock.
///
/// On the wire it is text in base 36, because a JavaScript number holds only 53 bits.
public record MemberId(long value) implements Comparable<MemberId> {
    /// Whoever runs the universe, at the console. Ids that starts make are above.
    static final MemberId OPERATOR = new MemberId(0);

    static MemberId of(int node, long count) {
        return new MemberId((long) node << 32 | (count & 0xFFFF_FFFFL));
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws NumberFormatException where it is no such text
    public static MemberId parse(String text) {
        return new MemberId(Long.parseLong(text, 36));
    }

    @Override
    public int compareTo(MemberId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value, 36);
    }
}
