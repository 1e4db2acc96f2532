package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Rooms: which one is meant, what is asked of it, and how one leaves it.
final class Rooms {
    private final Core core;
    private final Directory directory;
    private final Presence presence;
    private final Bans bans;
    private final OpenInvitations invitations;
    private final Signs signs;
    private final Joining joining;
    private final Pending pending;
    private final RoomList listing;

    Rooms(Core core, Presence presence, Bans bans, Friends friends, OpenInvitations invitations) {
        this.core = core;
        this.directory = core.directory();
        this.presence = presence;
        this.bans = bans;
        this.invitations = invitations;
        this.signs = new Signs(core);
        this.joining = new Joining(core, presence, bans, friends, signs);
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
            case RoomCommand.Create create -> joining.create(session, member, create);
            case RoomCommand.Join join -> joining.join(session, member, join);
            case RoomCommand.JoinOrCreate(var name) -> joining.joinOrCreate(session, member, name);
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

    /// How one comes into them.
    Joining joining() {
        return joining;
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
                room.where().name(), room.here(), room.some(most), room.roles(), room.away(), room.place.settings(),
                who.form())));
    }

    private Decision turn(Session session, Member member, Addressee named) {
        var room = own(session, member, named);
        return room == null ? notOwn(member, named) : joining.turn(session, member, room);
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
