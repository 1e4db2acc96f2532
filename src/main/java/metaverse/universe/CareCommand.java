package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// What the owner, the moderators and the operator do for a room. Wherever `room` may be null, the room that the session is
/// in is meant. Every such act is in the audit log.
public sealed interface CareCommand extends Command.Inside {
    @Nullable Addressee room();

    /// Send someone out of the room.
    record Kick(@Nullable Addressee room, Addressee whom, Text why) implements CareCommand {}

    /// Send someone out of the room, and let them in no more.
    ///
    /// @param whom    an account is banned itself, a guest with new guests from there; null where `network` says it
    /// @param guests  whether accounts may still come from the network
    /// @param seconds for how long; 0 for ever
    record Ban(
            @Nullable Addressee room,
            @Nullable Addressee whom,
            @Nullable Network network,
            boolean guests,
            long seconds,
            Text why)
            implements CareCommand {}

    record Unban(@Nullable Addressee room, @Nullable Addressee whom,
            @Nullable Network network) implements CareCommand {}

    /// Which bans has the room?
    record Bans(@Nullable Addressee room, Form form) implements CareCommand {}

    /// Let someone read only.
    ///
    /// @param seconds for how long; 0 lets them speak again
    record Mute(@Nullable Addressee room, Addressee whom, long seconds) implements CareCommand {}

    /// Let everyone speak once in so many seconds; 0 for as they like.
    record Slow(@Nullable Addressee room, int seconds) implements CareCommand {}

    /// Let something be so in the room.
    record Set(@Nullable Addressee room, Setting setting) implements CareCommand {}

    /// Make someone moderator, or no longer.
    record Appoint(@Nullable Addressee room, Addressee whom, boolean moderator) implements CareCommand {}

    /// Make someone else the owner.
    record HandOver(@Nullable Addressee room, Addressee whom) implements CareCommand {}

    /// Who may read the past: everyone in the room, or each since they joined.
    record Past(@Nullable Addressee room, boolean sinceJoined) implements CareCommand {}

    /// Keep what is said for so many days; 0 as long as the universe does.
    record Retain(@Nullable Addressee room, int days) implements CareCommand {}

    /// Open invitations: a code by which anyone may come in.
    sealed interface Inviting extends CareCommand {}

    /// Make one.
    ///
    /// @param seconds for how long it is good; 0 for ever
    /// @param uses    for how many members; 0 for any number
    record InviteByLink(@Nullable Addressee room, long seconds, int uses) implements Inviting {}

    /// Which ones are good now?
    record Invitations(@Nullable Addressee room, Form form) implements Inviting {}

    /// Let nobody come in by this one any more.
    ///
    /// @param number what the list calls it
    record Withdraw(@Nullable Addressee room, int number) implements Inviting {}

    /// End the room.
    record Close(@Nullable Addressee room) implements CareCommand {}
}
