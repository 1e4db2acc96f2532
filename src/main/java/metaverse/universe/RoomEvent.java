package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// Who comes and goes in a room, and what becomes of it.
public sealed interface RoomEvent extends Event.Common {
    /// Someone came into the room.
    ///
    /// @param crowd whether the room is so full that arrivals are no longer told one by one; forms that must tell
    ///              each all the same may
    /// @param back  whether they were here before a restart: nobody saw them leave, so people are not told
    /// @param role  what they are in the room
    /// @param away  why they are away; null while they are not
    record Arrived(Where where, Who who, boolean crowd, boolean back, Role role, @Nullable Text away)
            implements RoomEvent {
        /// One who looks after nothing, and is not away.
        public Arrived(Where where, Who who, boolean crowd, boolean back) {
            this(where, who, crowd, back, Role.MEMBER, null);
        }

        @Override
        public MemberId by() {
            return who.id();
        }
    }

    /// Someone left the room.
    ///
    /// @param crowd as in [Arrived]
    record Left(Where where, Who who, boolean crowd, Parting how) implements RoomEvent {
        /// Without a word.
        public Left(Where where, Who who, boolean crowd) {
            this(where, who, crowd, Parting.LEFT);
        }

        @Override
        public MemberId by() {
            return who.id();
        }
    }

    /// Someone takes another name. Told in the plaza, where everyone is.
    record Renamed(Where where, MemberId id, String from, String to, boolean guest, @Nullable Session origin)
            implements RoomEvent {
        /// A guest.
        public Renamed(Where where, MemberId id, String from, String to, @Nullable Session origin) {
            this(where, id, from, to, true, origin);
        }

        @Override
        public MemberId by() {
            return id;
        }
    }

    /// The coming and going of a crowd, gathered over a second.
    record Presence(Where where, int here, int arrived, int left) implements RoomEvent {
        @Override
        public @Nullable MemberId by() {
            return null;
        }
    }

    /// What the room is about has changed.
    record Topic(Where where, Who who, Text topic) implements RoomEvent {
        @Override
        public @Nullable MemberId by() {
            return null;
        }
    }

    /// Something is so in the room from now on.
    record Set(Where where, Who who, Setting setting) implements RoomEvent {
        @Override
        public @Nullable MemberId by() {
            return null;
        }
    }

    /// The room has another name.
    ///
    /// @param where under its new name
    record Retitled(Where where, String from, Who who) implements RoomEvent {
        @Override
        public @Nullable MemberId by() {
            return null;
        }
    }

    /// Someone is writing, or no longer. Whoever says nothing more of it for a while has stopped.
    record Typing(Where where, Who who, boolean on, @Nullable Session origin) implements RoomEvent {
        @Override
        public MemberId by() {
            return who.id();
        }

        @Override
        public boolean isPassing() {
            return true;
        }
    }

    /// Someone looks after the room from now on, or no longer.
    record Appointed(Where where, Who who, Role role) implements RoomEvent {
        @Override
        public @Nullable MemberId by() {
            return null;
        }
    }

    /// Someone is away, or back. Told in the plaza, where everyone is.
    ///
    /// @param why null for being back
    record Gone(Where where, Who who, @Nullable Text why) implements RoomEvent {
        @Override
        public MemberId by() {
            return who.id();
        }
    }
}
