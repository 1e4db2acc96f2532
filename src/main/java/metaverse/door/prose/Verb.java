package metaverse.door.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import metaverse.universe.CareCommand;
import metaverse.universe.Command;
import metaverse.universe.FriendCommand;
import metaverse.universe.PastCommand;
import metaverse.universe.RoomCommand;
import org.jspecify.annotations.Nullable;

/// The commands of the text grammar, by family. Some have further words, which people type who come from elsewhere.
enum Verb {
    HELP(":help rooms", PlainWords::help, "commands"),
    NAME(":name lily", PlainWords::name, "nick"),
    ME(":me waves", PlainWords::emote),
    SAY(":say hello", PlainWords::say),
    WHO(":who #garden", PlainWords::who, "names"),
    AWAY(":away lunch", PlainWords::away, "afk"),
    BACK(":back", Reader.plain(new Command.Away(null))),
    LANG(":lang en, :lang zh", PlainWords::speak, "language"),
    TZ(":tz Asia/Shanghai, :tz berlin, :tz +5:30", PlainWords::clock, "timezone"),
    PING(":ping", PlainWords::ping),
    START(":start", Reader.plain(new Command.Explain(Command.Topic.START))),
    STOP(":stop", Reader.plain(new Command.Explain(Command.Topic.STOP))),
    QUIT(":quit", Reader.plain(new Command.Quit()), "bye"),

    REGISTER(":register PASSWORD", AccountWords::register),
    LOGIN(":login NAME PASSWORD", AccountWords::login),
    PASSWORD(":password OLD NEW", AccountWords::password),
    LOGOUT(":logout, :logout others", AccountWords::logout),
    KNOCK(":knock WORD", AccountWords::knock),
    ERASE(":erase PASSWORD", AccountWords::erase),
    APPROACH(":approach anyone, :approach friends, :approach nobody", AccountWords::approach),

    BEFRIEND(":befriend bob", Reader.ofPerson(FriendCommand.Befriend::new)),
    UNFRIEND(":unfriend bob", Reader.ofPerson(FriendCommand.Unfriend::new)),
    FRIENDS(":friends", Reader.listed(FriendCommand.Friends::new)),
    IGNORE(":ignore bob", Reader.ofPerson(FriendCommand.Ignore::new)),
    UNIGNORE(":unignore bob", Reader.ofPerson(FriendCommand.Unignore::new)),
    IGNORED(":ignored", Reader.listed(FriendCommand.Ignored::new)),

    ROOMS(":rooms", Reader.listed(RoomCommand.Rooms::new), "list"),
    CREATE(":create garden, :create club private", RoomWords::create),
    JOIN(":join garden, :join @bob", RoomWords::join),
    LEAVE(":leave garden", Reader.ofRoom(RoomCommand.Leave::new), "part"),
    ROOM(":room garden", RoomWords::turn),
    TOPIC(":topic tea and cakes", RoomWords::topic),
    RETITLE(":retitle park", RoomWords::retitle),
    INVITE(":invite @bob #garden, :invite link for 2d uses 5", RoomWords::invite),

    PENDING(":pending", Reader.listed(RoomCommand.Pending::new)),
    DECLINE(":decline garden, :decline @bob", RoomWords::decline),

    KICK(":kick bob too loud", CareWords::kick),
    BAN(":ban bob for 2h too loud", CareWords::ban),
    UNBAN(":unban bob", CareWords::unban),
    BANS(":bans", CareWords::bans),
    MUTE(":mute bob 10m", CareWords::mute),
    UNMUTE(":unmute bob", Reader.ofPerson(whom -> new CareCommand.Mute(null, whom, 0))),
    SLOW(":slow 10", CareWords::slow),
    PRIVATE(":private on, :private off", CareWords::hidden),
    QUIET(":quiet on, :quiet off", CareWords::quiet),
    MOST(":most 30, :most off", CareWords::most),
    MOD(":mod bob", Reader.ofPerson(whom -> new CareCommand.Appoint(null, whom, true))),
    UNMOD(":unmod bob", Reader.ofPerson(whom -> new CareCommand.Appoint(null, whom, false))),
    OWNER(":owner bob", Reader.ofPerson(whom -> new CareCommand.HandOver(null, whom))),
    PAST(":past all, :past joined", CareWords::past),
    RETAIN(":retain 30", CareWords::retain),
    CLOSE(":close garden", Reader.ofRoom(CareCommand.Close::new)),
    INVITATIONS(":invitations", InvitationWords::list),
    UNINVITE(":uninvite 3", InvitationWords::withdraw),
    AUDIT(":audit 20", PastWords::audit),

    LOOK(":look, :look @bob", FloorWords::look),
    GO(":go fountain, :go @bob, :go north", FloorWords::go, "walk"),
    FOLLOW(":follow @bob", FloorWords::follow),
    WHERE(":where @bob", FloorWords::where),
    MAP(":map", FloorWords::map),
    MURMUR(":murmur not so loud", FloorWords::murmur),
    MOVES(":moves all, :moves near, :moves none", FloorWords::moves),
    SPOT(":spot Stammtisch, :spot -", FloorWords::spot),
    EXIT(":exit north garden, :exit north -", FloorWords::leave),

    HISTORY(":history 50 @bob before 120", HistoryWords::read),
    SEARCH(":search tea \"warm milk\" from:bob in:#garden since:2026-01-31", SearchWords::read),
    DELETE(":delete 120 @bob", PastWords::delete),
    REACT(":react 120 👍 @bob", words -> PastWords.react(words, true)),
    UNREACT(":unreact 120 👍 @bob", words -> PastWords.react(words, false)),
    REPLY(":reply 120 yes", PastWords::reply),
    READ(":read", PastWords::markRead),
    UNREAD(":unread", Reader.listed(PastCommand.Unread::new)),
    TALKS(":talks", Reader.listed(PastCommand.Talks::new)),
    EXPORT(":export html, :export text #garden, :export json me", PastWords::export);

    private static final Map<String, Verb> BY_WORD = byWord();

    private final String usage;
    @SuppressWarnings("ImmutableEnumChecker") // readers have no state
    private final Reader reader;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> others;

    Verb(String usage, Reader reader, String... others) {
        this.usage = usage;
        this.reader = reader;
        this.others = List.of(others);
    }

    private static Map<String, Verb> byWord() {
        var verbs = new HashMap<String, Verb>();
        for (var verb : values()) {
            verbs.put(verb.name().toLowerCase(Locale.ROOT), verb);
            verb.others.forEach(other -> verbs.put(other, verb));
        }
        return Map.copyOf(verbs);
    }

    /// An example that works.
    String usage() {
        return usage;
    }

    /// The command, or null where the words do not fit.
    @Nullable Command read(Words words) {
        return reader.read(words);
    }

    static @Nullable Verb of(String word) {
        return BY_WORD.get(word.toLowerCase(Locale.ROOT));
    }

    /// All words that work now.
    static Set<String> known() {
        return BY_WORD.keySet();
    }
}
