package metaverse.door.irc;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import metaverse.universe.MemberId;
import org.jspecify.annotations.Nullable;

/// How far people have read, in the words of their clients; those that were looked at last. What lasts are the positions that the universe keeps.
/// From any event loop.
final class Marks {
    private static final int KEPT = 10_000;

    /// @param at  in milliseconds since 1970
    /// @param seq the last record until then; 0 for none
    record Mark(long at, long seq) {}

    private record Place(MemberId who, String target) {
        static Place of(MemberId who, String target) {
            return new Place(who, target.toLowerCase(Locale.ROOT));
        }
    }

    private final Map<Place, Mark> marks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Mark> eldest) {
            return size() > KEPT;
        }
    };

    /// A mark moves forward only.
    synchronized void put(MemberId who, String target, Mark mark) {
        marks.merge(Place.of(who, target), mark, (old, now) -> now.at() > old.at() ? now : old);
    }

    synchronized @Nullable Mark of(MemberId who, String target) {
        return marks.get(Place.of(who, target));
    }
}
