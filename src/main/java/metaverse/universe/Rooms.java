package metaverse.universe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Making rooms, going in and out of them, and what they are about.
final class Rooms {
    private final Core core;
    private final Directory directory;
    private final Presence presence;
    private final Bans bans;
    private final Friends friends;
    private final OpenInvitations invitations;
    private final Signs signs;
    private final Pending pending;
    private final RoomList listing;

    Rooms(Core core, Presence presence, Bans bans, Friends friends, OpenInvitations invitations) {
        this.core = core;
        this.directory = core.directory();
        this.presence = presence;
        this.bans = bans;
        this.friends = friends;
        this.invitations = invitations;
        this.signs = new Signs(core);
        this.pending = new Pending(core, friends);
        this.listing = new RoomList(core, presence);
        presence.listen(_ -> {}, this::gone);
    }

    void restore(Fact.Invitation invitation) {
        var room = directory.room(invitation.room());
        if (room != null) {
            room.put(invitation);
        }
    }

    /// A guest is gone, and whatever was only theirs goes, too.
    private void gone(Member member) {
        if (!member.isGuest()) {
            return;
        }
        var changes = new ArrayList<Change>();
        member.rooms.forEach(room -> closeIfEmpty(room, changes));
        if (member.invited) {
            for (var room : directory.rooms()) {
                var invitation = room.removeInvitation(member.id);
                if (invitation != null) {
                    changes.add(new Change.Drop(invitation));
                }
            }
        }
        core.ask(changes);
    }

    Decision decide(Session session, Member member, RoomCommand command) {
        return switch (command) {
            case RoomCommand.Create create -> create(session, member, create);
            case RoomCommand.Join join -> join(session, member, join);
            case RoomCommand.JoinOrCreate(var name) -> joinOrCreate(session, member, name);
            case RoomCommand.Leave(var room, var why) -> leave(session, member, room, why);
            case RoomCommand.Turn(var room) -> turn(session, member, room);
            case RoomCommand.Topic topic ->
                care(session, member, topic.room(), room -> signs.topic(session, member, room, topic));
            case RoomCommand.RenameRoom(var named, var name) ->
                care(session, member, named, room -> signs.retitle(session, member, room, name));
            case RoomCommand.Invite(var named, var whom) ->
                care(session, member, named, room -> signs.invite(session, member, room, whom));
            case RoomCommand.Decline(var room) -> pending.decline(session, member, room);
            case RoomCommand.Pending(var form) -> pending.list(session, member, form);
            case RoomCommand.Rooms(var form) -> listing.list(session, member, form);
        };
    }

    /// The room that is meant, if the member belongs to it.
    @Nullable Room own(Session session, Member member, @Nullable Addressee named) {
        if (named == null) {
            return session.room();
        }
        var room = directory.room(named, member);
        return room != null && member.rooms.contains(room) ? room : null;
    }

    /// The room that is meant, if the member belongs to it, or names it and is operator everywhere.
    @Nullable Room reached(Session session, Member member, @Nullable Addressee named) {
        return named != null && member.isTrusted() ? directory.room(named, member) : own(session, member, named);
    }

    /// Why the room that is meant is none to do anything in.
    Decision notOwn(Member member, @Nullable Addressee named) {
        return named != null && directory.room(named, member) != null
                ? Decision.refused(Reason.NOT_IN_ROOM, named.shown())
                : noSuchRoom(named);
    }

    static Decision noSuchRoom(@Nullable Addressee named) {
        return Decision.refused(Reason.NO_SUCH_ROOM, named == null ? "" : named.shown());
    }

    private Decision in(
            Session session, Member member, @Nullable Addressee named, Function<Room, Decision> then) {
        var room = own(session, member, named);
        return room == null ? notOwn(member, named) : then.apply(room);
    }

    /// For what is done to a room rather than in it.
    private Decision care(
            Session session, Member member, @Nullable Addressee named, Function<Room, Decision> then) {
        var room = reached(session, member, named);
        return room == null ? notOwn(member, named) : then.apply(room);
    }

    /// Who is there.
    Decision present(Session session, Member member, Command.Who who) {
        var most = who.all() ? Integer.MAX_VALUE : core.settings().shownMembers();
        return in(session, member, who.room(), room -> core.answer(session, new Answer.Present(
                room.where().name(), room.here(), room.some(most), room.roles(), room.away(), who.form())));
    }

    private Decision create(Session session, Member member, RoomCommand.Create create) {
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
                var place = new Fact.Place(number, create.name(), member.id, create.hidden(), "", 0, false, 0);
                opened(session, member, new Room(place, 0));
            } else {
                late(session, member, create.name());
            }
        });
        return Decision.UNDER_WAY;
    }

    /// Someone else was first, and their room may be hidden.
    private void late(Session session, Member member, Name name) {
        core.refuse(session, "create", signs.rivalled(name, member, null), name);
        core.answers().settled(session);
    }

    private void opened(Session session, Member member, Room room) {
        if (directory.rival(room.place.name(), null) != null) {
            // Two asked at once; the second one's room was never seen.
            core.ask(List.of(new Change.Drop(room.place)));
            late(session, member, room.place.name());
            return;
        }
        directory.add(room);
        enter(session, member, room, Role.OWNER, new ArrayList<>());
    }

    private Decision joinOrCreate(Session session, Member member, Name name) {
        var room = directory.room(new Addressee(name.shown(), List.of(name)), member);
        return room == null
                ? create(session, member, new RoomCommand.Create(name, false))
                : join(session, member, room);
    }

    private Decision join(Session session, Member member, RoomCommand.Join join) {
        var room = join.room() == null ? null : directory.room(join.room(), member);
        if (room == null && join.whom() != null) {
            return joinPerson(session, member, join.whom(), join.room());
        }
        return room == null ? noSuchRoom(join.room()) : join(session, member, room);
    }

    /// Walks up to someone, where they allow it and are in a room that the member may enter.
    private Decision joinPerson(Session session, Member member, Addressee whom, @Nullable Addressee named) {
        var other = directory.holder(whom.candidates());
        if (other == null) {
            return named == null ? Decision.refused(Reason.NO_SUCH_MEMBER, whom.shown()) : noSuchRoom(named);
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

    private Decision turn(Session session, Member member, Addressee named) {
        var room = own(session, member, named);
        return room == null ? notOwn(member, named) : turn(session, member, room);
    }

    private Decision turn(Session session, Member member, Room room) {
        presence.turn(session, room);
        return core.answer(session, new Answer.Turned(presence.place(room, member)));
    }

    private Decision leave(Session session, Member member, @Nullable Addressee named, Text why) {
        var room = own(session, member, named);
        if (room == null) {
            return notOwn(member, named);
        }
        if (room.isPlaza()) {
            return Decision.refused(Reason.PLAZA_STAYS);
        }
        var membership = room.membership(member.id);
        presence.part(room, member, Parting.left(why));
        if (membership == null) {
            return Decision.DONE;
        }
        var changes = new ArrayList<Change>(List.of(new Change.Drop(membership)));
        closeIfEmpty(room, changes);
        return core.ask(session, changes, () -> {});
    }

    /// A room that nobody belongs to any more goes, unless an account owns it.
    void closeIfEmpty(Room room, List<Change> changes) {
        if (room.isPlaza() || room.closed || room.memberships().iterator().hasNext()) {
            return;
        }
        var owner = room.place.owner() == null ? null : directory.member(room.place.owner());
        if (owner == null || owner.isGuest()) {
            remove(room, changes);
        }
    }

    /// The room goes with all that is known of it. What was said in it stays in the ledger and nobody can reach it.
    void remove(Room room, List<Change> changes) {
        directory.remove(room);
        room.memberships().forEach(membership -> changes.add(new Change.Drop(membership)));
        room.invitations().forEach(invitation -> changes.add(new Change.Drop(invitation)));
        room.landmarks.values().forEach(landmark -> changes.add(new Change.Drop(landmark)));
        room.passages.values().forEach(passage -> changes.add(new Change.Drop(passage)));
        bans.removeAll(room.number()).forEach(ban -> changes.add(new Change.Drop(ban)));
        invitations.removeAll(room.number()).forEach(invitation -> changes.add(new Change.Drop(invitation)));
        changes.add(new Change.Drop(room.place));
    }

    /// Whether this member looks after the room.
    static boolean mayCare(Member member, Room room) {
        return room.role(member).cares() || member.isTrusted() || member.isOperator();
    }
}
