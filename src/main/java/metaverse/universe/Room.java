package metaverse.universe;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metaverse.floor.Way;
import org.jspecify.annotations.Nullable;

/// A group: who belongs to it, who is here, and the number of its latest told record. Belongs to the universe's thread.
final class Room {
    /// Where everyone arrives.
    static final long PLAZA = 1;

    final Conversation.OfRoom conversation;

    /// What of it lasts.
    Fact.Place place;

    /// The number of the latest record that was told.
    long head;

    /// Arrivals and departures of a crowd that the next [RoomEvent.Presence] will tell.
    int arrived;

    int left;

    /// Whether it is gone: it may still be named by what was asked of the ledger before.
    boolean closed;

    /// Its spots that have names of their own, by their kind, and where its exits lead.
    final Map<String, Fact.Landmark> landmarks = new HashMap<>();

    final Map<Way, Fact.Passage> passages = new EnumMap<>(Way.class);

    private final Map<MemberId, Member> here = new LinkedHashMap<>();
    private final Map<MemberId, Fact.Membership> memberships = new HashMap<>();
    private final Set<MemberId> caring = new LinkedHashSet<>();
    private final Map<MemberId, Fact.Invitation> invitations = new HashMap<>();

    /// When each may speak again, by the ticker, where the room is slow.
    private final Map<MemberId, Long> rests = new HashMap<>();

    Room(Fact.Place place, long head) {
        this.conversation = new Conversation.OfRoom(place.number());
        this.place = place;
        this.head = head;
    }

    long number() {
        return place.number();
    }

    boolean isPlaza() {
        return number() == PLAZA;
    }

    Where where() {
        return new Where(number(), place.name().shown());
    }

    /// Whether one may know that it exists.
    boolean isSeenBy(Member member) {
        return !place.hidden() || memberships.containsKey(member.id) || invitations.containsKey(member.id)
                || member.isTrusted();
    }

    void appear(Member member) {
        here.put(member.id, member);
    }

    void disappear(Member member) {
        here.remove(member.id);
        rests.remove(member.id);
    }

    /// Whether it holds no more.
    boolean isFull() {
        return place.most() > 0 && memberships.size() >= place.most();
    }

    int here() {
        return here.size();
    }

    Iterable<Member> present() {
        return here.values();
    }

    List<Who> some(int most) {
        return here.values().stream().limit(most).map(Member::who).toList();
    }

    Fact.@Nullable Membership membership(MemberId who) {
        return memberships.get(who);
    }

    void put(Fact.Membership membership) {
        memberships.put(membership.who(), membership);
        if (membership.role().cares()) {
            caring.add(membership.who());
        } else {
            caring.remove(membership.who());
        }
    }

    void removeMembership(MemberId who) {
        memberships.remove(who);
        caring.remove(who);
    }

    Iterable<Fact.Membership> memberships() {
        return memberships.values();
    }

    Role role(Member member) {
        var membership = memberships.get(member.id);
        return membership == null ? Role.MEMBER : membership.role();
    }

    /// Of those here who look after it. They are few, and a room of thousands is not looked through for them.
    Map<MemberId, Role> roles() {
        var roles = new LinkedHashMap<MemberId, Role>();
        for (var who : caring) {
            var membership = memberships.get(who);
            if (membership != null && here.containsKey(who)) {
                roles.put(who, membership.role());
            }
        }
        return roles;
    }

    /// Those here who are away.
    Set<MemberId> away() {
        var away = new HashSet<MemberId>();
        for (var member : here.values()) {
            if (member.away != null) {
                away.add(member.id);
            }
        }
        return away;
    }

    void put(Fact.Landmark landmark) {
        landmarks.put(landmark.kind(), landmark);
    }

    void put(Fact.Passage passage) {
        passages.put(passage.way(), passage);
    }

    Fact forget(Fact.Landmark landmark) {
        landmarks.remove(landmark.kind());
        return landmark;
    }

    Fact forget(Fact.Passage passage) {
        passages.remove(passage.way());
        return passage;
    }

    void put(Fact.Invitation invitation) {
        invitations.put(invitation.who(), invitation);
    }

    Fact.@Nullable Invitation removeInvitation(MemberId who) {
        return invitations.remove(who);
    }

    Fact.@Nullable Invitation invitation(MemberId who) {
        return invitations.get(who);
    }

    Iterable<Fact.Invitation> invitations() {
        return invitations.values();
    }

    /// When the member may speak again where the room is slow, by the ticker; 0 for at once.
    long rests(Member member, long now) {
        var until = rests.get(member.id);
        return until == null || until - now <= 0 ? 0 : until;
    }

    void rest(Member member, long until) {
        rests.put(member.id, until);
    }
}
