package metaverse.universe;

import java.util.Comparator;

/// The rooms that someone can see, the fullest first.
final class RoomList {
    private final Core core;
    private final Presence presence;

    RoomList(Core core, Presence presence) {
        this.core = core;
        this.presence = presence;
    }

    Decision list(Session session, Member member, Command.Form form) {
        var rooms = core.directory().rooms().stream()
                .filter(room -> room.isSeenBy(member))
                .sorted(Comparator.comparingInt(Room::here).reversed().thenComparing(room -> room.where().name()))
                .limit(core.settings().page())
                .map(room -> new Answer.Listed(
                        room.where(),
                        room.here(),
                        new Text(room.place.topic()),
                        room.place.hidden(),
                        member.rooms.contains(room),
                        presence.place(room, member).unread()))
                .toList();
        return core.answer(session, new Answer.Rooms(rooms, form));
    }
}
