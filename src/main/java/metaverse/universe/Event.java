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
    sealed interface Common extends Event {
        String room();

        /// The session whose doing it is: its own copy may differ (the echo of its message). Null for none.
        @Nullable Session origin();
    }

    /// What one session is told.
    sealed interface Personal extends Event {}

    /// Someone spoke to the room, and it is recorded.
    ///
    /// @param at milliseconds since 1970
    record Said(
            String room,
            long seq,
            long at,
            Who from,
            Kind kind,
            Text text,
            @Nullable String cid,
            @Nullable Session origin)
            implements Common {}

    /// Someone came into the room.
    ///
    /// @param crowd whether the room is so full that arrivals are no longer told one by one; forms that must tell
    ///              each all the same may
    /// @param back  whether they were here before a restart: nobody saw them leave, so people are not told
    record Arrived(String room, Who who, boolean crowd, boolean back) implements Common {
        @Override
        public @Nullable Session origin() {
            return null;
        }
    }

    /// Someone left the room.
    ///
    /// @param crowd as in [Arrived]
    record Left(String room, Who who, boolean crowd) implements Common {
        @Override
        public @Nullable Session origin() {
            return null;
        }
    }

    record Renamed(String room, MemberId id, String from, String to, @Nullable Session origin) implements Common {}

    /// The coming and going of a crowd, gathered over a second.
    record Presence(String room, int here, int arrived, int left) implements Common {
        @Override
        public @Nullable Session origin() {
            return null;
        }
    }

    /// Who one is now, and where.
    ///
    /// @param token    by which to resume; null where the door cannot
    /// @param recorded whether what is said survives the process
    /// @param resumed  whether one never left
    record Welcome(Who me, @Nullable String token, boolean recorded, boolean resumed, List<Place> rooms)
            implements Personal {
        /// A room one is in.
        ///
        /// @param head the number of the latest record told so far
        /// @param here how many are here
        /// @param who  some of them, all where they are few
        public record Place(String room, long head, int here, List<Who> who) {}
    }

    /// A private message.
    ///
    /// @param own  whether this copy is the sender's own
    /// @param seq  the record's number in the talk with the sender; in the sender's own copy the first of `seqs`
    /// @param seqs in the sender's own copy: the number by the name of each addressee; otherwise empty
    record Told(
            long seq,
            long at,
            Who from,
            List<Who> to,
            Kind kind,
            Text text,
            boolean own,
            @Nullable String cid,
            Map<String, Long> seqs)
            implements Personal {}

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
            String cid,
            Map<String, Long> seqs)
            implements Personal {}

    record Refused(Refusal refusal, @Nullable String asked, @Nullable String cid) implements Personal {}

    /// What was said, as asked.
    ///
    /// @param with the other side, in private talk
    record Past(
            @Nullable String room,
            @Nullable Who with,
            List<Record> records,
            boolean more,
            Command.Form form)
            implements Personal {}

    /// Who is here, as asked.
    ///
    /// @param who some of those who are here, all where they are few
    record Present(String room, int here, List<Who> who, Command.Form form) implements Personal {}

    /// Who is here and from where, as the operator asked.
    record Attendance(List<Attendant> attendants) implements Personal {
        /// @param address null while the line is lost and may yet come back
        public record Attendant(Who who, String room, @Nullable Address address) {}
    }

    /// Someone is sent out; their farewell follows.
    ///
    /// @param by who says so
    record SentOut(String by, Text why) implements Personal {}

    /// The bans that there are, as asked.
    record Bans(List<Fact.Ban> bans) implements Personal {}

    /// It is done, as asked.
    ///
    /// @param what the key of its text
    record Done(Deed what, List<String> args) implements Personal {
        static Done of(Deed what, Object... args) {
            return new Done(what, List.of(args).stream().map(String::valueOf).toList());
        }
    }

    /// What can be done that is answered with a word. The text for people is `done.<code>` in `messages.properties`.
    enum Deed {
        KICKED, BANNED, UNBANNED;

        private final String code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        public String code() {
            return code;
        }
    }

    record Pong(String n) implements Personal {}

    record Explained(Command.Topic topic) implements Personal {}

    record Speaks(Command.Tongue tongue) implements Personal {}
}
