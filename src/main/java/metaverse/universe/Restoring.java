package metaverse.universe;

import java.util.function.Consumer;

/// Puts what earlier starts have kept back into its places, in an order in which each finds what it speaks of.
final class Restoring {
    private final Core core;
    private final Accounts accounts;
    private final Friends friends;
    private final Rooms rooms;
    private final Returning returning;
    private final Bans bans;
    private final OpenInvitations invitations;

    Restoring(
            Core core, Accounts accounts, Friends friends, Rooms rooms, Returning returning, Bans bans,
            OpenInvitations invitations) {
        this.core = core;
        this.accounts = accounts;
        this.friends = friends;
        this.rooms = rooms;
        this.returning = returning;
        this.bans = bans;
        this.invitations = invitations;
    }

    void restore(Ledger.Opening opening) {
        for (var fact : opening.facts()) {
            switch (fact) {
                case Fact.Account account -> accounts.restore(account);
                case Fact.Place place ->
                    core.directory().add(new Room(place, opening.heads().getOrDefault(place.number(), 0L)));
                default -> {}
            }
        }
        opening.facts().forEach(this::restore);
    }

    private void inRoom(long number, Consumer<Room> then) {
        var room = core.directory().room(number);
        if (room != null) {
            then.accept(room);
        }
    }

    /// Accounts and rooms are there by now.
    private void restore(Fact fact) {
        switch (fact) {
            case Fact.Account _, Fact.Place _ -> {}
            case Fact.Reserved reserved -> core.directory().reserve(reserved);
            case Fact.Token token -> accounts.restore(token);
            case Fact.Code code -> accounts.put(code);
            case Fact.Membership membership -> returning.restore(membership);
            case Fact.Invitation invitation -> rooms.restore(invitation);
            case Fact.OpenInvitation invitation -> invitations.put(invitation);
            case Fact.Friendship friendship -> friends.restore(friendship);
            case Fact.Ignoring ignoring -> friends.restore(ignoring);
            case Fact.Ban ban -> bans.put(ban);
            case Fact.Landmark landmark -> inRoom(landmark.room(), room -> room.put(landmark));
            case Fact.Passage passage -> inRoom(passage.room(), room -> room.put(passage));
        }
    }
}
