package metaverse.universe;

/// How something is said.
public enum Kind {
    /// plain talk: `lily: hello`
    SAY,
    /// an emote: `~ lily waves`
    EMOTE,
    /// what a program says of itself, which no program answers: shown as plain talk
    NOTICE
}
