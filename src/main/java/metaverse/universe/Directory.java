package metaverse.universe;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import metaverse.universe.Command.Addressee;
import org.jspecify.annotations.Nullable;

/// Who and which rooms exist, by id and by name: guests while they are here, accounts always. Belongs to the universe's
/// thread.
final class Directory {
    private final Map<MemberId, Member> byId = new HashMap<>();
    private final Claims<Member> names = new Claims<>();
    private final Claims<Fact.Reserved> reserved = new Claims<>();
    private final Map<String, Fact.Reserved> reservedByKey = new HashMap<>();
    private final Map<Long, Room> byNumber = new HashMap<>();
    private final Claims<Room> titles = new Claims<>();

    /// Who can be written to, but is in no room and no list.
    private @Nullable Member operator;

    private int here;

    // Rooms.

    Room plaza() {
        return Objects.requireNonNull(byNumber.get(Room.PLAZA), "every ledger has a plaza");
    }

    void add(Room room) {
        byNumber.put(room.number(), room);
        titles.claim(room.place.name(), room);
    }

    void remove(Room room) {
        byNumber.remove(room.number());
        titles.release(room.place.name(), room);
        room.closed = true;
    }

    void retitle(Room room, Fact.Place place) {
        titles.release(room.place.name(), room);
        room.place = place;
        titles.claim(place.name(), room);
    }

    @Nullable Room room(long number) {
        return byNumber.get(number);
    }

    /// The room with this name, if the member may know of it.
    @Nullable Room room(Addressee named, Member member) {
        var room = titles.holder(named.candidates());
        return room == null || !room.isSeenBy(member) ? null : room;
    }

    /// Another room that has this name or looks like it.
    @Nullable Room rival(Name name, @Nullable Room self) {
        return titles.rival(name, self);
    }

    Collection<Room> rooms() {
        return byNumber.values();
    }

    // Members.

    @Nullable Member member(MemberId id) {
        var member = byId.get(id);
        return member == null && operator != null && operator.id.equals(id) ? operator : member;
    }

    void operator(Member member) {
        operator = member;
        names.claim(member.name, member);
    }

    Collection<Member> members() {
        return byId.values();
    }

    /// How many members are here.
    int here() {
        return here;
    }

    void count(int more) {
        here += more;
    }

    /// Everyone who is here, and from where.
    List<Answer.Attendant> attendance() {
        return byId.values().stream()
                .filter(member -> member.here)
                .flatMap(member -> member.sessions.isEmpty()
                        ? java.util.stream.Stream.of(new Answer.Attendant(member.who(), "", null))
                        : member.sessions.stream()
                                .map(session -> new Answer.Attendant(
                                        member.who(), session.room().where().name(), session.address())))
                .toList();
    }

    /// The first of the names that somebody holds.
    @Nullable Member holder(List<Name> candidates) {
        return names.holder(candidates);
    }

    /// Whether nobody but `member` holds this name or one that looks like it, or has it reserved.
    boolean isFree(Name name, @Nullable Member member, long now) {
        if (names.rival(name, member) != null) {
            return false;
        }
        var old = reserved.rival(name, null);
        return old == null || old.until() <= now || (member != null && old.who().equals(member.id));
    }

    void reserve(Fact.Reserved old) {
        reserved.claim(old.name(), old);
        reservedByKey.put(old.name().key(), old);
    }

    /// Forgets what is no longer reserved.
    ///
    /// @return what that was
    List<Fact.Reserved> release(long now) {
        var over = reservedByKey.values().stream().filter(old -> old.until() <= now).toList();
        over.forEach(this::release);
        return over;
    }

    void release(Fact.Reserved old) {
        reserved.release(old.name(), old);
        reservedByKey.remove(old.name().key());
    }

    /// What is reserved under exactly this name.
    Fact.@Nullable Reserved reserved(Name name) {
        return reservedByKey.get(name.key());
    }

    void add(Member member) {
        byId.put(member.id, member);
        names.claim(member.name, member);
    }

    void rename(Member member, Name name) {
        names.release(member.name, member);
        member.name = name;
        names.claim(name, member);
    }

    void remove(Member member) {
        byId.remove(member.id);
        names.release(member.name, member);
    }
}
