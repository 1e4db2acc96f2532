package metaverse.terminal;

/// Who is at the other end of the screen.
public enum Manner {
    /// Someone who can be asked, and waits.
    PERSON,
    /// A program: it is asked nothing, and told by the exit status.
    PIPE
}
