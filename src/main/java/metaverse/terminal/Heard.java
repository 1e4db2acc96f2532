package metaverse.terminal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the server says, as far as this client understands it. Every text in it is fit for a screen.
sealed interface Heard {
    /// We are in.
    record Welcome(Person me, @Nullable String token, boolean recorded, boolean resumed, List<Place> rooms)
            implements Heard {}

    /// A room at the moment of the welcome.
    ///
    /// @param head the number of its latest record
    record Place(String room, long head, long here, List<Person> who) {}

    /// @param cid in the sender's own copy, where it was sent with one
    record Said(String room, Message message, @Nullable String cid) implements Heard {}

    /// @param seqs in the sender's own copy: its number by each name
    record Told(List<String> to, Message message, @Nullable String cid, Map<String, Long> seqs) implements Heard {}

    /// @param back they were here before the server restarted, so nobody saw them leave
    record Arrived(String room, Person who, boolean back) implements Heard {}

    record Left(String room, Person who) implements Heard {}

    record Renamed(String id, String from, String to) implements Heard {}

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
