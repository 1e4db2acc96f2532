package metaverse.universe;

import java.util.List;

/// A well-formed name, with the keys by which names are compared. Only `metaverse.names.Names` makes them from
/// what people type.
///
/// @param shown as its holder writes it, in Unicode's composed form
/// @param key   the folded form (NFKC case fold): two names with one key are the same name
/// @param looks the look-alike forms (Unicode TS 39 skeletons): two names that share one cannot be told apart. Most names
///              have one, some two: `Ian` looks like `lan` as it is written, and like `ian` in small letters
public record Name(String shown, String key, List<String> looks) {
    public Name {
        looks = List.copyOf(looks);
    }

    /// Whether both could be held at once without anyone being mistaken for the other.
    public boolean isDistinctFrom(Name other) {
        return !key.equals(other.key) && looks.stream().noneMatch(other.looks::contains);
    }

    @Override
    public String toString() {
        return shown;
    }
}
