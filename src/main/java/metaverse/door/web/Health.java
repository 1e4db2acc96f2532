package metaverse.door.web;

/// How the server is, for whoever watches over it.
public enum Health {
    OK("ok"),
    /// It takes no one in any more.
    CLOSING("closing"),
    /// What is said cannot be recorded now, so nobody reads it either.
    STALLED("stalled");

    final String word;

    Health(String word) {
        this.word = word;
    }
}
