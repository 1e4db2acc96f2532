package metaverse.door.json;

import java.util.List;
import java.util.Map;
import metaverse.floor.Floor;
import metaverse.floor.Look;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import metaverse.universe.Address;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Deed;
import metaverse.universe.Event;
import metaverse.universe.Fact;
import metaverse.universe.FloorCommand;
import metaverse.universe.FloorEvent;
import metaverse.universe.Kind;
import metaverse.universe.Matter;
import metaverse.universe.MemberId;
import metaverse.universe.Move;
import metaverse.universe.Network;
import metaverse.universe.PastCommand;
import metaverse.universe.Reaction;
import metaverse.universe.Record;
import metaverse.universe.Records;
import metaverse.universe.Refusal;
import metaverse.universe.Region;
import metaverse.universe.Role;
import metaverse.universe.RoomEvent;
import metaverse.universe.Setting;
import metaverse.universe.Sign;
import metaverse.universe.Standing;
import metaverse.universe.Text;
import metaverse.universe.Where;
import metaverse.universe.Who;

/// One of everything that can be asked for and told.
final class Samples {
    private static final long AT = 1_767_268_800_123L;
    private static final Who LILY = new Who(new MemberId(36), "lily", false);
    private static final Who BOB = new Who(new MemberId(37), "bob", true);
    private static final Where GARDEN = new Where(2, "garden");
    private static final Where PLAZA = new Where(1, "plaza");
    private static final Sign NAMED = new Sign("fountain", "Stammtisch");
    private static final Sign UNNAMED = new Sign("fountain", null);
    private static final List<Tile> PATH =
            List.of(new Tile(3, 4), new Tile(4, 4), new Tile(5, 5), new Tile(6, 6), new Tile(6, 7));
    private static final Text HI = Text.of("hi\nyou");
    private static final Answer.Place PLACE =
            new Answer.Place(GARDEN, 7, 5, 2, List.of(LILY, BOB), Text.of("tea"), true, Role.OWNER,
                    Map.of(LILY.id(), Role.OWNER));
    private static final Record RECORD =
            new Record(7, AT, BOB.id(), "bob", true, Kind.EMOTE, "waves", 3, false,
                    List.of(new Reaction("👍", List.of("lily"), 1)));
    private static final Record TOMBSTONE =
            new Record(8, AT, LILY.id(), "lily", false, Kind.SAY, "", 0, true, List.of());

    private Samples() {}

    /// Objects that a client may send, at least one for each `do`.
    static List<String> requests() {
        return List.of(
                "{'do':'enter','name':'lily'}", "{'do':'enter','name':'lily','password':'long enough'}",
                "{'do':'enter','token':'t'}", "{'do':'login','name':'lily','password':'long enough'}",
                "{'do':'prove','name':'lily','message':'n,,n=lily,r=abc'}",
                "{'do':'prove','message':'c=biws,r=abc,p=x'}",
                "{'do':'knock','word':'sesame'}", "{'do':'rename','name':'rose'}",
                "{'do':'join','room':'garden','create':true}",
                "{'do':'register','password':'long enough'}",
                "{'do':'password','old':'long enough','new':'longer yet'}",
                "{'do':'password','new':'longer yet'}", "{'do':'log-out-others'}", "{'do':'approach','by':'friends'}",
                "{'do':'erase','password':'long enough'}", "{'do':'away','why':'lunch'}", "{'do':'away','on':false}",
                "{'do':'floor','room':'garden','watch':true}", "{'do':'floor'}", "{'do':'walk','x':3,'y':4}",
                "{'do':'walk','room':'garden','spot':'fountain'}", "{'do':'walk','who':'bob'}",
                "{'do':'walk','exit':'north'}",
                "{'do':'walk','way':'northeast'}", "{'do':'follow','who':'bob'}", "{'do':'follow'}",
                "{'do':'murmur','text':'hm'}", "{'do':'moves','mode':'all'}", "{'do':'where','who':'bob'}",
                "{'do':'spot','name':'Stammtisch'}", "{'do':'spot'}", "{'do':'exit','way':'north','to':'garden'}",
                "{'do':'exit','way':'north'}", "{'do':'replay','minutes':5}",
                "{'do':'typing'}", "{'do':'typing','with':'bob','on':false}", "{'do':'talks'}", "{'do':'pending'}",
                "{'do':'decline','room':'garden'}",
                "{'do':'ping','n':5}", "{'do':'ping'}", "{'do':'line','text':':who','cid':'a'}", "{'do':'quit'}",
                "{'do':'say','text':'hi'}", "{'do':'say','room':'garden','text':'hi','emote':true,'re':3,'cid':'a'}",
                "{'do':'tell','to':'bob','text':'hi'}", "{'do':'tell','to':['bob','amy'],'text':'hi','cid':'a'}",
                "{'do':'delete','seq':3}", "{'do':'delete','with':'bob','seq':3}",
                "{'do':'react','seq':3,'emoji':'👍'}", "{'do':'react','seq':3,'emoji':'👍','on':false}",
                "{'do':'history'}", "{'do':'history','room':'garden','before':3,'limit':5}",
                "{'do':'history','with':'bob','after':3}", "{'do':'history','around':3}",
                "{'do':'history','from':'2026-01-31T12:00:00+08:00'}", "{'do':'search','text':'tea'}",
                "{'do':'search','text':'tea','from':'bob','with':'bob','since':'2026-01-31T12:00:00Z',"
                        + "'until':'2026-02-28T12:00:00Z','limit':5,'after':'x'}",
                "{'do':'read','seq':3}", "{'do':'unread'}", "{'do':'export','format':'jsonl'}",
                "{'do':'audit','limit':5}", "{'do':'rooms'}", "{'do':'create','room':'garden','private':true}",
                "{'do':'enter','name':'lily','invitation':'c'}", "{'do':'join','invitation':'c'}",
                "{'do':'invite-link'}", "{'do':'invite-link','room':'garden','seconds':60,'uses':5}",
                "{'do':'invitations'}", "{'do':'withdraw','number':3}",
                "{'do':'join','room':'garden'}", "{'do':'join','who':'bob'}", "{'do':'leave'}",
                "{'do':'turn','room':'garden'}", "{'do':'who','room':'garden'}", "{'do':'invite','who':'bob'}",
                "{'do':'topic'}", "{'do':'topic','text':'tea'}", "{'do':'retitle','name':'park'}",
                "{'do':'kick','who':'bob','why':'noise'}", "{'do':'ban','who':'bob','seconds':60}",
                "{'do':'ban','address':'192.0.2.0/24','guests':true,'why':'noise'}",
                "{'do':'unban','address':'2001:db8::1'}", "{'do':'unban','who':'bob'}", "{'do':'bans'}",
                "{'do':'mute','who':'bob','seconds':0}", "{'do':'set','private':true,'room':'garden'}",
                "{'do':'set','quiet':false}", "{'do':'set','most':30}",
                "{'do':'slow','seconds':5}",
                "{'do':'appoint','who':'bob','on':false}", "{'do':'hand-over','who':'bob'}",
                "{'do':'past','joined':true}", "{'do':'retain','days':30}", "{'do':'close','room':'garden'}",
                "{'do':'befriend','who':'bob'}", "{'do':'unfriend','who':'bob'}", "{'do':'friends'}",
                "{'do':'ignore','who':'bob'}", "{'do':'unignore','who':'bob'}", "{'do':'ignored'}")
                .stream()
                .map(request -> request.replace('\'', '"'))
                .toList();
    }

    /// At least one of each kind of event.
    static List<Event> events() {
        return List.of(
                new Event.Said(GARDEN, 7, AT, LILY, Kind.SAY, HI, 3, "a", null),
                new Event.Deleted(GARDEN, 7, LILY),
                new Event.Reacted(GARDEN, 7, LILY, "👍", true),
                told(Event.Told.Copy.RECEIVED, null, Map.of()),
                told(Event.Told.Copy.ECHO, "a", Map.of("bob", 7L)),
                told(Event.Told.Copy.OTHER_DEVICE, null, Map.of("bob", 7L)),
                new Event.Resent("garden", 7, AT, LILY, List.of(), Kind.SAY, HI, 0, "a", Map.of()),
                new Event.Resent(null, 7, AT, LILY, List.of(BOB), Kind.EMOTE, HI, 0, "a", Map.of("bob", 7L)),
                new Event.TalkDeleted(BOB, 7, LILY),
                new Event.TalkReacted(BOB, 7, LILY, "👍", false),
                new Event.SentOut("operator", Text.of("noise")),
                new Event.ReadTo("garden", null, 7, 0),
                new Event.ReadTo(null, BOB, 7, 2),
                new Event.News(Matter.FRIEND_GONE, List.of("bob")),
                new RoomEvent.Arrived(GARDEN, BOB, false, true),
                new RoomEvent.Arrived(GARDEN, LILY, false, false, Role.OWNER, null),
                new RoomEvent.Left(GARDEN, BOB, false),
                new RoomEvent.Renamed(PLAZA, BOB.id(), "bob", "ben", null),
                new RoomEvent.Presence(GARDEN, 40, 3, 2),
                new RoomEvent.Topic(GARDEN, LILY, Text.of("")),
                new RoomEvent.Retitled(GARDEN, "park", LILY),
                new RoomEvent.Set(GARDEN, LILY, new Setting.Hidden(true)),
                new RoomEvent.Set(GARDEN, LILY, new Setting.Quiet(false)),
                new RoomEvent.Set(GARDEN, LILY, new Setting.Most(30)),
                new RoomEvent.Gone(PLAZA, BOB, Text.of("lunch")),
                new RoomEvent.Gone(PLAZA, BOB, null),
                new RoomEvent.Typing(GARDEN, BOB, true, null), new Event.TalkTyping(BOB, false),
                new Event.Absent(BOB, Text.of("tea")),
                new RoomEvent.Appointed(GARDEN, BOB, Role.MODERATOR),
                new Event.Came("garden", BOB, NAMED), new Event.Murmured("garden", BOB, UNNAMED, HI),
                new FloorEvent.Stood(GARDEN, people()), new FloorEvent.Landscaped(GARDEN),
                new FloorEvent.Vanished(GARDEN, List.of(BOB.id())), new FloorEvent.Murmuring(GARDEN, BOB, NAMED),
                new FloorEvent.Walked(GARDEN, List.of(new FloorEvent.Walk(BOB.id(), PATH, 350))));
    }

    private static List<Standing> people() {
        return List.of(new Standing(LILY, new Tile(3, 4), List.of(), 0, true),
                new Standing(BOB, PATH.getLast(), PATH, 350, false));
    }

    private static Answer ground(FloorCommand.View.Kind kind) {
        var floor = Floor.drawn("garden");
        return new Answer.Ground("garden", floor,
                floor.spots().stream().map(spot -> new Answer.Spotted(spot, new Sign(spot.kind(), null))).toList(),
                List.of(new Answer.Exit(Way.NORTH, "park")), people(), floor.entrance(), kind);
    }

    private static Event told(Event.Told.Copy copy, String cid, Map<String, Long> seqs) {
        return new Event.Told(7, AT, LILY, List.of(BOB), Kind.SAY, HI, 3, copy, cid, seqs);
    }

    /// At least one of each kind of answer, those with two forms in both.
    static List<Answer> answers() {
        return List.of(
                new Answer.Welcome(LILY, "t", true, false, List.of(PLACE)),
                new Answer.Welcome(BOB, null, false, true, List.of()),
                new Answer.Token("t"),
                new Answer.Proof("r=abcdef,s=QSXCR+Q6sek8bf92,i=4096"),
                new Answer.Exported("/export/t", "", PastCommand.Format.JSON_LINES, 0, Form.EVENT),
                new Answer.Joined(PLACE, true),
                new Answer.Parted(GARDEN, PLAZA),
                new Answer.Turned(PLACE),
                new Answer.Refused(Refusal.of(Refusal.Reason.NO_SUCH_MEMBER, "bob"), "tell", "a"),
                new Answer.Done(Deed.SLOW, List.of("garden", "10")),
                new Answer.Past("garden", null, List.of(RECORD, TOMBSTONE), true, true, Form.EVENT),
                new Answer.Past(null, BOB, List.of(), false, false, Form.EVENT),
                new Answer.Found(List.of(new Answer.Hit("garden", null, RECORD), new Answer.Hit(null, BOB, RECORD)),
                        "x",
                        Form.EVENT),
                new Answer.Found(List.of(), null, Form.LINES),
                new Answer.Present("garden", 2, List.of(LILY, BOB), Map.of(LILY.id(), Role.OWNER), Form.EVENT),
                new Answer.Rooms(List.of(new Answer.Listed(GARDEN, 2, Text.of("tea"), true, true, 3)), Form.EVENT),
                new Answer.Friends(friends(), Form.EVENT),
                new Answer.Ignored(List.of(BOB), Form.EVENT),
                new Answer.Unread(waiting(), Form.EVENT, false),
                new Answer.Talks(List.of(new Answer.Waiting(null, BOB, 7, 5, 2)), Form.EVENT),
                new Answer.Pending(List.of(BOB), List.of(new Answer.Invited("garden", "lily")), Form.EVENT),
                ground(FloorCommand.View.Kind.FIELDS), ground(FloorCommand.View.Kind.WORDS),
                ground(FloorCommand.View.Kind.MAP),
                new Answer.Located(BOB, Text.of("tea"), null, List.of(new Answer.Stay("garden", new Tile(3, 4), NAMED)),
                        Form.EVENT),
                new Answer.Located(BOB, null, Look.of("37"), List.of(new Answer.Stay("garden", new Tile(3, 4), null)),
                        Form.LINES),
                new Answer.Replay("garden", AT, AT, people(), List.of(new Move(AT, BOB, Move.Kind.WALKED, PATH),
                        new Move(AT, BOB, Move.Kind.LEFT, List.of(new Tile(3, 4))))),
                new Answer.Bans("garden", bans(), Form.EVENT),
                new Answer.Bans(null, bans(), Form.EVENT),
                new Answer.Invitation("garden", counted(), "c", "https://chat.example.org"),
                new Answer.Invitation("garden", new Answer.Listing(1, "lily", Fact.FOR_EVER, 0, 0), "c", ""),
                new Answer.Invitations("garden", List.of(counted()), Form.EVENT),
                new Answer.Invitations("garden", List.of(), Form.LINES),
                new Answer.Invited("garden", "lily"),
                new Answer.Audit("garden", List.of(new Records.Audited(AT, "lily", "kick", "garden", "bob", "noise")),
                        Form.EVENT),
                new Answer.Attendance(List.of(new Answer.Attendant(BOB, "plaza", Address.LOOPBACK))),
                new Answer.Pong("5"),
                new Answer.Pong("null"),
                new Answer.Pong("what was typed"),
                new Answer.Worded(new Answer.Pong("5")),
                new Answer.Explained(Command.Topic.HELP),
                new Answer.Speaks(Region.USUAL), new Answer.Clocked(Region.USUAL, 0));
    }

    private static Answer.Listing counted() {
        return new Answer.Listing(3, "lily", AT, 5, 4);
    }

    private static List<Answer.Friend> friends() {
        return List.of(
                new Answer.Friend(LILY, Answer.Friend.State.FRIENDS, true, Text.of("lunch"), List.of("garden")),
                new Answer.Friend(BOB, Answer.Friend.State.ASKS, false, null, List.of()));
    }

    private static List<Answer.Waiting> waiting() {
        return List.of(new Answer.Waiting("garden", null, 7, 5, 2), new Answer.Waiting(null, BOB, 7, 5, 2));
    }

    private static List<Fact.Ban> bans() {
        var network = Network.of(Address.LOOPBACK, 24);
        return List.of(
                new Fact.Ban(2, new Fact.Subject.Someone(BOB.id(), "bob"), AT, "lily", "noise"),
                new Fact.Ban(2, new Fact.Subject.Guest(BOB.id(), "bob", network), AT, "lily", "noise"),
                new Fact.Ban(2, new Fact.Subject.From(network), Fact.FOR_EVER, "lily", ""),
                new Fact.Ban(2, new Fact.Subject.GuestsFrom(network), AT, "lily", ""));
    }
}
