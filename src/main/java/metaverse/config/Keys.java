package metaverse.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import metaverse.config.Kind.Choice;
import metaverse.config.Kind.Count;
import metaverse.config.Kind.File;
import metaverse.config.Kind.Flag;
import metaverse.config.Kind.Origin;
import metaverse.config.Kind.Span;
import metaverse.config.Kind.Token;
import metaverse.config.Kind.Words;
import metaverse.config.Several.Hosts;
import metaverse.config.Several.Lines;
import metaverse.config.Several.Networks;
import metaverse.config.Several.Rooms;
import metaverse.door.Limits;
import metaverse.door.Network;
import metaverse.door.irc.IrcSettings;
import metaverse.universe.Settings;
import metaverse.universe.Settings.Entry;

/// Everything that an operator can set: the one table of it, in the order in which the file shows it.
public final class Keys {
    private static final List<Key<?>> TABLE = new ArrayList<>();
    private static final Limits LIMITS = Limits.standard();
    private static final Settings SETTINGS = Settings.standard();
    private static final Settings.People PEOPLE = SETTINGS.people();
    private static final IrcSettings IRC = IrcSettings.standard();
    private static final boolean LIVE = true;
    private static final int MANY = 1_000_000;
    private static final int KIB = 1024;

    /// Where what is said is kept.
    public enum Kept {
        DISK, MEMORY
    }

    /// Whether guests may claim their names.
    public enum Registration {
        OPEN, CLOSED
    }

    public static final Key<Path> DATA = key(
            Section.TOP, "data", new File(), Path.of("data"), !LIVE,
            "Where everything is kept; made where it is missing.");
    public static final Key<Kept> RECORDS = key(
            Section.TOP, "records", new Choice<>(Kept.class), Kept.DISK, !LIVE,
            "With \"memory\" nothing that is said outlives the process.");
    public static final Key<Duration> RECORDS_EXPIRE = key(
            Section.TOP, "records-expire", days(true), SETTINGS.keep(), LIVE,
            "After how long what was said goes, where a room has no time of its own.");
    public static final Key<Integer> THREADS = key(
            Section.TOP, "threads", new Count(0, 256), 0, !LIVE,
            "Threads that serve connections; 0 for half as many as there are processors.");
    public static final Key<List<String>> HOST_NAMES = key(
            Section.TOP, "host-names", new Hosts(), List.of(), LIVE,
            "Names under which browsers may find this server, besides IP addresses and localhost.");
    public static final Key<String> WEB_ADDRESS = key(
            Section.TOP, "web-address", new Origin(), "", LIVE,
            "How browsers find this server, for the links it gives; empty for the address by which each one came.");
    public static final Key<List<Network>> TRUSTED_PROXIES = key(
            Section.TOP, "trusted-proxies", new Networks(), List.of(), LIVE,
            "Proxies to believe for whom they speak (PROXY protocol, X-Forwarded-For), as addresses or ranges.");

    public static final Key<String> LISTEN_ADDRESS = key(
            Section.LISTEN, "address", new Words(253), "", !LIVE,
            "Open on this address of the machine only; empty for all of them.");
    public static final Key<Integer> LISTEN_PORT = key(
            Section.LISTEN, "port", new Count(0, 65_535), 5000, !LIVE,
            "The port; 0 takes any free one and prints it.");

    public static final Key<Boolean> TLS_OFF = key(
            Section.TLS, "off", new Flag(), false, !LIVE, "Refuse encrypted connections.");
    public static final Key<Path> TLS_CERT = key(
            Section.TLS, "cert", new File(), Path.of(""), !LIVE,
            "The certificate and those that vouch for it, as PEM; empty for one that the server makes for itself.");
    public static final Key<Path> TLS_KEY = key(
            Section.TLS, "key", new File(), Path.of(""), !LIVE,
            "The private key of that certificate, as PEM; both files are read again at a reload.");

    public static final Key<Integer> SOCKETS = count(
            "sockets", 0, MANY, LIMITS.sockets(), "Open sockets of one address; 0 for no limit.");
    public static final Key<Integer> SESSIONS = count(
            "sessions", 0, MANY, LIMITS.sessions(), "Sessions of one address; 0 for no limit.");
    public static final Key<Integer> SIGN_INS = count(
            "sign-ins", 0, MANY, LIMITS.signIns(), "Sign-ins of one address a minute; 0 for no limit.");
    public static final Key<Integer> LINES_PER_SECOND = count(
            "lines-per-second", 0, 10_000, LIMITS.linesPerSecond(),
            "Lines of one session a second; who sends more is read more slowly. 0 for no limit.");
    public static final Key<Integer> BURST = count(
            "burst", 1, 100_000, LIMITS.burst(), "Lines that may come at once.");
    public static final Key<Duration> FLOOD = span(
            "flood", LIMITS.flood(), "How long a session may keep being over that before it ends.");
    public static final Key<Integer> LINE_BYTES = count(
            "line-bytes", 512, 64 * KIB, LIMITS.lineBytes(), "Bytes of one line of the text door.");
    public static final Key<Integer> JSON_BYTES = count(
            "json-bytes", 4 * KIB, 256 * KIB, LIMITS.jsonBytes(), "Bytes of one JSON object.");
    public static final Key<Integer> WAITING_BYTES = count(
            "waiting-bytes", 64 * KIB, 1024 * KIB * KIB, LIMITS.waitingBytes(),
            "Bytes that may wait for a slow reader before its session ends.");
    public static final Key<Duration> SIGN_IN_TIME = span(
            "sign-in-time", LIMITS.signInTime(), "How long a socket may stay without a name.");
    public static final Key<Duration> HANDSHAKE_TIME = span(
            "handshake-time", LIMITS.handshakeTime(), "How long a TLS handshake may take.");
    public static final Key<Integer> HANDSHAKE_BYTES = count(
            "handshake-bytes", 4 * KIB, 1024 * KIB, LIMITS.handshakeBytes(),
            "Bytes that a client may send until its TLS handshake is done.");
    public static final Key<Duration> IDLE = span(
            "idle", LIMITS.idle(), "How long a WebSocket may be silent before it is asked; twice that ends it.");
    public static final Key<Integer> WINDOW = count(
            "window", 2, 10_000, SETTINGS.window(),
            "Commands of one session that may wait for their answer; holds for sessions that begin.");
    public static final Key<Integer> CROWD = count(
            "crowd", 0, MANY, SETTINGS.crowd(),
            "People in a room up to which arrivals and departures are told one by one.");
    public static final Key<Integer> ADDRESSEES = count(
            "addressees", 1, 1000, SETTINGS.addressees(), "Members that one private message may name.");
    public static final Key<Integer> PAGE = count(
            "page", 1, 1000, SETTINGS.page(), "Records in one answer.");
    public static final Key<Integer> SHOWN_MEMBERS = count(
            "shown-members", 1, 10_000, SETTINGS.shownMembers(),
            "Members that a list names; of more, only the number is told.");
    public static final Key<Integer> TEXT_BYTES = count(
            "text-bytes", 64, 64 * KIB, SETTINGS.textBytes(), "Bytes of one message.");
    public static final Key<Duration> LINGER = span(
            "linger", SETTINGS.linger(), "How long a guest whose line was lost may come back unnoticed.");
    public static final Key<Duration> RESTART_GRACE = key(
            Section.LIMITS, "restart-grace", seconds(), SETTINGS.restartGrace(), !LIVE,
            "How long guests may come back after a restart.");
    public static final Key<Duration> STALL = span(
            "stall", SETTINGS.stall(), "How long the disk may make people wait before new messages are refused.");
    public static final Key<Duration> CLOSING = span(
            "closing", SETTINGS.closing(), "How long closing waits for a disk that does not answer.");

    public static final Key<Entry> ENTRY = key(
            Section.PEOPLE, "entry", new Choice<>(Entry.class), PEOPLE.entry(), LIVE,
            "Who may come in: everyone, whoever knows the word, or accounts only.");
    public static final Key<String> WORD = key(
            Section.PEOPLE, "word", new Words(100), PEOPLE.word(), LIVE,
            "What one has to say at the entry where entry = \"password\".");
    public static final Key<Registration> REGISTRATION = key(
            Section.PEOPLE, "registration", new Choice<>(Registration.class), Registration.OPEN, LIVE,
            "Whether guests may claim their names with a password.");
    public static final Key<Integer> ROOMS = key(
            Section.PEOPLE, "rooms", new Count(1, 10_000), PEOPLE.rooms(), LIVE,
            "Rooms that one member may be in.");
    public static final Key<Integer> FRIENDS = key(
            Section.PEOPLE, "friends", new Count(0, 10_000), PEOPLE.friends(), LIVE,
            "Friends and requests that one account may have.");
    public static final Key<Duration> KEEP_NAME = key(
            Section.PEOPLE, "keep-name", days(false), PEOPLE.keepName(), LIVE,
            "How long a name that an account has given up stays reserved.");
    public static final Key<Duration> EXPIRE = key(
            Section.PEOPLE, "expire", days(true), PEOPLE.expire(), LIVE,
            "After how long an account that nobody uses goes.");

    public static final Key<Integer> LEAST_PASSWORD = key(
            Section.PEOPLE, "least-password", new Count(1, 64), PEOPLE.leastPassword(), LIVE,
            "Signs that a password has at least.");

    public static final Key<String> SERVER_NAME = key(
            Section.IRC, "server-name", new Token(), IRC.serverName(), LIVE,
            "What IRC clients see this server called.");
    public static final Key<String> NETWORK = key(
            Section.IRC, "network", new Token(), IRC.network(), LIVE,
            "What IRC clients call the whole universe.");
    public static final Key<String> DESCRIPTION = key(
            Section.IRC, "description", new Words(100), IRC.description(), LIVE,
            "What this server is, in a few words, for WHOIS.");
    public static final Key<List<String>> MOTD = key(
            Section.IRC, "motd", new Lines(300), IRC.motd(), LIVE,
            "The message of the day, a text for each of its lines.");
    public static final Key<List<String>> AUTO_JOIN = key(
            Section.IRC, "auto-join", new Rooms(), IRC.autoJoin(), LIVE,
            "Rooms that an IRC client finds itself in; without the plaza it sees only the rooms it joins.");
    public static final Key<Integer> REPLAY = key(
            Section.IRC, "replay", new Count(0, 200), IRC.replay(), LIVE,
            "Messages of a room that are shown at its joining to clients that cannot ask for them.");

    private Keys() {}

    /// Every key, in the order of the file.
    public static List<Key<?>> all() {
        return Collections.unmodifiableList(TABLE);
    }

    /// The keys of one section.
    public static List<Key<?>> of(Section section) {
        return TABLE.stream().filter(key -> key.section() == section).toList();
    }

    private static Key<Integer> count(String name, int least, int most, int standard, String doc) {
        return key(Section.LIMITS, name, new Count(least, most), standard, LIVE, doc);
    }

    private static Key<Duration> span(String name, Duration standard, String doc) {
        return key(Section.LIMITS, name, seconds(), standard, LIVE, doc);
    }

    private static Span seconds() {
        return new Span(Duration.ofSeconds(1), Duration.ofDays(1), false);
    }

    private static Span days(boolean never) {
        return new Span(Duration.ofDays(1), Duration.ofDays(36_500), never);
    }

    private static <T> Key<T> key(
            Section section, String name, Kind<T> kind, T standard, boolean live, String doc) {
        var key = new Key<>(section, name, kind, standard, live, doc);
        TABLE.add(key);
        return key;
    }
}
