package metaverse.universe;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every open invitation, by its code and by its room. Belongs to the universe's thread.
final class OpenInvitations {
    private final Map<String, Fact.OpenInvitation> byHash = new LinkedHashMap<>();

    /// The highest number that each room has given: none is given twice, so that nobody withdraws another one than they read of.
    private final Map<Long, Integer> numbers = new HashMap<>();

    /// In the place of an earlier state of the same.
    void put(Fact.OpenInvitation invitation) {
        byHash.put(invitation.hash(), invitation);
        numbers.merge(invitation.room(), invitation.number(), Math::max);
    }

    void remove(Fact.OpenInvitation invitation) {
        byHash.remove(invitation.hash());
    }

    /// The one with this code, over or not.
    Fact.@Nullable OpenInvitation of(String code) {
        return byHash.get(Hashes.of(code));
    }

    Collection<Fact.OpenInvitation> all() {
        return List.copyOf(byHash.values());
    }

    /// Those into this room, by number.
    List<Fact.OpenInvitation> into(long room) {
        return byHash.values().stream()
                .filter(invitation -> invitation.room() == room)
                .sorted(Comparator.comparingInt(Fact.OpenInvitation::number))
                .toList();
    }

    int nextNumber(long room) {
        return numbers.getOrDefault(room, 0) + 1;
    }

    /// All of a room that is gone.
    List<Fact.OpenInvitation> removeAll(long room) {
        var gone = into(room);
        gone.forEach(this::remove);
        numbers.remove(room);
        return gone;
    }
}
