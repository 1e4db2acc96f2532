package metaverse.universe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is told. Events are made from outcomes, never before: whoever holds a [Said] or [Told] holds what is recorded.
///
/// Two kinds: a [Common] event goes to everyone in a room and is encoded once per wire form; a [Personal] one goes to
/// one session.
public sealed interface Event {
    /// What a whole room is told.
    sealed interface Common extends Event permits Spoken, RoomEvent, FloorEvent {
        Where where();

        /// Whose doing it is: whoever ignores them is not told. Null where it is nobody's.
        @Nullable MemberId by();

        /// The session whose doing it is: its own copy may differ (the echo of its message). Null for none.
        default @Nullable Session origin() {
            return null;
        }

        /// Whether it is soon over, so that whoever reads slowly can do without.
        default boolean isPassing() {
            return false;
        }
    }

    /// What one session is told.
    sealed interface Personal extends Event permits Direct, Answer {}

    /// What is said, and what becomes of it.
    sealed interface Spoken extends Common {}

    /// What one session is told without having asked, or as the echo of what it said.
    sealed interface Direct extends Personal {}

    /// Someone spoke to the room, and it is recorded.
    ///
    /// @param at milliseconds since 1970
    /// @param re the number of the record it answers; 0 for none
    record Said(
            Where where,
            long seq,
            long at,
            Who from,
            Kind kind,
            Text text,
            long re,
            @Nullable String cid,
            @Nullable Session origin)
            implements Spoken {
        @Override
        public MemberId by() {
            return from.id();
        }
    }

    /// A record became a tombstone.
    ///
    /// @param who whose word that was
    record Deleted(Where where, long seq, Who who) implements Spoken {
        /// Nobody should keep it because they ignore who took it away.
        @Override
        public @Nullable MemberId by() {
            return null;
        }
    }

    /// Someone put a sign to a record, or took it away.
    record Reacted(Where where, long seq, Who who, String emoji, boolean on, @Nullable Session origin)
            implements Spoken {
        /// By nobody's session in particular.
        public Reacted(Where where, long seq, Who who, String emoji, boolean on) {
            this(where, seq, who, emoji, on, null);
        }

        @Override
        public MemberId by() {
            return who.id();
        }
    }

    /// A private message.
    ///
    /// @param copy for whom this copy is
    /// @param seq  the record's number in the talk with the sender; in the sender's own copy the first of `seqs`
    /// @param cid  only for the session that sent it
    /// @param seqs in the sender's own copy: the number by the name of each addressee; otherwise empty
    record Told(
            long seq,
            long at,
            Who from,
            List<Who> to,
            Kind kind,
            Text text,
            long re,
            Copy copy,
            @Nullable String cid,
            Map<String, Long> seqs)
            implements Direct {
        /// Whose copy of a private message it is.
        public enum Copy {
            /// of one whom it is for
            RECEIVED,
            /// of the session that sent it: now it is recorded
            ECHO,
            /// of another session of the sender
            OTHER_DEVICE
        }
    }

    /// The message was said before: here is the number it got then. Only its sender is told, nobody else again.
    ///
    /// @param room null for a private message
    record Resent(
            @Nullable String room,
            long seq,
            long at,
            Who from,
            List<Who> to,
            Kind kind,
            Text text,
            long re,
            String cid,
            Map<String, Long> seqs)
            implements Direct {}

    /// Someone to whom one has just written is away. Told once for each time that they go.
    record Absent(Who who, Text why) implements Direct {}

    /// A record of private talk became a tombstone.
    ///
    /// @param with the other side
    record TalkDeleted(Who with, long seq, Who who) implements Direct {}

    /// Someone put a sign to a record of private talk, or took it away.
    record TalkReacted(Who with, long seq, Who who, String emoji, boolean on) implements Direct {}

    /// Someone is writing in private talk, or no longer.
    record TalkTyping(Who who, boolean on) implements Direct {}

    /// Someone came to a spot.
    record Came(String room, Who who, Sign spot) implements Direct {}

    /// Someone said something to those at their spot. It is not recorded.
    record Murmured(String room, Who who, Sign spot, Text text) implements Direct {}

    /// Something that concerns this member alone.
    record News(Matter matter, List<String> args) implements Direct {
        static News of(Matter matter, Object... args) {
            return new News(matter, List.of(args).stream().map(String::valueOf).toList());
        }
    }

    /// Someone is sent out; their farewell follows.
    ///
    /// @param by who says so
    record SentOut(String by, Text why) implements Direct {}

    /// One has read so far, on one device or another.
    ///
    /// @param room null for private talk
    /// @param with null for a room
    record ReadTo(@Nullable String room, @Nullable Who with, long seq, long unread) implements Direct {}
}
