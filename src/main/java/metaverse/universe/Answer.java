package metaverse.universe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import metaverse.floor.Floor;
import metaverse.floor.Look;
import metaverse.floor.Spot;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import org.jspecify.annotations.Nullable;

/// What a session is told because it asked.
public sealed interface Answer extends Event.Personal {
    /// Who one is now, and where.
    ///
    /// @param token    by which to resume; null where the door cannot
    /// @param recorded whether what is said survives the process
    /// @param resumed  whether one never left
    record Welcome(Who me, @Nullable String token, boolean recorded, boolean resumed, List<Place> rooms)
            implements Answer {}

    /// A room one is in.
    ///
    /// @param head   the number of the latest record told so far
    /// @param read   the number of the latest record one has read
    /// @param here   how many are here
    /// @param who    some of them, all where they are few
    /// @param hidden whether only those who are invited can see it
    /// @param role   one's own
    /// @param roles  of those here who look after it
    record Place(
            Where where,
            long head,
            long read,
            int here,
            List<Who> who,
            Text topic,
            boolean hidden,
            Role role,
            Map<MemberId, Role> roles) {
        /// How many records one has not read.
        public long unread() {
            return head - read;
        }
    }

    /// By which to resume from now on.
    record Token(String token) implements Answer {}

    /// The server's part of a proof ([Command.Prove]).
    ///
    /// @param message `server-first-message`, then `server-final-message`
    record Proof(String message) implements Answer {}

    /// One is in a room now; where `turned`, plain lines go there from now on.
    record Joined(Place place, boolean turned) implements Answer {}

    /// One is in a room no longer.
    ///
    /// @param now where plain lines go instead
    record Parted(Where where, Where now, Parting how) implements Answer {
        /// Without a word.
        public Parted(Where where, Where now) {
            this(where, now, Parting.LEFT);
        }
    }

    /// Plain lines go here from now on.
    record Turned(Place place) implements Answer {}

    record Refused(Refusal refusal, @Nullable String asked, @Nullable String cid) implements Answer {}

    /// It is done, as asked.
    record Done(Deed what, List<String> args) implements Answer {
        static Done of(Deed what, Object... args) {
            return new Done(what, List.of(args).stream().map(String::valueOf).toList());
        }
    }

    /// What was said, as asked.
    ///
    /// @param with  the other side, in private talk
    /// @param more  whether there are further ones in the direction that was asked for
    /// @param later whether there are later ones, where those around a record were asked for
    record Past(
            @Nullable String room,
            @Nullable Who with,
            List<Record> records,
            boolean more,
            boolean later,
            Command.Form form)
            implements Answer {}

    /// What was found, newest first.
    ///
    /// @param more by which to go on; null where there is nothing more
    record Found(List<Hit> hits, @Nullable String more, Command.Form form) implements Answer {}

    /// @param room null for private talk
    /// @param with null for a room
    record Hit(@Nullable String room, @Nullable Who with, Record record) {}

    /// Who is here, as asked.
    ///
    /// @param who   some of those who are here, all where they are few
    /// @param roles of those here who look after the room
    /// @param away  those of them who are away
    /// @param set   what is set in the room
    record Present(
            String room, int here, List<Who> who, Map<MemberId, Role> roles, Set<MemberId> away, List<Setting> set,
            Command.Form form)
            implements Answer {
        /// Nobody is away, and nothing set.
        public Present(String room, int here, List<Who> who, Map<MemberId, Role> roles, Command.Form form) {
            this(room, here, who, roles, Set.of(), List.of(), form);
        }
    }

    /// The rooms that one can see.
    record Rooms(List<Listed> rooms, Command.Form form) implements Answer {}

    /// @param mine whether one is in it
    record Listed(Where where, int here, Text topic, boolean hidden, boolean mine, long unread) {}

    /// Friends, and whoever asks to be one.
    record Friends(List<Friend> friends, Command.Form form) implements Answer {}

    /// @param state how it stands between the two
    /// @param rooms the rooms they are in that the asker can see; empty where they are not here
    record Friend(Who who, State state, boolean here, @Nullable Text away, List<String> rooms) {
        /// How it stands between the two.
        public enum State {
            /// they are friends
            FRIENDS,
            /// the asker waits for the other to agree
            ASKED,
            /// the other waits for the asker to agree
            ASKS
        }
    }

    /// Whom one ignores.
    record Ignored(List<Who> whom, Command.Form form) implements Answer {}

    /// What one has not read: rooms, and private talk.
    ///
    /// @param asked whether one wanted to know, or is told because one has just come
    record Unread(List<Waiting> waiting, Command.Form form, boolean asked) implements Answer {}

    /// @param room null for private talk
    /// @param with null for a room
    record Waiting(@Nullable String room, @Nullable Who with, long head, long read, long unread) {}

    /// With whom one has talked in private, the latest first.
    record Talks(List<Waiting> talks, Command.Form form) implements Answer {}

    /// Who waits for an answer.
    ///
    /// @param asking who asks to be a friend
    /// @param rooms  where one is invited
    record Pending(List<Who> asking, List<Invited> rooms, Command.Form form) implements Answer {}

    /// A room's floor.
    ///
    /// @param here where the asker stands
    record Ground(
            String room,
            Floor floor,
            List<Spotted> spots,
            List<Exit> exits,
            List<Standing> people,
            Tile here,
            FloorCommand.View.Kind kind)
            implements Answer {}

    record Spotted(Spot spot, Sign sign) {}

    /// @param to the room behind it
    record Exit(Way way, String to) {}

    /// Where someone is.
    ///
    /// @param away why they are away; null while they are not
    /// @param look null where nobody asked what they look like
    record Located(Who who, @Nullable Text away, @Nullable Look look, List<Stay> places, Command.Form form)
            implements Answer {}

    /// @param spot null where they are at none
    /// @param role what they are in the room
    record Stay(String room, Tile at, @Nullable Sign spot, Role role) {
        /// One who looks after nothing.
        public Stay(String room, Tile at, @Nullable Sign spot) {
            this(room, at, spot, Role.MEMBER);
        }
    }

    /// What happened on a floor, from a moment to another, in milliseconds since 1970.
    ///
    /// @param people who is there at the end
    record Replay(String room, long from, long until, List<Standing> people, List<Move> moves)
            implements Answer {}

    /// Bans, of a room or of the universe.
    ///
    /// @param room null for the universe
    record Bans(@Nullable String room, List<Fact.Ban> bans, Command.Form form) implements Answer {}

    /// An open invitation was made: the one time that its code is told.
    ///
    /// @param address how others get here with a browser; empty where that is not known
    record Invitation(String room, Listing listing, String code, String address) implements Answer {
        /// What the page that it leads to is called there. Behind the `#`: what stands there is never sent to a server, nor
        /// logged by one.
        public String path() {
            return "/#invitation=" + code;
        }

        /// Shows no code.
        @Override
        public String toString() {
            return "Invitation[" + room + " " + listing + "]";
        }
    }

    /// The open invitations of a room that are good now.
    record Invitations(String room, List<Listing> listings, Command.Form form) implements Answer {}

    /// An open invitation as those know it who look after the room.
    ///
    /// @param until in milliseconds since 1970, or [Fact#FOR_EVER]
    /// @param uses  for how many; 0 for any number
    /// @param left  for how many more
    record Listing(int number, String by, long until, int uses, int left) {}

    /// Where an invitation leads, for someone who is not in yet.
    record Invited(String room, String by) implements Answer {}

    /// What was done for the room by whoever looks after it, latest first.
    record Audit(String room, List<Records.Audited> deeds, Command.Form form) implements Answer {}

    /// What was asked for can be fetched, once.
    ///
    /// @param path   where, on the port by which one came
    /// @param origin what stands before that, as far as it is known; may be empty
    /// @param until  when it can be fetched no more, in milliseconds since 1970
    record Exported(String path, String origin, PastCommand.Format format, long until, Command.Form form)
            implements Answer {}

    /// Who is here and from where, as the operator asked.
    record Attendance(List<Attendant> attendants) implements Answer {}

    /// @param address null while the line is lost and may yet come back
    record Attendant(Who who, String room, @Nullable Address address) {}

    record Pong(String n) implements Answer {}

    /// What was answered, as lines for whoever typed the command. What changes a client's picture is told as such before it.
    record Worded(Answer what) implements Answer {}

    record Explained(Command.Topic topic) implements Answer {}

    record Speaks(Region region) implements Answer {}

    /// @param now what time it is, in milliseconds since 1970
    record Clocked(Region region, long now) implements Answer {}
}
