package metaverse.door.irc;

import java.util.Set;
import metaverse.universe.Event;
import metaverse.universe.Parting.Cause;
import metaverse.universe.RoomEvent;

/// For a client that does not see the plaza, though it is there as everyone is. It hears of people, who are named and go in the
/// plaza, only where it shares another room with them; so each such client has a form of its own.
final class Outside extends IrcForm {
    private final Company company;

    Outside(Irc irc, Set<Cap> caps, Company company) {
        super(irc, caps);
        this.company = company;
    }

    @Override
    boolean hears(Event.Common event) {
        var room = event.where().number();
        if (room != Channels.PLAZA) {
            note(room, event);
            return true;
        }
        return switch (event) {
            case RoomEvent.Renamed renamed -> company.has(renamed.id());
            case RoomEvent.Gone gone -> company.has(gone.who().id());
            case RoomEvent.Left left -> left.how().cause() == Cause.GONE && company.forget(left.who().id());
            default -> false;
        };
    }

    private void note(long room, Event.Common event) {
        switch (event) {
            case RoomEvent.Arrived arrived -> company.add(room, arrived.who().id());
            case RoomEvent.Left left when left.how().cause() != Cause.GONE -> company.remove(room, left.who().id());
            default -> {}
        }
    }
}
