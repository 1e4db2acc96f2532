package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal.Reason;

/// What waits for a member's answer: who asks to be a friend, and where they are invited.
final class Pending {
    private final Core core;
    private final Friends friends;

    Pending(Core core, Friends friends) {
        this.core = core;
        this.friends = friends;
    }

    Decision list(Session session, Member member, Command.Form form) {
        var asking = friends.list(member).stream()
                .filter(friend -> friend.state() == Answer.Friend.State.ASKS)
                .map(Answer.Friend::who)
                .toList();
        return core.answer(session, new Answer.Pending(asking, rooms(member), form));
    }

    private List<Answer.Invited> rooms(Member member) {
        var rooms = new ArrayList<Answer.Invited>();
        for (var room : core.directory().rooms()) {
            var invitation = room.invitation(member.id);
            if (invitation != null && !member.rooms.contains(room)) {
                rooms.add(new Answer.Invited(room.where().name(), invitation.by()));
            }
        }
        return rooms;
    }

    /// Whoever invited is not told: a "no" is nobody's business.
    Decision decline(Session session, Member member, Addressee named) {
        var room = core.directory().room(named, member);
        var invitation = room == null ? null : room.removeInvitation(member.id);
        if (room == null || invitation == null) {
            return Decision.refused(Reason.NOT_INVITED, named.shown());
        }
        return core.ask(session, List.of(new Change.Drop(invitation)),
                Answer.Done.of(Deed.DECLINED, room.where().name()));
    }
}
