package metaverse.universe;

/// A well-formed name, with the two keys by which names are compared. Only `metaverse.names.Names` makes them from
/// what people type.
///
/// @param shown as its holder writes it, in Unicode's composed form
/// @param key   the folded form (NFKC case fold): two names with one key are the same name
/// @param look  the look-alike form (Unicode TS 39 skeleton of the key): two names with one look cannot be told apart
public record Name(String shown, String key, String look) {
    /// Whether both could be held at once without anyone being mistaken for the other.
    boolean isDistinctFrom(Name other) {
        return !key.equals(other.key) && !look.equals(other.look);
    }

    @Override
    public String toString() {
        return shown;
    }
}
