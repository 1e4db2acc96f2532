package metaverse.door.irc;

import metaverse.universe.Who;

/// Who a line comes from: `lily!~lil@guest`. Where people come from is nobody's business, so the host only says what they are.
record Source(String nick, String user, String host) {
    private static final String NO_USER = "~u";

    static Source of(Who who, Cards cards) {
        return new Source(who.name(), cards.of(who).user(), who.guest() ? "guest" : "account");
    }

    /// Of someone of whom only the name is known.
    static Source named(String name) {
        return new Source(name, NO_USER, "account");
    }

    @Override
    public String toString() {
        return nick + "!" + user + "@" + host;
    }
}
