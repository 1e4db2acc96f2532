package metaverse.universe;

import metaverse.universe.Refusal.Reason;

/// What those in charge did, for those who may know it.
final class Deeds {
    private final Core core;
    private final Records records;
    private final Rooms rooms;

    Deeds(Core core, Records records, Rooms rooms) {
        this.core = core;
        this.records = records;
        this.rooms = rooms;
    }

    /// Of a room, for whoever looks after it.
    Decision ofRoom(Session session, Member member, PastCommand.Audit asked) {
        var room = rooms.reached(session, member, asked.room());
        if (room == null) {
            return rooms.notOwn(member, asked.room());
        }
        if (!Rooms.mayCare(member, room)) {
            return Decision.refused(Reason.NOT_YOURS, room.where().name());
        }
        return tell(session, room.number(), room.where().name(), asked.limit(), asked.form());
    }

    /// Of the whole universe, for the operator.
    Decision everywhere(Session session, OperatorCommand.Audit asked) {
        return tell(session, Change.Audit.EVERYWHERE, "", asked.limit(), Command.Form.LINES);
    }

    private Decision tell(Session session, long place, String title, int limit, Command.Form form) {
        session.owed = true;
        records.audit(place, limit, journal -> core.later(() -> {
            switch (journal) {
                case Records.Journal.Unread() -> core.refuse(session, "audit", Reason.NOT_READABLE);
                case Records.Journal.Listed(var deeds) ->
                    core.answers().tell(session, new Answer.Audit(title, deeds, form));
            }
            core.answers().settled(session);
        }));
        return Decision.UNDER_WAY;
    }
}
