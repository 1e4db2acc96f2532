package metaverse.door.irc;

import java.util.Set;
import metaverse.universe.Event;

/// For clients that are not in yet, though their account may be: they hear nothing of rooms.
final class Closed extends IrcForm {
    Closed(Irc irc) {
        super(irc, Set.of());
    }

    @Override
    boolean hears(Event.Common event) {
        return false;
    }
}
