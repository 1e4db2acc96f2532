package metaverse.config;

/// A part of the file.
public enum Section {
    /// before the first header
    TOP("", "", "Whatever is not set has the value shown here: take the # away before a key to change it."),
    /// may come as often as ports are wanted
    LISTEN("listen", "[[listen]]", "Where it listens; once for each port. Every port speaks every door."),
    TLS("tls", "[tls]", "Encrypted connections, on the same ports."),
    LIMITS("limits", "[limits]", "What one address, one session or one answer may have."),
    PEOPLE("people", "[people]", "Who may come in, and what they may have."),
    IRC("irc", "[irc]", "What IRC clients are told.");

    private final String title;
    private final String header;
    private final String doc;

    Section(String title, String header, String doc) {
        this.title = title;
        this.header = header;
        this.doc = doc;
    }

    /// Its name in the file; empty for [#TOP].
    public String title() {
        return title;
    }

    /// The line that begins it; empty for [#TOP].
    public String header() {
        return header;
    }

    String doc() {
        return doc;
    }

    boolean isRepeated() {
        return this == LISTEN;
    }
}
