package metaverse.universe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A group: who is in it and the number of its latest told record. Belongs to the universe's thread.
final class Room {
    final Conversation.OfRoom conversation;
    final String name;

    /// The number of the latest record that was told.
    long head;

    /// Arrivals and departures of a crowd that the next [Event.Presence] will tell.
    int arrived;

    int left;

    private final Map<MemberId, Member> members = new LinkedHashMap<>();

    Room(Ledger.Opening.Room opening) {
        this.conversation = new Conversation.OfRoom(opening.number());
        this.name = opening.name();
        this.head = opening.head();
    }

    void add(Member member) {
        members.put(member.id, member);
    }

    void remove(Member member) {
        members.remove(member.id);
    }

    int here() {
        return members.size();
    }

    List<Who> some(int most) {
        return members.values().stream().limit(most).map(Member::who).toList();
    }
}
