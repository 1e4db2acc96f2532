package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// What a member asks of rooms. Wherever `room` may be null, the room that the session is in is meant.
public sealed interface RoomCommand extends Command.Inside {
    /// Make a room, and be its owner.
    ///
    /// @param hidden whether only those who are invited can see it
    record Create(Name name, boolean hidden) implements RoomCommand {}

    /// Go into a room, or to where someone is. Where both are given, a room of that name comes first.
    record Join(@Nullable Addressee room, @Nullable Addressee whom) implements RoomCommand {}

    /// Go into the room of this name, and make it where there is none.
    record JoinOrCreate(Name name) implements RoomCommand {}

    /// Leave a room for good: an account is no longer its member.
    ///
    /// @param why told to the room; may be empty
    record Leave(@Nullable Addressee room, Text why) implements RoomCommand {
        /// Without a word.
        public Leave(@Nullable Addressee room) {
            this(room, Text.of(""));
        }
    }

    /// Say plain lines to this room from now on.
    record Turn(Addressee room) implements RoomCommand {}

    /// Say what the room is about, or ask.
    ///
    /// @param topic null to ask; may be empty
    record Topic(@Nullable Addressee room, @Nullable Text topic) implements RoomCommand {}

    record RenameRoom(@Nullable Addressee room, Name name) implements RoomCommand {}

    /// Let someone come in, and tell them.
    record Invite(@Nullable Addressee room, Addressee whom) implements RoomCommand {}

    /// Do not come, though one is invited.
    record Decline(Addressee room) implements RoomCommand {}

    /// Who waits for an answer: who asks to be a friend, who invites where?
    record Pending(Form form) implements RoomCommand {}

    /// Which rooms are there?
    record Rooms(Form form) implements RoomCommand {}
}
