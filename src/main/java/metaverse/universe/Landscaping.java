package metaverse.universe;

import java.util.List;
import metaverse.floor.Way;
import metaverse.universe.Refusal.Reason;

/// What owners and moderators make of a floor: names for spots, and where exits lead.
final class Landscaping {
    private final Core core;
    private final Floors floors;

    Landscaping(Core core, Floors floors) {
        this.core = core;
        this.floors = floors;
    }

    Decision name(Session session, Member member, Room room, FloorCommand.NameSpot asked) {
        if (!Rooms.mayCare(member, room)) {
            return Decision.refused(Reason.NOT_YOURS, room.where().name());
        }
        var ground = floors.of(room);
        var stand = ground.of(member);
        var spot = stand == null ? null : ground.floor.spotAt(stand.position(core.ticker().nanos())).orElse(null);
        if (spot == null) {
            return Decision.refused(Reason.NOT_AT_SPOT);
        }
        var before = room.landmarks.get(spot.kind());
        var name = asked.name();
        if (name == null) {
            return before == null
                    ? core.answer(session, Answer.Done.of(Deed.SPOT_UNNAMED, spot.kind()))
                    : landscape(session, ground, new Change.Drop(room.forget(before)),
                            Answer.Done.of(Deed.SPOT_UNNAMED, spot.kind()));
        }
        var landmark = new Fact.Landmark(room.number(), spot.kind(), name.shown());
        room.put(landmark);
        return landscape(session, ground, new Change.Keep(landmark),
                Answer.Done.of(Deed.SPOT_NAMED, spot.kind(), name.shown()));
    }

    Decision exit(Session session, Member member, Room room, FloorCommand.SetExit asked) {
        if (!Rooms.mayCare(member, room)) {
            return Decision.refused(Reason.NOT_YOURS, room.where().name());
        }
        if (!asked.way().isMain()) {
            return Decision.refused(Reason.BAD_ARGUMENT, ":exit north garden");
        }
        var ground = floors.of(room);
        var named = asked.to();
        if (named == null) {
            var before = room.passages.get(asked.way());
            var done = Answer.Done.of(Deed.EXIT_CLOSED, asked.way().code());
            return before == null
                    ? core.answer(session, done)
                    : landscape(session, ground, new Change.Drop(room.forget(before)), done);
        }
        var to = core.directory().room(named, member);
        if (to == null) {
            return Decision.refused(Reason.NO_SUCH_ROOM, named.shown());
        }
        var passage = new Fact.Passage(room.number(), asked.way(), to.number());
        room.put(passage);
        return landscape(session, ground, new Change.Keep(passage),
                Answer.Done.of(Deed.EXIT_OPENED, asked.way().code(), to.where().name()));
    }

    private Decision landscape(Session session, Ground ground, Change change, Answer.Done done) {
        return core.ask(session, List.of(change), () -> {
            if (floors.isWatched(ground)) {
                core.tellings().toRoom(new FloorEvent.Landscaped(ground.where()));
            }
            core.answers().tell(session, done);
        });
    }

    /// The room behind an exit, for whoever may know of it.
    static @org.jspecify.annotations.Nullable Room behind(Core core, Room room, Way way, Member member) {
        var passage = room.passages.get(way);
        var to = passage == null ? null : core.directory().room(passage.to());
        return to == null || to.closed || !to.isSeenBy(member) ? null : to;
    }
}
