package metaverse.universe;

import java.time.Duration;
import java.util.Map;

/// How long records are kept, in days; 0 for ever.
///
/// @param universeDays for private talk, and for rooms that have no time of their own
/// @param rooms        by the room's number, for [Conversation.OfRoom]
public record Retention(long universeDays, Map<Long, Long> rooms) {
    /// Everything is kept.
    public static final Retention FOR_EVER = new Retention(0, Map.of());

    public Retention {
        rooms = Map.copyOf(rooms);
        if (universeDays < 0 || rooms.values().stream().anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("less than no days");
        }
    }

    /// Whatever was said before this moment goes; [Long#MIN_VALUE] where nothing does.
    ///
    /// @param now in milliseconds since 1970, like the answer
    public long oldest(Conversation conversation, long now) {
        var days = switch (conversation) {
            case Conversation.OfRoom(var room) -> rooms.getOrDefault(room, universeDays);
            case Conversation.Between _ -> universeDays;
        };
        return days == 0 ? Long.MIN_VALUE : now - Duration.ofDays(days).toMillis();
    }
}
