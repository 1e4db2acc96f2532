package metaverse.terminal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the server says, as far as this client understands it. Every text in it is fit for a screen.
sealed interface Heard {
    /// We are in.
    ///
    /// @param guest whether we have no account
    record Welcome(
            Person me, boolean guest, @Nullable String token, boolean recorded, boolean resumed, List<Place> rooms)
            implements Heard {}

    /// We come back with this one from now on.
    record Token(String token) implements Heard {}

    /// A room as it is when we come into it, or turn to it.
    ///
    /// @param head   the number of its latest record
    /// @param unread how many of them we have not read on any device
    record Place(String room, long head, long unread, long here, String topic, List<Person> who) {}

    /// We belong to another room.
    ///
    /// @param turned whether we speak in it from now on
    record Joined(Place place, boolean turned) implements Heard {}

    /// We speak in another room.
    record Turned(Place place) implements Heard {}

    /// We belong to a room no more.
    ///
    /// @param now where we speak instead
    record Parted(String room, String now) implements Heard {}

    /// @param cid in the sender's own copy, where it was sent with one
    record Said(String room, Message message, @Nullable String cid) implements Heard {}

    /// @param seqs in the sender's own copy: its number by each name
    record Told(List<String> to, Message message, @Nullable String cid, Map<String, Long> seqs) implements Heard {}

    /// @param back they were here before the server restarted, so nobody saw them leave
    record Arrived(String room, Person who, boolean back) implements Heard {}

    record Left(String room, Person who) implements Heard {}

    record Renamed(String id, String from, String to) implements Heard {}

    /// @param text empty where it was taken away
    record Topic(String room, String who, String text) implements Heard {}

    record Retitled(String from, String to) implements Heard {}

    /// Something is so in a room from now on.
    ///
    /// @param key  of its text
    /// @param most how many it holds, where that was set
    record Set(String room, String who, String key, long most) implements Heard {}

    /// @param why empty where none was given
    record Gone(String who, boolean away, String why) implements Heard {}

    /// @param with whose private talk with us it is, null for a room's
    record Deleted(@Nullable String room, @Nullable String with, long seq, String who) implements Heard {}

    /// @param with whose private talk with us it is, null for a room's
    record Reacted(@Nullable String room, @Nullable String with, long seq, String who, String emoji, boolean on)
            implements Heard {}

    /// What we asked for was done.
    ///
    /// @param what in a word for programs
    record Done(String what, String text) implements Heard {}

    /// Where one can walk to in a room.
    record Floor(String room, List<Spot> spots, List<Exit> exits) implements Heard {}

    /// @param name as people call it; its kind, where nobody gave it a name
    record Spot(String name, String kind) {}

    /// @param to a room; empty where it leads nowhere that we could see
    record Exit(String way, String to) {}

    record Came(String room, String who, Spot spot) implements Heard {}

    /// Said to those at one spot, us among them, and not recorded.
    record Murmured(Person who, String text) implements Heard {}

    /// Something that concerns us alone.
    record News(String text) implements Heard {}

    /// Something that we asked to keep can be fetched.
    record Exported(String path) implements Heard {}

    /// A link by which others may come in.
    ///
    /// @param modules its QR code, row by row, `1` where it is dark; none where the server knows no whole link
    record Invitation(String text, List<String> modules) implements Heard {}

    /// What waits for us; told when we come in.
    record Unread(List<Waiting> waiting) implements Heard {}

    record Waiting(@Nullable String room, @Nullable String with, long unread) {}

    /// A position was moved, here or on another device.
    record Read(@Nullable String room, long unread) implements Heard {}

    /// Our friends, for Tab.
    record Friends(List<String> names) implements Heard {}

    /// The operator sends us out; a farewell follows.
    record SentOut(String by, String why) implements Heard {}

    record History(@Nullable String room, @Nullable String with, List<Message> records, boolean more)
            implements Heard {}

    /// Lines as the text door prints them.
    record Notice(String text) implements Heard {}

    record Refused(@Nullable String asked, String reason, String text, @Nullable String cid) implements Heard {}

    record Farewell(String reason, String text) implements Heard {}

    record Pong(long n) implements Heard {}

    /// Something that only a newer client understands.
    record Unknown() implements Heard {}
}
