package metaverse.door.irc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import metaverse.universe.MemberId;

/// Those with whom a client shares a room that it sees. Belongs to its event loop.
final class Company {
    private final Map<Long, Set<MemberId>> rooms = new HashMap<>();

    void add(long room, MemberId who) {
        rooms.computeIfAbsent(room, _ -> new HashSet<>()).add(who);
    }

    void remove(long room, MemberId who) {
        rooms.getOrDefault(room, new HashSet<>()).remove(who);
    }

    void leave(long room) {
        rooms.remove(room);
    }

    /// They are nowhere any more.
    ///
    /// @return whether they were here
    boolean forget(MemberId who) {
        var had = false;
        for (var members : rooms.values()) {
            had |= members.remove(who);
        }
        return had;
    }

    boolean has(MemberId who) {
        return rooms.values().stream().anyMatch(members -> members.contains(who));
    }
}
