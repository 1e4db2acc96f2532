package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// What a spot is called: the name that its room's owner gave it, or else its kind.
///
/// @param name null where it has none of its own
public record Sign(String kind, @Nullable String name) {
    @Override
    public String toString() {
        return name == null ? kind : name;
    }
}
