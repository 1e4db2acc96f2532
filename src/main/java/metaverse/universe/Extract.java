package metaverse.universe;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that someone asked to keep, as they might read it when they asked.
///
/// @param title what it is called
/// @param asker who asked
/// @param at    when, in milliseconds since 1970
/// @param zone  as in which its times are written
/// @param facts what is known of the asker, by what it is; empty where only a conversation was asked for
public record Extract(
        String title, PastCommand.Format format, Who asker, long at, ZoneId zone, List<Known> facts, List<Part> parts) {
    public Extract {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /// The same with less of it.
    Extract with(List<Part> fewer) {
        return new Extract(title, format, asker, at, zone, facts, fewer);
    }

    /// Something that is known of the asker.
    public record Known(Kept what, List<String> values) {
        public Known {
            values = List.copyOf(values);
        }
    }

    /// What is known of a member. Never how they prove who they are.
    public enum Kept {
        NAME, ID, CREATED, SEEN, APPROACHABLE, ROOMS, FRIENDS, IGNORED
    }

    /// One conversation.
    ///
    /// @param room    null for private talk
    /// @param with    null for a room
    /// @param after   the number of the last record that the asker may not read
    /// @param upTo    the number of the last record there was when they asked
    /// @param ignored whose words are left out
    /// @param only    whose words alone are wanted; null for all
    public record Part(
            @Nullable String room,
            @Nullable String with,
            Conversation conversation,
            long after,
            long upTo,
            Set<MemberId> ignored,
            @Nullable MemberId only) {
        Part narrowed(long from, Set<MemberId> without) {
            return new Part(room, with, conversation, from, upTo, without, only);
        }

        public String title() {
            return room == null ? "@" + with : "#" + room;
        }

        /// Whether it is among what is wanted.
        public boolean has(Record record) {
            return record.seq() > after && record.seq() <= upTo && !ignored.contains(record.who())
                    && (only == null || only.equals(record.who()));
        }
    }
}
