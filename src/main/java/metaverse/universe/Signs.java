package metaverse.universe;

import java.util.List;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// What stands on a room's door: its name, what it is about, and who may come in beside those who belong there.
final class Signs {
    private final Core core;
    private final Directory directory;
    private final Tellings tellings;

    Signs(Core core) {
        this.core = core;
        this.directory = core.directory();
        this.tellings = core.tellings();
    }

    /// Why no room can be called so.
    @Nullable Decision unfit(Name name, Member member, @Nullable Room self) {
        return directory.rival(name, self) == null
                ? null
                : Decision.refused(rivalled(name, member, self), name);
    }

    /// What one is told of a name that another room has. A hidden one answers as a reserved name does, so that it stays hidden,
    /// and so does one that is gone again.
    Reason rivalled(Name name, Member member, @Nullable Room self) {
        var rival = directory.rival(name, self);
        return rival != null && rival.isSeenBy(member) ? Reason.ROOM_TAKEN : Reason.NAME_RESERVED;
    }

    Decision topic(Session session, Member member, Room room, RoomCommand.Topic topic) {
        var text = topic.topic();
        if (text == null) {
            var about = room.place.topic();
            return core.answer(session, about.isEmpty()
                    ? Answer.Done.of(Deed.NO_TOPIC, room.where().name())
                    : Answer.Done.of(Deed.TOPIC, room.where().name(), about));
        }
        if (!Rooms.mayCare(member, room)) {
            return Decision.refused(Reason.NOT_YOURS, room.where().name());
        }
        if (!text.isRemark()) {
            return Decision.refused(Reason.TOPIC_TOO_LONG, Text.REMARK);
        }
        room.place = room.place.about(text);
        return core.ask(session, List.of(new Change.Keep(room.place)),
                () -> {
                    tellings.toRoom(new RoomEvent.Topic(room.where(), member.who(), text));
                    answerOutside(session, member, room, text.isEmpty()
                            ? Answer.Done.of(Deed.NO_TOPIC, room.where().name())
                            : Answer.Done.of(Deed.TOPIC, room.where().name(), text));
                });
    }

    Decision retitle(Session session, Member member, Room room, Name name) {
        if (room.isPlaza() || !(room.role(member) == Role.OWNER || member.isTrusted())) {
            return Decision.refused(Reason.NOT_YOURS, room.where().name());
        }
        var refusal = unfit(name, member, room);
        if (refusal != null) {
            return refusal;
        }
        var from = room.where().name();
        directory.retitle(room, room.place.named(name));
        return core.ask(session, List.of(new Change.Keep(room.place)),
                () -> {
                    tellings.toRoom(new RoomEvent.Retitled(room.where(), from, member.who()));
                    answerOutside(session, member, room, Answer.Done.of(Deed.RETITLED, room.where().name()));
                });
    }

    /// Whoever is not in the room reads nothing of what it is told.
    private void answerOutside(Session session, Member member, Room room, Answer.Done done) {
        if (!member.rooms.contains(room)) {
            core.answers().tell(session, done);
        }
    }

    Decision invite(Session session, Member member, Room room, Addressee whom) {
        if (room.place.hidden() && !Rooms.mayCare(member, room)) {
            return Decision.refused(Reason.NOT_YOURS, room.where().name());
        }
        var other = directory.holder(whom.candidates());
        if (other == null) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, whom.shown());
        }
        if (other.rooms.contains(room)) {
            return Decision.refused(Reason.IN_ROOM_ALREADY, other.name);
        }
        var invitation = new Fact.Invitation(room.number(), other.id, member.name.shown());
        room.put(invitation);
        other.invited = true;
        return core.ask(session, List.of(new Change.Keep(invitation)), () -> {
            core.answers().tell(session, Answer.Done.of(Deed.INVITED, other.name, room.where().name()));
            if (!other.ignored.contains(member.id)) {
                tellings.toMember(other, Event.News.of(Matter.INVITED, room.where().name(), member.name));
            }
        });
    }
}
