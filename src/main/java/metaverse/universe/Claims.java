package metaverse.universe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who or what holds which name, so that no two can be mistaken for each other. Belongs to the universe's thread.
///
/// @param <T> what holds names
final class Claims<T> {
    private final Map<String, T> byKey = new HashMap<>();
    private final Map<String, T> byLook = new HashMap<>();

    /// The first holder of one of the names.
    @Nullable T holder(List<Name> candidates) {
        for (var name : candidates) {
            var holder = byKey.get(name.key());
            if (holder != null) {
                return holder;
            }
        }
        return null;
    }

    /// Another than `self` who has this name, or one that looks like it.
    @SuppressWarnings("ReferenceEquality") // whoever holds a name is one object, whatever it is like
    @Nullable T rival(Name name, @Nullable T self) {
        var same = byKey.get(name.key());
        if (same != null && same != self) {
            return same;
        }
        return name.looks().stream()
                .map(byLook::get)
                .filter(Objects::nonNull)
                .filter(alike -> alike != self)
                .findFirst()
                .orElse(null);
    }

    void claim(Name name, T holder) {
        byKey.put(name.key(), holder);
        name.looks().forEach(look -> byLook.put(look, holder));
    }

    void release(Name name, T holder) {
        byKey.remove(name.key(), holder);
        name.looks().forEach(look -> byLook.remove(look, holder));
    }
}
