package metaverse.universe;

/// Where messages are numbered: a room, or the private talk between two members. The ledger numbers the records of
/// each 1, 2, 3… without gaps.
public sealed interface Conversation {
    /// @param room the room's number for good; its name may change
    record OfRoom(long room) implements Conversation {}

    /// Private talk belongs to ids, not to names: a new holder of a name reads nothing of the former's.
    /// `low` and `high` may be the same member: a note to oneself.
    record Between(MemberId low, MemberId high) implements Conversation {
        public Between {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("low comes first");
            }
        }

        /// Whether it is this member's talk.
        public boolean has(MemberId who) {
            return who.equals(low) || who.equals(high);
        }

        /// The other one of the two; the same one for notes to oneself.
        public MemberId other(MemberId who) {
            return who.equals(low) ? high : low;
        }
    }

    static Conversation between(MemberId one, MemberId other) {
        return one.compareTo(other) <= 0 ? new Between(one, other) : new Between(other, one);
    }
}
