package metaverse.universe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who belonged to which room when the start before ended: accounts do at once, guests when they come back in time.
final class Returning {
    private final Core core;
    private final Directory directory;
    private final Rooms rooms;

    /// Guests of the start before who may yet come back, and where they belong.
    private final Map<MemberId, List<Room>> awaited = new HashMap<>();

    Returning(Core core, Rooms rooms) {
        this.core = core;
        this.directory = core.directory();
        this.rooms = rooms;
    }

    void restore(Fact.Membership membership) {
        var room = directory.room(membership.room());
        var member = directory.member(membership.who());
        if (room != null) {
            room.put(membership);
            if (member == null) {
                awaited.computeIfAbsent(membership.who(), _ -> new ArrayList<>()).add(room);
            } else {
                member.rooms.add(room);
            }
        }
    }

    /// A guest of the start before is back, and belongs where they belonged.
    void rejoin(Member guest) {
        awaited.getOrDefault(guest.id, List.of()).stream().filter(room -> !room.closed).forEach(guest.rooms::add);
        awaited.remove(guest.id);
    }

    /// Nobody of the start before will come back any more.
    void stopWaiting() {
        var changes = new ArrayList<Change>();
        awaited.forEach((who, belonged) -> belonged.forEach(room -> {
            var membership = room.membership(who);
            if (membership != null) {
                room.removeMembership(who);
                changes.add(new Change.Drop(membership));
                rooms.closeIfEmpty(room, changes);
            }
        }));
        awaited.clear();
        core.ask(changes);
    }
}
