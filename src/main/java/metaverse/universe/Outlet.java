package metaverse.universe;

import java.util.List;
import java.util.Set;

/// Where the universe tells: one outlet for each event loop of the doors. An event loop is to the universe what a node
/// is to a cluster: it keeps its own table of who is in which room, from the ordered stream of these tellings.
public interface Outlet {
    /// Hands over what one turn of the universe told, in order. Called on the universe's thread; must return at once.
    /// The list is the outlet's to keep.
    void deliver(List<Telling> batch);

    /// One step of the ordered stream.
    sealed interface Telling {
        /// To everyone in the room by now.
        record ToRoom(Event.Common event) implements Telling {}

        /// To one session.
        record ToSession(Session session, Event.Personal event) implements Telling {}

        /// From here on the session hears the room.
        ///
        /// @param room its number
        record Enters(long room, Session session) implements Telling {}

        /// From here on the session no longer hears the room.
        record Leaves(long room, Session session) implements Telling {}

        /// The session's own room is this one now: forms in which rooms look different show the others as others.
        record Turns(long room, Session session) implements Telling {}

        /// From here on the session hears nothing of these.
        record Ignores(Session session, Set<MemberId> whom) implements Telling {
            public Ignores {
                whom = Set.copyOf(whom);
            }
        }

        /// The session ends, after all that it was told.
        record Ends(Session session, Farewell why) implements Telling {}

        /// The session's window is open again: go on reading.
        record Reads(Session session) implements Telling {}
    }
}
