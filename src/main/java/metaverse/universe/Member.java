package metaverse.universe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person in the universe. Belongs to the universe's thread.
final class Member {
    private static final int REMEMBERED = 200;

    final MemberId id;
    final Room room;
    Name name;

    /// The live connection; null while its line is lost and may yet come back.
    @Nullable Session session;

    /// Counts the lines it has had, so that a deadline set for one does not end another.
    int lines;

    /// Whether a lost line may come back.
    boolean lasting;

    /// Who held a name when this member last talked with it in private: the newest names only.
    private @Nullable Map<String, MemberId> holders;

    Member(MemberId id, Name name, Room room, boolean lasting) {
        this.id = id;
        this.name = name;
        this.room = room;
        this.lasting = lasting;
    }

    Who who() {
        return new Who(id, name.shown(), id.isGuest());
    }

    /// Remembers whom the name meant in private talk.
    ///
    /// @return whether it meant another member the last time
    boolean meets(Member other) {
        if (holders == null) {
            holders = new LinkedHashMap<>(8, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, MemberId> eldest) {
                    return size() > REMEMBERED;
                }
            };
        }
        var before = holders.put(other.name.key(), other.id);
        return before != null && !before.equals(other.id);
    }
}
