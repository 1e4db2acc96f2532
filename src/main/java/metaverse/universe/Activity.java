package metaverse.universe;

import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// What members do beside talking: being away, and writing just now. Nothing of it is kept.
final class Activity {
    /// Among more people than these somebody is always writing, and it says nothing any more.
    private static final int MOST = 100;

    private final Core core;
    private final Rooms rooms;

    Activity(Core core, Rooms rooms) {
        this.core = core;
        this.rooms = rooms;
    }

    /// @param why null for being back
    Decision away(Session session, Member member, @Nullable Text why) {
        if (why != null && !why.isRemark()) {
            return Decision.refused(Reason.REMARK_TOO_LONG, Text.REMARK);
        }
        member.away = why;
        // Everyone is in the plaza, so everyone hears it, and once.
        core.tellings().toRoom(new RoomEvent.Gone(core.directory().plaza().where(), member.who(), why));
        return core.answer(session, Answer.Done.of(why == null ? Deed.BACK : Deed.AWAY));
    }

    /// Never refused: where it cannot be told there is nothing to say about it, not even that there is such a room.
    Decision typing(Session session, Member member, Command.Typing typing) {
        if (typing.with() != null) {
            inPrivate(member, typing);
        } else {
            var room = rooms.own(session, member, typing.room());
            if (room != null && room.here() <= MOST && !isMuted(member, room)) {
                core.tellings().toRoom(new RoomEvent.Typing(room.where(), member.who(), typing.on(), session));
            }
        }
        return Decision.DONE;
    }

    private void inPrivate(Member member, Command.Typing typing) {
        var other = typing.with() == null ? null : core.directory().holder(typing.with().candidates());
        if (other != null && other.here && other != member && !other.ignored.contains(member.id)) {
            core.tellings().toMember(other, new Event.TalkTyping(member.who(), typing.on()));
        }
    }

    private boolean isMuted(Member member, Room room) {
        var membership = room.membership(member.id);
        return membership != null && membership.muted() > core.now();
    }
}
