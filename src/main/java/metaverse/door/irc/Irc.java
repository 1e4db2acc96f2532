package metaverse.door.irc;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import metaverse.universe.Settings;
import metaverse.universe.Universe;

/// What all connections of the IRC door share. From any event loop.
final class Irc {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Supplier<IrcSettings> settings;
    private final Supplier<Settings> rules;
    private final Supplier<Universe.Figures> figures;
    private final InstantSource clock;
    private final String version;
    private final Instant started;
    private final Cards cards = new Cards();
    private final Former former = new Former();
    private final Marks marks = new Marks();
    private final Map<Set<Cap>, IrcForm> forms = new ConcurrentHashMap<>();
    private final IrcForm closed = new Closed(this);

    Irc(Supplier<IrcSettings> settings, Supplier<Settings> rules, Supplier<Universe.Figures> figures,
            InstantSource clock, String version) {
        this.settings = settings;
        this.rules = rules;
        this.figures = figures;
        this.clock = clock;
        this.version = version;
        this.started = clock.instant();
    }

    IrcSettings settings() {
        return settings.get();
    }

    Settings rules() {
        return rules.get();
    }

    Universe.Figures figures() {
        return figures.get();
    }

    String server() {
        return settings().serverName();
    }

    String version() {
        return "mini-metaverse-" + version.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    Instant now() {
        return clock.instant();
    }

    Instant started() {
        return started;
    }

    Cards cards() {
        return cards;
    }

    Marks marks() {
        return marks;
    }

    Former former() {
        return former;
    }

    /// The form for whoever has these capabilities; always the same one, for forms are compared by identity.
    IrcForm form(Set<Cap> caps) {
        return forms.computeIfAbsent(Set.copyOf(caps), known -> new IrcForm(this, known));
    }

    /// For clients that are not in yet.
    IrcForm closed() {
        return closed;
    }

    static String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at));
    }
}
