package metaverse.universe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Outlet.Telling;

/// What one turn tells, gathered per outlet and handed over at its end: an event loop is woken once a turn, not once
/// a message. Belongs to the universe's thread.
final class Tellings {
    private final Map<Outlet, List<Telling>> batches = new LinkedHashMap<>();

    /// Every outlet that the universe has met; a room's event goes to all, and each knows who hears it there.
    void know(Outlet outlet) {
        batch(outlet);
    }

    private List<Telling> batch(Outlet outlet) {
        return batches.computeIfAbsent(outlet, _ -> new ArrayList<>());
    }

    void toRoom(Event.Common event) {
        var telling = new Telling.ToRoom(event);
        batches.values().forEach(batch -> batch.add(telling));
    }

    void toSession(Session session, Event.Personal event) {
        add(session, new Telling.ToSession(session, event));
    }

    /// To every session of the member.
    void toMember(Member member, Event.Personal event) {
        member.sessions.forEach(session -> toSession(session, event));
    }

    void enters(Session session, Room room) {
        add(session, new Telling.Enters(room.number(), session));
    }

    void leaves(Session session, Room room) {
        add(session, new Telling.Leaves(room.number(), session));
    }

    /// A floor is a room of its own, under the negative number.
    void watches(Session session, Room room) {
        add(session, new Telling.Enters(-room.number(), session));
    }

    void leavesFloor(Session session, Room room) {
        add(session, new Telling.Leaves(-room.number(), session));
    }

    void turns(Session session, Room room) {
        add(session, new Telling.Turns(room.number(), session));
    }

    void ignores(Session session, Member member) {
        add(session, new Telling.Ignores(session, member.ignored));
    }

    void ends(Session session, Farewell why) {
        add(session, new Telling.Ends(session, why));
    }

    void reads(Session session) {
        add(session, new Telling.Reads(session));
    }

    private void add(Session session, Telling telling) {
        batch(session.outlet()).add(telling);
    }

    void flush() {
        for (var entry : batches.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                entry.getKey().deliver(entry.setValue(new ArrayList<>()));
            }
        }
    }
}
