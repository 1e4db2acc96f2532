package metaverse.universe;

/// What lasts and is no record: kept until it is replaced or dropped. The universe holds all facts in memory, because it
/// decides by them; the ledger keeps them for the next start.
public sealed interface Fact {
    /// Whoever must stay out.
    ///
    /// @param subject who it is about; there is one ban for each
    /// @param until   milliseconds since 1970; [#FOR_EVER] for no end
    /// @param by      the name of whoever said so
    /// @param why     what they said; may be empty
    record Ban(Subject subject, long until, String by, String why) implements Fact {
        public static final long FOR_EVER = Long.MAX_VALUE;
    }

    /// Whom a ban is about.
    sealed interface Subject {
        /// Everyone who comes from there.
        record From(Network network) implements Subject {
            @Override
            public String toString() {
                return network.toString();
            }
        }
    }
}
