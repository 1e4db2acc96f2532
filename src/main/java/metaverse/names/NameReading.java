package metaverse.names;

import metaverse.universe.Name;
import metaverse.universe.Refusal;

/// What became of reading a name.
public sealed interface NameReading {
    /// It is one.
    record Read(Name name) implements NameReading {}

    /// It is none, or one that nobody may take.
    record Refused(Refusal refusal) implements NameReading {}
}
