package metaverse.universe;

/// What whoever looks after a room can set in it, and everyone there is told.
public sealed interface Setting {
    /// Whether only those who are invited can see it and come in.
    record Hidden(boolean on) implements Setting {}

    /// Whether only those who look after it may speak.
    record Quiet(boolean on) implements Setting {}

    /// How many it holds: who comes when it is full stays outside, but for those who are invited.
    ///
    /// @param people 0 for any number
    record Most(int people) implements Setting {}
}
