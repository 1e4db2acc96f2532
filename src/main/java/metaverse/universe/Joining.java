package metaverse.universe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Making rooms, and coming into them.
final class Joining {
    private final Core core;
    private final Directory directory;
    private final Presence presence;
    private final Bans bans;
    private final Friends friends;
    private final Signs signs;

    Joining(Core core, Presence presence, Bans bans, Friends friends, Signs signs) {
        this.core = core;
        this.directory = core.directory();
        this.presence = presence;
        this.bans = bans;
        this.friends = friends;
        this.signs = signs;
    }

    Decision create(Session session, Member member, RoomCommand.Create create) {
        return create(session, member, create, () -> late(session, member, create.name()));
    }

    /// @param late where someone else was first
    private Decision create(Session session, Member member, RoomCommand.Create create, Runnable late) {
        if (member.rooms.size() >= core.people().rooms()) {
            return Decision.refused(Reason.TOO_MANY_ROOMS, core.people().rooms());
        }
        var refusal = signs.unfit(create.name(), member, null);
        if (refusal != null) {
            return refusal;
        }
        session.owed = true;
        core.clerk().ask(List.of(new Change.Open(create.name(), member.id, create.hidden())), outcomes -> {
            if (outcomes.getFirst() instanceof Outcome.Opened(var number)) {
                var place = Fact.Place.made(number, create.name(), member.id, create.hidden());
                opened(session, member, new Room(place, 0), late);
            } else {
                late.run();
            }
        });
        return Decision.UNDER_WAY;
    }

    /// Someone else was first, and their room may be hidden.
    private void late(Session session, Member member, Name name) {
        core.refuse(session, "create", signs.rivalled(name, member, null), name);
        core.answers().settled(session);
    }

    private void opened(Session session, Member member, Room room, Runnable late) {
        if (directory.rival(room.place.name(), null) != null) {
            // Two asked at once; the second one's room was never seen.
            core.ask(List.of(new Change.Drop(room.place)));
            late.run();
            return;
        }
        directory.add(room);
        enter(session, member, room, Role.OWNER, new ArrayList<>());
    }

    Decision joinOrCreate(Session session, Member member, Name name) {
        var room = directory.room(new Addressee(name.shown(), List.of(name)), member);
        return room == null
                ? create(session, member, new RoomCommand.Create(name, false), () -> joinRival(session, member, name))
                : join(session, member, room);
    }

    /// Someone else was first; so one goes into theirs.
    private void joinRival(Session session, Member member, Name name) {
        var room = directory.room(new Addressee(name.shown(), List.of(name)), member);
        if (room == null || !(join(session, member, room) instanceof Decision.UnderWay)) {
            late(session, member, name);
        }
    }

    Decision join(Session session, Member member, RoomCommand.Join join) {
        var room = join.room() == null ? null : directory.room(join.room(), member);
        if (room == null && join.whom() != null) {
            return joinPerson(session, member, join.whom(), join.room());
        }
        return room == null ? Rooms.noSuchRoom(join.room()) : join(session, member, room);
    }

    /// Walks up to someone, where they allow it and are in a room that the member may enter.
    private Decision joinPerson(Session session, Member member, Addressee whom, @Nullable Addressee named) {
        var other = directory.holder(whom.candidates());
        if (other == null) {
            return named == null ? Decision.refused(Reason.NO_SUCH_MEMBER, whom.shown()) : Rooms.noSuchRoom(named);
        }
        if (!other.here || !friends.mayApproach(member, other)) {
            return Decision.refused(Reason.NOT_APPROACHABLE, other.name);
        }
        for (var room : other.rooms.stream().sorted(Comparator.comparing(Room::isPlaza)).toList()) {
            if (room.isSeenBy(member) && other.sessions.stream().anyMatch(theirs -> theirs.room == room)) {
                return join(session, member, room);
            }
        }
        return Decision.refused(Reason.NOT_APPROACHABLE, other.name);
    }

    private Decision join(Session session, Member member, Room room) {
        return join(session, member, room, List::of);
    }

    /// @param price what their coming in changes besides, asked for only where they do
    Decision join(Session session, Member member, Room room, Supplier<List<Change>> price) {
        if (member.rooms.contains(room)) {
            return turn(session, member, room);
        }
        var isOwner = member.id.equals(room.place.owner());
        if (!member.isTrusted() && bans.isOut(room.number(), session.address(), member, isOwner)) {
            return Decision.refused(Reason.BANNED_FROM_ROOM, room.where().name());
        }
        if (member.rooms.size() >= core.people().rooms()) {
            return Decision.refused(Reason.TOO_MANY_ROOMS, core.people().rooms());
        }
        if (room.isFull() && !isOwner && !member.isTrusted() && room.invitation(member.id) == null) {
            return Decision.refused(Reason.ROOM_FULL, room.where().name(), room.place.most());
        }
        session.owed = true;
        enter(session, member, room, isOwner ? Role.OWNER : Role.MEMBER, new ArrayList<>(price.get()));
        return Decision.UNDER_WAY;
    }

    /// Makes the member belong to the room, and puts them there once that lasts; the session waits.
    private void enter(Session session, Member member, Room room, Role role, List<Change> changes) {
        var membership = new Fact.Membership(room.number(), member.id, role, room.head, room.head, 0);
        changes.add(new Change.Keep(membership));
        var invitation = room.removeInvitation(member.id);
        if (invitation != null) {
            changes.add(new Change.Drop(invitation));
        }
        room.put(membership);
        core.clerk().ask(changes, _ -> {
            if (member.here && !room.closed && room.membership(member.id) != null) {
                presence.join(room, member);
                arrived(session, member, room);
            }
            core.answers().settled(session);
        });
    }

    /// The session that asked turns to the room; the member's other ones only hear it from now on.
    private void arrived(Session session, Member member, Room room) {
        for (var each : member.sessions) {
            if (each == session) {
                presence.turn(each, room);
            }
            core.answers().tell(each, new Answer.Joined(presence.place(room, member), each == session));
        }
    }

    /// The session speaks to the room from now on.
    Decision turn(Session session, Member member, Room room) {
        presence.turn(session, room);
        return core.answer(session, new Answer.Turned(presence.place(room, member)));
    }
}
