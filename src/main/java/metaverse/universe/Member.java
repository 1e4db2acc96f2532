package metaverse.universe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person in the universe: a guest, or an account, which is known while it is away, too. Belongs to the universe's
/// thread.
final class Member {
    private static final int REMEMBERED = 200;

    final MemberId id;
    Name name;

    /// Null for a guest.
    Fact.@Nullable Account account;

    /// Live connections: a guest has one at most, an account as many as it has devices.
    final List<Session> sessions = new ArrayList<>(1);

    /// The rooms that they belong to.
    final Set<Room> rooms = new LinkedHashSet<>(2);

    /// Whether they are in their rooms: with a session, or while a lost line may yet come back.
    boolean here;

    /// Counts the lines they have had, so that a deadline set for one does not end another.
    int lines;

    /// Whether the last line may come back.
    boolean lasting;

    /// Whether someone has ever invited them.
    boolean invited;

    /// Why they are away; null while they are not.
    @Nullable Text away;

    /// Of whom they want to hear nothing. Never changed, only replaced: event loops have it, too.
    Set<MemberId> ignored = Set.of();

    /// Who held a name when this member last talked with it in private: the newest names only.
    private @Nullable Map<String, MemberId> holders;

    Member(MemberId id, Name name) {
        this.id = id;
        this.name = name;
    }

    Member(Fact.Account account) {
        this(account.id(), account.name());
        this.account = account;
    }

    /// The operator at the console has no account and is no guest.
    boolean isGuest() {
        return account == null && !isOperator();
    }

    /// Whoever runs the universe, at the console.
    boolean isOperator() {
        return id.equals(MemberId.OPERATOR);
    }

    /// Operator in every room.
    boolean isTrusted() {
        return account != null && account.trusted();
    }

    Who who() {
        return new Who(id, name.shown(), isGuest());
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
