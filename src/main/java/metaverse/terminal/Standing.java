package metaverse.terminal;

import java.util.List;

/// How things stand, for the prompt and for Tab: a picture that never changes.
///
/// @param name    what we are called, or, while we choose, what we might be called
/// @param room    where we speak; empty where that goes without saying
/// @param unread  other rooms in which something is unread
/// @param waiting what is not yet recorded
/// @param people  names of who is here, and of friends
/// @param rooms   names of the rooms we belong to
/// @param goals   where one can walk to
record Standing(
        Phase phase, String name, String room, List<Unread> unread, List<Outbox.Waiting> waiting, List<String> people,
        List<String> rooms, List<String> goals) {
    static final Standing START = of(Phase.CALLING, "");

    Standing {
        unread = List.copyOf(unread);
        waiting = List.copyOf(waiting);
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
        goals = List.copyOf(goals);
    }

    static Standing of(Phase phase, String name) {
        return new Standing(phase, name, "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    Standing with(List<Outbox.Waiting> lines, List<String> names) {
        return new Standing(phase, name, room, unread, lines, names, rooms, goals);
    }

    Standing in(String where, List<Unread> elsewhere, List<String> all) {
        return new Standing(phase, name, where, elsewhere, waiting, people, all, goals);
    }

    Standing on(List<String> ground) {
        return new Standing(phase, name, room, unread, waiting, people, rooms, ground);
    }

    /// How much of a room is unread.
    record Unread(String room, long count) {}

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
        LEAVING;

        /// Whether we are not let in yet, or again.
        boolean isOutside() {
            return this == NAMING || this == CALLING || this == AWAY;
        }
    }
}
