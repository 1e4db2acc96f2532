package metaverse.universe;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What members ask of floors, by whom it is decided.
final class Standpoint {
    private final Core core;
    private final Rooms rooms;
    private final Walking walking;
    private final Seeing seeing;
    private final Murmuring murmuring;
    private final Landscaping landscaping;

    Standpoint(Core core, Presence presence, Rooms rooms, Friends friends, BiConsumer<Session, Command> next) {
        this.core = core;
        this.rooms = rooms;
        var floors = new Floors(core, presence);
        var naming = new Naming();
        walking = new Walking(core, floors, friends, naming, next);
        seeing = new Seeing(core, floors, friends, naming);
        murmuring = new Murmuring(core, floors, naming);
        landscaping = new Landscaping(core, floors);
    }

    Decision decide(Session session, Member member, FloorCommand command) {
        return switch (command) {
            case FloorCommand.Locate locate -> seeing.locate(session, member, locate);
            case FloorCommand.Moves(var told) -> {
                session.moves = told;
                yield core.answer(session, Answer.Done.of(Deed.MOVES, told.code()));
            }
            default -> inRoom(session, member, rooms.own(session, member, command.room()), command);
        };
    }

    private Decision inRoom(Session session, Member member, @Nullable Room room, FloorCommand command) {
        if (room == null) {
            return rooms.notOwn(member, command.room());
        }
        return switch (command) {
            case FloorCommand.View view -> seeing.view(session, member, room, view);
            case FloorCommand.Walk walk -> walking.walk(session, member, room, walk);
            case FloorCommand.Follow follow -> walking.follow(session, member, room, follow);
            case FloorCommand.Murmur murmur -> murmuring.murmur(member, room, murmur);
            case FloorCommand.NameSpot name -> landscaping.name(session, member, room, name);
            case FloorCommand.SetExit exit -> landscaping.exit(session, member, room, exit);
            case FloorCommand.Replay replay -> seeing.replay(session, member, room, replay);
            case FloorCommand.Locate _, FloorCommand.Moves _ -> throw new AssertionError("are of no room");
        };
    }
}
