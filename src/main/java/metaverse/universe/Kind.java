package metaverse.universe;

/// How something is said.
public enum Kind {
    /// plain talk: `lily: hello`
    SAY,
    /// an emote: `~ lily waves`
    EMOTE
}
