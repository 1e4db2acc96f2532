package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Open invitations: made, listed and withdrawn by those who look after a room, and used by whoever has the code.
///
/// An invitation is as good as the right of whoever made it, and whoever has no good code learns nothing by trying one.
final class Inviting {
    static final int MOST_IN_ROOM = 20;
    static final int MOST = 1_000;

    private static final int MOST_USES = 1_000;

    private final Core core;
    private final Directory directory;
    private final Rooms rooms;
    private final Bans bans;
    private final OpenInvitations invitations;

    Inviting(Core core, Presence presence, Rooms rooms, Bans bans, OpenInvitations invitations) {
        this.core = core;
        this.directory = core.directory();
        this.rooms = rooms;
        this.bans = bans;
        this.invitations = invitations;
        presence.listen(_ -> {}, this::gone);
    }

    /// A guest never comes back, and what they have made is over.
    private void gone(Member member) {
        if (member.isGuest()) {
            core.ask(drop(invitations.all().stream().filter(it -> it.maker().equals(member.id)).toList()));
        }
    }

    // For those who look after a room.

    Decision decide(Act act, CareCommand.Inviting command) {
        return switch (command) {
            case CareCommand.InviteByLink asked -> make(act, asked);
            case CareCommand.Invitations(_, var form) ->
                core.answer(act.session(), new Answer.Invitations(act.title(), living(act.room()), form));
            case CareCommand.Withdraw(_, var number) -> withdraw(act, number);
        };
    }

    private Decision make(Act act, CareCommand.InviteByLink asked) {
        if (asked.uses() < 0 || asked.uses() > MOST_USES) {
            return Decision.refused(Reason.BAD_ARGUMENT, ":invite link uses 5");
        }
        core.ask(release());
        if (invitations.into(act.room().number()).size() >= MOST_IN_ROOM) {
            return Decision.refused(Reason.TOO_MANY_INVITATIONS, MOST_IN_ROOM);
        }
        if (invitations.all().size() >= MOST) {
            return Decision.refused(Reason.TOO_MANY_INVITATIONS, MOST);
        }
        var code = Hashes.token();
        var room = act.room().number();
        var until = asked.seconds() == 0 ? Fact.FOR_EVER : core.now() + asked.seconds() * 1000;
        var made = new Fact.OpenInvitation(
                Hashes.of(code), room, invitations.nextNumber(room), act.by().id, until, asked.uses(), Set.of());
        invitations.put(made);
        var audit = act.audit("invite-link", made.number(), asked.uses() == 0 ? "" : asked.uses());
        return core.ask(act.session(), List.of(new Change.Keep(made), audit),
                () -> core.answers().tell(act.session(), new Answer.Invitation(
                        act.title(), listed(made), code, act.session().end().address())));
    }

    private List<Answer.Listing> living(Room room) {
        return invitations.into(room.number()).stream().filter(this::isGood).map(this::listed).toList();
    }

    private Answer.Listing listed(Fact.OpenInvitation it) {
        return new Answer.Listing(it.number(), by(it), it.until(), it.uses(), it.left());
    }

    private String by(Fact.OpenInvitation invitation) {
        var maker = directory.member(invitation.maker());
        return maker == null ? Change.Erase.SOMEONE : maker.name.shown();
    }

    private Decision withdraw(Act act, int number) {
        for (var invitation : invitations.into(act.room().number())) {
            if (invitation.number() == number) {
                var changes = new ArrayList<>(drop(List.of(invitation)));
                changes.add(act.audit("withdraw", number, ""));
                return core.ask(act.session(), changes, Answer.Done.of(Deed.WITHDRAWN, act.title(), number));
            }
        }
        return Decision.refused(Reason.NO_SUCH_INVITATION, number);
    }

    // For whoever has a code.

    /// Shows someone who is not in yet where the code leads, and keeps it for when they come in.
    Decision show(Session session, String code) {
        var refusal = refusal(session, code);
        var invitation = invitations.of(code);
        var room = invitation == null ? null : directory.room(invitation.room());
        if (refusal != null || invitation == null || room == null) {
            return refusal == null ? over() : refusal;
        }
        session.invitation = code;
        return core.answer(session, new Answer.Invited(room.where().name(), by(invitation)));
    }

    /// Why a stranger cannot come in by this code as a guest; null where they can.
    @Nullable Decision refusal(Session session, String code) {
        var invitation = invitations.of(code);
        var room = invitation == null ? null : directory.room(invitation.room());
        var from = session.address();
        if (invitation == null || room == null || !isGood(invitation)
                || bans.isOut(Fact.Ban.EVERYWHERE, from, null, false)) {
            return over();
        }
        return bans.isOut(room.number(), from, null, false)
                ? Decision.refused(Reason.BANNED_FROM_ROOM, room.where().name())
                : null;
    }

    private static Decision over() {
        return Decision.refused(Reason.INVITATION_OVER);
    }

    /// Someone who is in comes into the room.
    Decision accept(Session session, Member member, String code) {
        var invitation = invitations.of(code);
        var room = invitation == null ? null : directory.room(invitation.room());
        if (invitation == null || room == null || !(isGood(invitation) || isOpenTo(member, invitation))) {
            return over();
        }
        return rooms.joining().join(session, member, room, () -> count(invitation, member));
    }

    /// A guest has come in by this code: it counts for them from now on, whoever else uses it before they are in the room.
    void count(Member member, String code) {
        var invitation = invitations.of(code);
        if (invitation != null) {
            core.ask(count(invitation, member));
        }
    }

    private List<Change> count(Fact.OpenInvitation invitation, Member member) {
        var counted = invitation.usedBy(member.id);
        if (counted.equals(invitation)) {
            return List.of();
        }
        invitations.put(counted);
        return List.of(new Change.Keep(counted));
    }

    /// One who has used it before uses it up no further.
    private boolean isOpenTo(Member member, Fact.OpenInvitation invitation) {
        return invitation.users().contains(member.id) && isInTime(invitation) && isRightful(invitation);
    }

    private boolean isGood(Fact.OpenInvitation invitation) {
        return !invitation.isUsedUp() && isInTime(invitation) && isRightful(invitation);
    }

    private boolean isInTime(Fact.OpenInvitation invitation) {
        return invitation.until() > core.now();
    }

    /// Whether whoever made it looks after the room still.
    private boolean isRightful(Fact.OpenInvitation invitation) {
        var maker = directory.member(invitation.maker());
        if (maker != null && bans.isOut(Fact.Ban.EVERYWHERE, Address.LOOPBACK, maker, true)) {
            return false;
        }
        var room = directory.room(invitation.room());
        var membership = room == null ? null : room.membership(invitation.maker());
        return (membership != null && membership.role().cares()) || (maker != null && maker.isTrusted());
    }

    // What is over.

    /// Forgets what nobody can use any more.
    List<Change> release() {
        return drop(invitations.all().stream().filter(invitation -> !isGood(invitation)).toList());
    }

    private List<Change> drop(List<Fact.OpenInvitation> over) {
        over.forEach(invitations::remove);
        return over.stream().<Change>map(Change.Drop::new).toList();
    }
}
