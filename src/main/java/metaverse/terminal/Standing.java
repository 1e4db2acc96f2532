package metaverse.terminal;

import java.util.List;

/// How things stand, for the prompt and for Tab: a picture that never changes.
///
/// @param name    what we are called, or, while we choose, what we might be called
/// @param waiting what is not yet recorded
/// @param people  names of who is here
record Standing(Phase phase, String name, List<Outbox.Waiting> waiting, List<String> people) {
    static final Standing START = new Standing(Phase.CALLING, "", List.of(), List.of());

    Standing {
        waiting = List.copyOf(waiting);
        people = List.copyOf(people);
    }

    /// What a visit goes through.
    enum Phase {
        /// a name must be chosen
        NAMING,
        /// a certificate must be looked at
        TRUSTING,
        /// for the first time, or after `:start`
        CALLING,
        /// among the others
        IN,
        /// the line is lost and comes back by itself
        AWAY,
        /// gone by one's own wish, or sent away
        OUT,
        /// saying goodbye
        LEAVING
    }
}
