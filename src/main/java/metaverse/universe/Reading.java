package metaverse.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far everyone has read. Positions move often and matter little, so they are kept a little later, many at once.
///
/// A session that can resume says itself what was read, and who asks for it. Another, as those of the text door, cannot: what it shows counts as read as it is
/// said, in each room where nothing before that is unread. So that a message costs nothing here, such a session *follows* the room, and its
/// member's position is looked up only when someone wants to know, every few seconds, and when the session goes.
final class Reading {
    private static final Duration GATHERING = Duration.ofSeconds(5);
    private static final Duration LOOKING = Duration.ofSeconds(10);

    private final Core core;
    private final Map<List<Object>, Fact.Membership> moved = new LinkedHashMap<>();

    /// Sessions of accounts that cannot say what they have read.
    private final Set<Session> silent = new LinkedHashSet<>();

    private boolean looking;

    Reading(Core core) {
        this.core = core;
    }

    // Rooms.

    /// Whoever speaks has read what was said before.
    void spoke(Member member, Room room, long seq) {
        var membership = member.isGuest() ? null : room.membership(member.id);
        if (membership != null && membership.read() == seq - 1) {
            move(room, membership, seq);
        }
    }

    /// How far the member has read in the room.
    long position(Member member, Room room) {
        var membership = room.membership(member.id);
        if (membership == null || member.isGuest()) {
            return room.head;
        }
        if (membership.read() == room.head || member.sessions.stream().noneMatch(session -> session.follows(room))) {
            return membership.read();
        }
        move(room, membership, room.head);
        if (member.sessions.size() > 1) {
            core.tellings().toMember(member, new Event.ReadTo(room.where().name(), null, room.head, 0));
        }
        return room.head;
    }

    /// The member has read so far in the room.
    ///
    /// @return how far that is now
    long read(Member member, Room room, long seq) {
        var before = position(member, room);
        var to = Math.max(before, Math.min(seq, room.head));
        var membership = room.membership(member.id);
        if (membership != null && to > before) {
            move(room, membership, to);
        }
        if (to == room.head && !member.isGuest()) {
            member.sessions.forEach(session -> session.follow(room));
        }
        return to;
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
    private void keep() {
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

    /// Asks the ledger for all that is read by now.
    void keepAll() {
        catchUp();
        keep();
    }

    private void look() {
        catchUp();
        looking = !silent.isEmpty();
        if (looking) {
            core.deadlines().in(LOOKING, this::look);
        }
    }

    private void catchUp() {
        for (var session : silent) {
            var member = session.member;
            if (member != null) {
                member.rooms.forEach(room -> position(member, room));
                core.ask(heard(session, member));
            }
        }
    }

    // Private talk.

    /// A session was told a private message.
    void heard(Session session, MemberId from, long seq) {
        if (!session.tellsRead && !session.behind.contains(from)) {
            session.heard(from, seq);
        }
    }

    /// All of the talk with someone was shown.
    void caughtUp(Member member, MemberId with) {
        for (var session : member.sessions) {
            var behind = new HashSet<>(session.behind);
            behind.remove(with);
            session.behind = behind;
        }
    }

    /// What the member's sessions were told in private.
    List<Change> heard(Member member) {
        return member.sessions.stream().flatMap(session -> heard(session, member).stream()).toList();
    }

    private static List<Change> heard(Session session, Member member) {
        var changes = new ArrayList<Change>();
        session.takeHeard().forEach((from, seq) -> {
            var talk = (Conversation.Between) Conversation.between(from, member.id);
            changes.add(new Change.Read(talk, member.id, seq));
        });
        return changes;
    }

    // Sessions.

    /// A session is about to be the member's.
    void comes(Session session, Member member) {
        if (session.tellsRead || member.isGuest()) {
            return;
        }
        for (var room : member.rooms) {
            if (position(member, room) == room.head) {
                session.follow(room);
            }
        }
        silent.add(session);
        if (!looking) {
            looking = true;
            core.deadlines().in(LOOKING, this::look);
        }
    }

    /// The session says itself from now on what was read.
    Decision tellsRead(Session session, Member member) {
        goes(session, member);
        session.tellsRead = true;
        return Decision.DONE;
    }

    /// A guest, who has read all that was said since they came, is about to be an account.
    void claims(Member guest) {
        for (var room : guest.rooms) {
            var membership = room.membership(guest.id);
            if (membership != null) {
                room.put(membership.read(room.head));
            }
        }
    }

    /// A session is the member's no longer.
    void goes(Session session, Member member) {
        if (!silent.remove(session)) {
            return;
        }
        for (var room : member.rooms) {
            position(member, room);
            session.unfollow(room);
        }
        session.behind = Set.of();
        core.ask(heard(session, member));
    }
}
