package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// What the owner, the moderators and the operator do for a room.
///
/// A moderator has no power over the owner, another moderator or the operator; the owner has over both but the operator.
final class Care {
    private final Core core;
    private final Directory directory;
    private final Tellings tellings;
    private final Presence presence;
    private final Rooms rooms;
    private final Bans bans;
    private final Arranging arranging;
    private final Inviting inviting;

    Care(Core core, Presence presence, Rooms rooms, Bans bans, Keeping keeping, Inviting inviting) {
        this.core = core;
        this.directory = core.directory();
        this.tellings = core.tellings();
        this.presence = presence;
        this.rooms = rooms;
        this.bans = bans;
        this.arranging = new Arranging(core, keeping);
        this.inviting = inviting;
    }

    Decision decide(Session session, Member member, CareCommand command) {
        var room = rooms.reached(session, member, command.room());
        if (room == null) {
            return rooms.notOwn(member, command.room());
        }
        if (!Rooms.mayCare(member, room)) {
            return Decision.refused(Reason.NOT_YOURS, room.where().name());
        }
        if (!why(command).isRemark()) {
            return Decision.refused(Reason.REMARK_TOO_LONG, Text.REMARK);
        }
        var act = new Act(session, member, room);
        return switch (command) {
            case CareCommand.Kick kick -> kick(act, kick);
            case CareCommand.Ban ban -> ban(act, ban);
            case CareCommand.Unban unban -> unban(act, unban);
            case CareCommand.Bans(_, var form) ->
                core.answer(session, new Answer.Bans(room.where().name(), bans.current(room.number()), form));
            case CareCommand.Mute mute -> mute(act, mute);
            case CareCommand.Slow(_, var seconds) -> arranging.slow(act, seconds);
            case CareCommand.Set(_, var setting) -> arranging.set(act, setting);
            case CareCommand.Appoint appoint -> appoint(act, appoint);
            case CareCommand.HandOver(_, var whom) -> handOver(act, whom);
            case CareCommand.Past(_, var sinceJoined) -> arranging.past(act, sinceJoined);
            case CareCommand.Retain(_, var days) -> arranging.retain(act, days);
            case CareCommand.Close _ -> close(act);
            case CareCommand.Inviting asked -> inviting.decide(act, asked);
        };
    }

    private static Text why(CareCommand command) {
        return switch (command) {
            case CareCommand.Kick kick -> kick.why();
            case CareCommand.Ban ban -> ban.why();
            default -> Text.of("");
        };
    }

    private Decision kick(Act act, CareCommand.Kick kick) {
        var other = directory.holder(kick.whom().candidates());
        if (other == null || !other.rooms.contains(act.room())) {
            return notThere(act, kick.whom());
        }
        if (!act.isOver(other)) {
            return Decision.refused(Reason.NOT_OVER, other.name);
        }
        var changes = new ArrayList<Change>(List.of(act.audit("kick", other.name, kick.why())));
        if (act.room().isPlaza()) {
            return Decision.refused(Reason.PLAZA_STAYS);
        }
        sendOut(act, other, Matter.KICKED, kick.why(), changes);
        return core.ask(act.session(), changes, Answer.Done.of(Deed.KICKED, other.name));
    }

    private static Decision notThere(Act act, Addressee whom) {
        return Decision.refused(Reason.NOT_THERE, whom.shown(), act.title());
    }

    private void sendOut(Act act, Member other, Matter matter, Text why, List<Change> changes) {
        var membership = act.room().membership(other.id);
        if (membership != null) {
            changes.add(new Change.Drop(membership));
        }
        tellings.toMember(other, Event.News.of(matter, act.title(), act.by().name, why));
        presence.part(act.room(), other, Parting.sentOut(act.by().name, why));
    }

    private Decision ban(Act act, CareCommand.Ban ban) {
        var other = ban.whom() == null ? null : directory.holder(ban.whom().candidates());
        if (other != null && !act.isOver(other)) {
            return Decision.refused(Reason.NOT_OVER, other.name);
        }
        var subject = Bans.subject(other, ban.network(), ban.guests());
        if (subject == null) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, ban.whom() == null ? "" : ban.whom().shown());
        }
        if (act.room().isPlaza()) {
            return Decision.refused(Reason.PLAZA_STAYS);
        }
        var fact = new Fact.Ban(act.room().number(), subject, until(ban.seconds()), act.by().name.shown(),
                ban.why().value());
        bans.put(fact);
        var changes = new ArrayList<Change>(
                List.of(new Change.Keep(fact), act.audit("ban", subject, ban.why())));
        outgoing(act.room(), subject, other).forEach(each -> sendOut(act, each, Matter.BANNED, ban.why(), changes));
        return core.ask(act.session(), changes, Answer.Done.of(Deed.BANNED, subject));
    }

    /// Whom a ban sends out at once: the one it is about; of a network, everyone but those who look after the room.
    private static List<Member> outgoing(Room room, Fact.Subject subject, @Nullable Member other) {
        if (other != null) {
            return other.rooms.contains(room) ? List.of(other) : List.of();
        }
        var covered = new ArrayList<Member>();
        for (var each : room.present()) {
            if (!room.role(each).cares() && !each.isTrusted() && isCovered(subject, each)) {
                covered.add(each);
            }
        }
        return covered;
    }

    private static boolean isCovered(Fact.Subject subject, Member member) {
        return member.sessions.stream().anyMatch(session -> Bans.covers(subject, session.address(), member));
    }

    private long until(long seconds) {
        return seconds == 0 ? Fact.FOR_EVER : core.now() + seconds * 1000;
    }

    private Decision unban(Act act, CareCommand.Unban unban) {
        var lifted = bans.lift(act.room().number(), unban.whom(), unban.network());
        if (lifted.isEmpty()) {
            return Decision.refused(Reason.NO_SUCH_BAN,
                    unban.whom() == null ? String.valueOf(unban.network()) : unban.whom().shown());
        }
        var subject = lifted.getFirst().subject();
        var changes = new ArrayList<Change>(List.of(act.audit("unban", subject, "")));
        lifted.forEach(ban -> changes.add(new Change.Drop(ban)));
        return core.ask(act.session(), changes, Answer.Done.of(Deed.UNBANNED, subject));
    }

    private Decision mute(Act act, CareCommand.Mute mute) {
        var other = directory.holder(mute.whom().candidates());
        var membership = other == null ? null : act.room().membership(other.id);
        if (other == null || membership == null) {
            return notThere(act, mute.whom());
        }
        if (!act.isOver(other)) {
            return Decision.refused(Reason.NOT_OVER, other.name);
        }
        var muted = membership.muted(mute.seconds() == 0 ? 0 : until(mute.seconds()));
        act.room().put(muted);
        var changes = new ArrayList<Change>(List.of(act.audit("mute", other.name, mute.seconds())));
        if (!other.isGuest() || !act.room().isPlaza()) {
            changes.add(new Change.Keep(muted));
        }
        return core.ask(act.session(), changes, () -> {
            core.answers().tell(act.session(), Answer.Done.of(
                    mute.seconds() == 0 ? Deed.UNMUTED : Deed.MUTED, other.name, mute.seconds()));
            tellings.toMember(other, mute.seconds() == 0
                    ? Event.News.of(Matter.UNMUTED, act.title(), act.by().name)
                    : Event.News.of(Matter.MUTED, act.title(), act.by().name, mute.seconds()));
        });
    }

    private Decision appoint(Act act, CareCommand.Appoint appoint) {
        var other = directory.holder(appoint.whom().candidates());
        var membership = other == null ? null : act.room().membership(other.id);
        if (!act.isOwner()) {
            return Decision.refused(Reason.NOT_YOURS, act.title());
        }
        if (other == null || membership == null) {
            return notThere(act, appoint.whom());
        }
        if (membership.role() == Role.OWNER) {
            return Decision.refused(Reason.NOT_OVER, other.name);
        }
        var role = membership.role(appoint.moderator() ? Role.MODERATOR : Role.MEMBER);
        act.room().put(role);
        var changes = new ArrayList<Change>(List.of(act.audit("appoint", other.name, role.role())));
        if (!other.isGuest() || !act.room().isPlaza()) {
            changes.add(new Change.Keep(role));
        }
        return core.ask(act.session(), changes, () -> {
            core.answers().tell(act.session(),
                    Answer.Done.of(appoint.moderator() ? Deed.APPOINTED : Deed.DISMISSED, other.name, act.title()));
            tellings.toRoom(new RoomEvent.Appointed(act.room().where(), other.who(), role.role()));
            tellings.toMember(other, Event.News.of(
                    appoint.moderator() ? Matter.MODERATOR : Matter.MODERATOR_NO_MORE, act.title(), act.by().name));
        });
    }

    private Decision handOver(Act act, Addressee whom) {
        var other = directory.holder(whom.candidates());
        var membership = other == null ? null : act.room().membership(other.id);
        if (!act.isOwner() || act.room().isPlaza()) {
            return Decision.refused(Reason.NOT_YOURS, act.title());
        }
        if (other == null || membership == null) {
            return notThere(act, whom);
        }
        var changes = new ArrayList<Change>(List.of(act.audit("hand-over", other.name, "")));
        var before = act.room().place.owner() == null ? null : act.room().membership(act.room().place.owner());
        if (before != null) {
            put(act.room(), before.role(Role.MODERATOR), changes);
        }
        put(act.room(), membership.role(Role.OWNER), changes);
        var former = before == null ? null : directory.member(before.who());
        act.room().place = act.room().place.ownedBy(other.id);
        changes.add(new Change.Keep(act.room().place));
        return core.ask(act.session(), changes, () -> {
            core.answers().tell(act.session(), Answer.Done.of(Deed.HANDED_OVER, act.title(), other.name));
            if (former != null) {
                tellings.toRoom(new RoomEvent.Appointed(act.room().where(), former.who(), Role.MODERATOR));
            }
            tellings.toRoom(new RoomEvent.Appointed(act.room().where(), other.who(), Role.OWNER));
            tellings.toMember(other, Event.News.of(Matter.OWNER, act.title(), act.by().name));
        });
    }

    private static void put(Room room, Fact.Membership membership, List<Change> changes) {
        room.put(membership);
        changes.add(new Change.Keep(membership));
    }

    private Decision close(Act act) {
        if (!act.isOwner() || act.room().isPlaza()) {
            return Decision.refused(Reason.NOT_YOURS, act.title());
        }
        var changes = new ArrayList<Change>(List.of(act.audit("close", "", "")));
        var everyone = directory.members().stream().filter(each -> each.rooms.contains(act.room())).toList();
        rooms.remove(act.room(), changes);
        for (var each : everyone) {
            if (each != act.by()) {
                tellings.toMember(each, Event.News.of(Matter.ROOM_CLOSED, act.title(), act.by().name));
            }
            presence.part(act.room(), each, Parting.sentOut(act.by().name, Text.of("")));
        }
        return core.ask(act.session(), changes, Answer.Done.of(Deed.CLOSED, act.title()));
    }
}
