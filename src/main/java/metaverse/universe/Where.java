package metaverse.universe;

/// A room as others know it: its number stays, its name may change.
public record Where(long number, String name) {}
