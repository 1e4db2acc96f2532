package metaverse.universe;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Command.Addressee;
import org.jspecify.annotations.Nullable;

/// Who must stay out, of the universe or of a room.
final class Bans {
    private final Map<Long, Map<Fact.Subject, Fact.Ban>> byRoom = new HashMap<>();
    private final InstantSource clock;

    Bans(InstantSource clock) {
        this.clock = clock;
    }

    void put(Fact.Ban ban) {
        byRoom.computeIfAbsent(ban.room(), _ -> new LinkedHashMap<>()).put(ban.subject(), ban);
    }

    /// Forgets what is over.
    ///
    /// @return what that was
    List<Fact.Ban> release() {
        var over = byRoom.values().stream().flatMap(bans -> bans.values().stream()).filter(this::isOver).toList();
        over.forEach(ban -> of(ban.room()).remove(ban.subject()));
        return over;
    }

    /// Lifts every ban of this name or network.
    ///
    /// @return those there were
    List<Fact.Ban> lift(long room, @Nullable Addressee whom, @Nullable Network network) {
        var meant = current(room).stream().filter(ban -> isMeant(ban.subject(), whom, network)).toList();
        meant.forEach(ban -> of(room).remove(ban.subject()));
        return meant;
    }

    private static boolean isMeant(Fact.Subject subject, @Nullable Addressee whom, @Nullable Network network) {
        return switch (subject) {
            case Fact.Subject.From(var from) -> from.equals(network);
            case Fact.Subject.GuestsFrom(var from) -> from.equals(network);
            case Fact.Subject.Guest(_, var name, var from) -> isCalled(name, whom) || from.equals(network);
            case Fact.Subject.Someone(_, var name) -> isCalled(name, whom);
        };
    }

    private static boolean isCalled(String name, @Nullable Addressee whom) {
        return whom != null && name.equalsIgnoreCase(whom.shown());
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
    /// @param cares  whether they look after the place: then they may come from anywhere
    boolean isOut(long room, Address address, @Nullable Member member, boolean cares) {
        return of(room).values().stream()
                .filter(ban -> !isOver(ban) && !(cares && ban.subject() instanceof Fact.Subject.From))
                .anyMatch(ban -> covers(ban.subject(), address, member));
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
            case Fact.Subject.GuestsFrom(var network) -> isGuest(member) && network.contains(address);
            case Fact.Subject.Guest(var who, _, var network) ->
                is(member, who) || (isGuest(member) && network.contains(address));
            case Fact.Subject.Someone(var who, _) -> is(member, who);
        };
    }

    private static boolean isGuest(@Nullable Member member) {
        return member == null || member.isGuest();
    }

    private static boolean is(@Nullable Member member, MemberId who) {
        return member != null && member.id.equals(who);
    }

    /// Whom a ban is to be about: an account itself, a guest with other guests from there, a network as it is named.
    ///
    /// @return null where nobody can be meant
    static Fact.@Nullable Subject subject(@Nullable Member member, @Nullable Network network, boolean guests) {
        if (network != null) {
            return guests ? new Fact.Subject.GuestsFrom(network) : new Fact.Subject.From(network);
        }
        if (member == null || member.id.equals(MemberId.OPERATOR)) {
            return null;
        }
        return member.isGuest() && !member.sessions.isEmpty()
                ? new Fact.Subject.Guest(member.id, member.name.shown(),
                        Network.around(member.sessions.getFirst().address()))
                : new Fact.Subject.Someone(member.id, member.name.shown());
    }
}
