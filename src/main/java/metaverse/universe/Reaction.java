package metaverse.universe;

import java.util.List;

/// What people answered a message with, in one sign.
///
/// @param names who did, first ones first, at most [#NAMES] of them
/// @param count how many did
public record Reaction(String emoji, List<String> names, int count) {
    /// How many names are listed.
    public static final int NAMES = 20;

    /// How many different ones a record takes.
    public static final int KINDS = 20;

    public Reaction {
        names = List.copyOf(names);
    }
}
