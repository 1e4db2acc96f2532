package metaverse.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far everyone has read. Positions move often and matter little, so they are kept a little later, many at once.
///
/// A session that can resume says itself what was read. One of the text door cannot: what it was told counts as read when
/// it goes.
final class Reading {
    private static final Duration GATHERING = Duration.ofSeconds(5);

    private final Core core;
    private final Map<List<Object>, Fact.Membership> moved = new LinkedHashMap<>();

    Reading(Core core) {
        this.core = core;
    }

    /// Whoever speaks has read what was said before.
    void spoke(Member member, Room room, long seq) {
        var membership = member.isGuest() ? null : room.membership(member.id);
        if (membership != null && membership.read() == seq - 1) {
            move(room, membership, seq);
        }
    }

    /// The member has read so far in the room.
    ///
    /// @return how far that is now
    long read(Member member, Room room, long seq) {
        var membership = room.membership(member.id);
        if (membership == null) {
            return room.head;
        }
        var to = Math.min(seq, room.head);
        if (to > membership.read()) {
            move(room, membership, to);
            return to;
        }
        return membership.read();
    }

    private void move(Room room, Fact.Membership membership, long seq) {
        var read = membership.read(seq);
        room.put(read);
        if (moved.isEmpty()) {
            core.deadlines().in(GATHERING, this::keep);
        }
        moved.put(List.of(read.room(), read.who()), read);
    }

    /// Asks the ledger for all that has moved.
    void keep() {
        var changes = new ArrayList<Change>();
        for (var read : moved.values()) {
            var room = core.directory().room(read.room());
            var membership = room == null ? null : room.membership(read.who());
            if (membership != null) {
                changes.add(new Change.Keep(membership)); // as it is now: its role may have changed meanwhile
            }
        }
        moved.clear();
        core.ask(changes);
    }

    /// A session was told a private message.
    void heard(Session session, MemberId from, long seq) {
        if (!session.lasting) {
            session.heard(from, seq);
        }
    }

    /// A session goes.
    void leave(Session session, Member member) {
        if (session.lasting || member.isGuest()) {
            return;
        }
        member.rooms.forEach(room -> read(member, room, room.head));
        var changes = new ArrayList<Change>();
        session.takeHeard().forEach((from, seq) -> {
            var talk = (Conversation.Between) Conversation.between(from, member.id);
            changes.add(new Change.Read(talk, member.id, seq));
        });
        core.ask(changes);
    }
}
