package metaverse.universe;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who must stay out, of the universe or of a room.
final class Bans {
    private final Map<Long, Map<Fact.Subject, Fact.Ban>> byRoom = new HashMap<>();
    private final InstantSource clock;

    Bans(InstantSource clock) {
        this.clock = clock;
    }

    void put(Fact.Ban ban) {
        var bans = byRoom.computeIfAbsent(ban.room(), _ -> new LinkedHashMap<>());
        bans.values().removeIf(this::isOver);
        bans.put(ban.subject(), ban);
    }

    /// @return the ban there was, or null
    Fact.@Nullable Ban lift(long room, Fact.Subject subject) {
        var ban = of(room).remove(subject);
        return ban == null || isOver(ban) ? null : ban;
    }

    List<Fact.Ban> current(long room) {
        return of(room).values().stream().filter(ban -> !isOver(ban)).toList();
    }

    /// All of a room that is gone.
    List<Fact.Ban> removeAll(long room) {
        var bans = byRoom.remove(room);
        return bans == null ? List.of() : List.copyOf(bans.values());
    }

    /// Whether whoever comes from there has to stay out.
    ///
    /// @param member null for someone who has no name yet
    boolean isOut(long room, Address address, @Nullable Member member) {
        return of(room).values().stream().anyMatch(ban -> !isOver(ban) && covers(ban.subject(), address, member));
    }

    private Map<Fact.Subject, Fact.Ban> of(long room) {
        return byRoom.getOrDefault(room, new HashMap<>());
    }

    private boolean isOver(Fact.Ban ban) {
        return ban.until() <= clock.millis();
    }

    static boolean covers(Fact.Subject subject, Address address, @Nullable Member member) {
        return switch (subject) {
            case Fact.Subject.From(var network) -> network.contains(address);
            case Fact.Subject.GuestsFrom(var network) ->
                (member == null || member.isGuest()) && network.contains(address);
            case Fact.Subject.Someone(var who, _) -> member != null && member.id.equals(who);
        };
    }

    /// Whom a ban is to be about: an account itself, a guest by where they come from.
    ///
    /// @return null where nobody can be meant
    static Fact.@Nullable Subject subject(@Nullable Member member, @Nullable Network network, boolean guests) {
        if (network != null) {
            return guests ? new Fact.Subject.GuestsFrom(network) : new Fact.Subject.From(network);
        }
        if (member == null || member.id.equals(MemberId.OPERATOR)) {
            return null;
        }
        if (!member.isGuest()) {
            return new Fact.Subject.Someone(member.id, member.name.shown());
        }
        if (member.sessions.isEmpty()) {
            return null;
        }
        var around = Network.around(member.sessions.getFirst().address());
        return guests ? new Fact.Subject.GuestsFrom(around) : new Fact.Subject.From(around);
    }
}
