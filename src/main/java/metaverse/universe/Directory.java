package metaverse.universe;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who exists now, by id and by name. Belongs to the universe's thread.
final class Directory {
    private final Map<MemberId, Member> byId = new HashMap<>();
    private final Map<String, Member> byKey = new HashMap<>();
    private final Map<String, Member> byLook = new HashMap<>();
    private final Room plaza;

    /// Who can be written to, but is in no room and no list.
    private @Nullable Member operator;

    Directory(Room plaza) {
        this.plaza = plaza;
    }

    /// The room with this name, where people may be.
    @Nullable Room room(@Nullable String name) {
        return name == null || name.equalsIgnoreCase(plaza.name) ? plaza : null;
    }

    Room plaza() {
        return plaza;
    }

    @Nullable Member member(MemberId id) {
        var member = byId.get(id);
        return member == null && operator != null && operator.id.equals(id) ? operator : member;
    }

    void operator(Member member) {
        operator = member;
        byKey.put(member.name.key(), member);
    }

    /// Everyone who is here, and from where.
    List<Event.Attendance.Attendant> attendance() {
        return byId.values().stream()
                .map(member -> new Event.Attendance.Attendant(
                        member.who(), member.room.name, member.session == null ? null : member.session.address()))
                .toList();
    }

    Collection<Member> members() {
        return byId.values();
    }

    /// The first of the names that somebody holds.
    @Nullable Member holder(List<Name> candidates) {
        for (var name : candidates) {
            var member = byKey.get(name.key());
            if (member != null) {
                return member;
            }
        }
        return null;
    }

    /// Whether nobody but `member` holds this name or one that looks like it.
    boolean isFree(Name name, @Nullable Member member) {
        var same = byKey.get(name.key());
        return (same == null || same == member)
                && name.looks().stream().map(byLook::get).allMatch(alike -> alike == null || alike == member);
    }

    void add(Member member) {
        byId.put(member.id, member);
        claim(member);
    }

    void rename(Member member, Name name) {
        release(member);
        member.name = name;
        claim(member);
    }

    void remove(Member member) {
        byId.remove(member.id);
        release(member);
    }

    private void claim(Member member) {
        byKey.put(member.name.key(), member);
        member.name.looks().forEach(look -> byLook.put(look, member));
    }

    private void release(Member member) {
        byKey.remove(member.name.key(), member);
        member.name.looks().forEach(look -> byLook.remove(look, member));
    }
}
