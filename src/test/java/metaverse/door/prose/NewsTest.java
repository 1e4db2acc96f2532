package metaverse.door.prose;

import static metaverse.door.prose.ProseTest.BOB;
import static metaverse.door.prose.ProseTest.LILY;
import static metaverse.door.prose.ProseTest.PLAZA;
import static metaverse.door.prose.ProseTest.lines;
import static metaverse.door.prose.ProseTest.said;
import static metaverse.door.prose.ProseTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import metaverse.universe.Answer;
import metaverse.universe.Answer.Friend;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Deed;
import metaverse.universe.Event;
import metaverse.universe.Event.Told.Copy;
import metaverse.universe.Fact;
import metaverse.universe.Kind;
import metaverse.universe.Matter;
import metaverse.universe.PastCommand.History;
import metaverse.universe.Reaction;
import metaverse.universe.Record;
import metaverse.universe.Role;
import metaverse.universe.RoomEvent;
import metaverse.universe.Text;
import metaverse.universe.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lines of rooms, accounts, friends and the past.
class NewsTest {
    private static final Prose PROSE = Prose.of(Tongue.ENGLISH);
    private static final Where GARDEN = new Where(7, "garden");

    @Test
    void talkOfAnotherRoomHasItsNameBeforeEveryLine() {
        assertThat(elsewhere(said(Kind.SAY, "hi\n* bob left"), false))
                .isEqualTo("[plaza] lily: hi\n[plaza] lily: * bob left\n");
        assertThat(elsewhere(said(Kind.EMOTE, "waves"), false)).isEqualTo("[plaza] ~ lily waves\n");
        assertThat(elsewhere(said(Kind.SAY, "hi"), true)).isEmpty();
    }

    @Test
    void onlyTalkAndWhatConcernsEveryoneIsToldOfAnotherRoom() {
        var tea = Text.of("tea");
        assertThat(elsewhere(new RoomEvent.Arrived(PLAZA, LILY, false, false), false)).isEmpty();
        assertThat(elsewhere(new RoomEvent.Left(PLAZA, LILY, false), false)).isEmpty();
        assertThat(elsewhere(new RoomEvent.Topic(PLAZA, LILY, tea), false)).isEmpty();
        assertThat(elsewhere(new RoomEvent.Presence(PLAZA, 30, 1, 1), false)).isEmpty();
        assertThat(elsewhere(new Event.Deleted(PLAZA, 7, LILY), false)).isEmpty();
        assertThat(elsewhere(new Event.Reacted(PLAZA, 7, LILY, "👍", true), false)).isEmpty();
        var renamed = new RoomEvent.Renamed(PLAZA, LILY.id(), "lily", "rose", null);
        assertThat(elsewhere(renamed, false)).isEqualTo("* lily is now rose\n");
        assertThat(elsewhere(renamed, true)).isEqualTo("- you are now rose\n");
        assertThat(elsewhere(new RoomEvent.Gone(PLAZA, LILY, tea), false)).isEqualTo("* lily is away: tea\n");
        assertThat(elsewhere(new RoomEvent.Retitled(GARDEN, "park", LILY), false))
                .isEqualTo("* #park is now #garden\n");
    }

    @Test
    void whatBecomesOfARoomIsNews() {
        assertThat(lines(new RoomEvent.Topic(PLAZA, LILY, Text.of("tea")))).isEqualTo("* lily set the topic: tea\n");
        assertThat(lines(new RoomEvent.Topic(PLAZA, LILY, Text.of("")))).isEqualTo("* lily took the topic away\n");
        assertThat(lines(new RoomEvent.Gone(PLAZA, LILY, Text.of("")))).isEqualTo("* lily is away\n");
        assertThat(lines(new RoomEvent.Gone(PLAZA, LILY, null))).isEqualTo("* lily is back\n");
        assertThat(lines(new Event.Deleted(PLAZA, 7, LILY))).isEqualTo("* lily deleted #7\n");
        assertThat(lines(new Event.Reacted(PLAZA, 7, LILY, "👍", true))).isEqualTo("* lily reacted 👍 to #7\n");
        assertThat(lines(new Event.Reacted(PLAZA, 7, LILY, "👍", false))).isEqualTo("* lily took 👍 back from #7\n");
        assertThat(lines(new Event.TalkDeleted(BOB, 7, LILY)))
                .isEqualTo("* lily deleted #7 of your private talk with bob\n");
        assertThat(lines(new Event.TalkReacted(BOB, 7, LILY, "👍", true)))
                .isEqualTo("* lily reacted 👍 to #7 of your private talk with bob\n");
    }

    @Test
    void onAnotherDeviceAPrivateMessageNamesWhomItIsFor() {
        assertThat(lines(told(Kind.SAY, "psst", Copy.OTHER_DEVICE, BOB))).isEqualTo("[private to bob] lily: psst\n");
        assertThat(lines(told(Kind.SAY, "psst", Copy.OTHER_DEVICE, LILY, BOB)))
                .isEqualTo("[private to bob] lily: psst\n");
        assertThat(lines(told(Kind.EMOTE, "waves", Copy.OTHER_DEVICE, LILY))).isEqualTo("[private] ~ lily waves\n");
    }

    @Test
    void whatIsForProgramsAlonePrintsNothing() {
        assertThat(lines(new Event.ReadTo("plaza", null, 7, 0))).isEmpty();
        assertThat(lines(new Answer.Token("t"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "FRIEND_REQUEST | bob | - | - | * bob asks to be your friend:  :befriend bob",
        "FRIEND_HERE | bob | - | - | * your friend bob is here",
        "INVITED | club | bob | - | * bob invites you to #club:  :join #club",
        "KICKED | club | bob | too loud | * bob sent you out of #club: too loud",
        "KICKED | club | bob | '' | * bob sent you out of #club",
        "BANNED | club | bob | '' | * bob sent you out of #club, to stay out",
        "MUTED | club | bob | 7200 | * bob lets you only read in #club, for 2 h",
        "MUTED | club | bob | 90 | * bob lets you only read in #club, for 90 s",
        "MUTED | club | bob | 5400 | * bob lets you only read in #club, for 90 min",
        "MUTED | club | bob | 172800 | * bob lets you only read in #club, for 2 d",
        "OWNER | club | bob | - | * bob gave you #club: it is yours now",
        "ROOM_CLOSED | club | bob | - | * bob closed #club",
    })
    void newsNamesWhoAndWhere(Matter matter, String one, String two, String three, String line) {
        var args = Stream.of(one, two, three).filter(Objects::nonNull).toList();
        assertThat(lines(new Event.News(matter, args))).isEqualTo(line + "\n");
    }

    @Test
    void aDeedIsAnsweredAsItIs() {
        assertThat(lines(new Answer.Done(Deed.APPROACHABLE, List.of("friends"))))
                .isEqualTo("- Only friends may walk up to you.\n");
        assertThat(lines(new Answer.Done(Deed.MUTED, List.of("bob", "600"))))
                .isEqualTo("- bob may only read, for 10 min.\n");
        assertThat(lines(new Answer.Done(Deed.RETAINED, List.of("club", "30")))).contains("for 30 days");
        assertThat(lines(new Answer.Done(Deed.RETAINED, List.of("club", "0")))).doesNotContain("days");
    }

    @Test
    void whoComesIntoARoomReadsWhereTheyAreAndWhatItIsAbout() {
        var place = new Answer.Place(GARDEN, 9, 4, 2, List.of(LILY, BOB), Text.of("tea"), false, Role.MEMBER, Map.of());
        assertThat(lines(new Answer.Joined(place, true)))
                .isEqualTo("- You are in garden. Here are lily and bob.\n- It is about: tea\n");
        assertThat(lines(new Answer.Turned(place))).isEqualTo(lines(new Answer.Joined(place, true)));
        assertThat(lines(new Answer.Joined(place, false))).isEqualTo("- You are in garden, too.\n");
        assertThat(lines(new Answer.Parted(GARDEN, PLAZA)))
                .isEqualTo("- You are no longer in garden. You are in plaza.\n");
    }

    @Test
    void aWelcomeBeginsInThePlazaAndNamesOnesOtherRooms() {
        var garden = new Answer.Place(GARDEN, 9, 4, 1, List.of(LILY), Text.of(""), false, Role.MEMBER, Map.of());
        var plaza = new Answer.Place(PLAZA, 9, 4, 1, List.of(LILY), Text.of(""), false, Role.MEMBER, Map.of());
        assertThat(lines(new Answer.Welcome(LILY, null, true, false, List.of(garden, plaza)))).startsWith(
                "- Hello, lily. You are in plaza. Nobody else is here yet.\n- You are also in garden.\n");
    }

    @Test
    void roomsAreListedWithAStarForOnesOwn() {
        var rooms = List.of(
                new Answer.Listed(PLAZA, 12, Text.of(""), false, true, 3),
                new Answer.Listed(GARDEN, 3, Text.of("tea"), false, false, 0),
                new Answer.Listed(new Where(8, "club"), 0, Text.of(""), true, true, 0));
        assertThat(lines(new Answer.Rooms(rooms, Form.LINES))).isEqualTo("""
                - Rooms (3), yours with a star:
                - * plaza (12)
                -   garden (3)  tea
                - * club (0, private)
                """);
    }

    @Test
    void friendsAreListedWithWhereTheyAre() {
        var friends = List.of(
                new Friend(LILY, Friend.State.FRIENDS, true, null, List.of("plaza", "garden")),
                new Friend(BOB, Friend.State.FRIENDS, true, Text.of("lunch"), List.of("plaza")),
                new Friend(BOB, Friend.State.FRIENDS, false, null, List.of()),
                new Friend(BOB, Friend.State.ASKS, false, null, List.of()),
                new Friend(BOB, Friend.State.ASKED, false, null, List.of()));
        assertThat(lines(new Answer.Friends(friends, Form.LINES))).isEqualTo("""
                - lily is here, in plaza and garden
                - bob is here, in plaza; away: lunch
                - bob is not here
                - bob asks to be your friend:  :befriend bob
                - bob has not answered yet
                """);
        assertThat(lines(new Answer.Friends(List.of(), Form.LINES))).startsWith("- You have no friends here yet.");
        assertThat(lines(new Answer.Ignored(List.of(LILY, BOB), Form.LINES))).isEqualTo("- You ignore lily, bob.\n");
        assertThat(lines(new Answer.Ignored(List.of(), Form.LINES))).isEqualTo("- You ignore nobody.\n");
    }

    @Test
    void whatIsUnreadComesWithACommandThatShowsIt() {
        var waiting = List.of(
                new Answer.Waiting("garden", null, 9, 6, 3), new Answer.Waiting(null, BOB, 900, 0, 900));
        var unread = lines(new Answer.Unread(waiting, Form.LINES, true));
        assertThat(unread).isEqualTo("""
                - 3 unread in garden:  :history 3 #garden
                - 900 unread from bob:  :history 200 @bob
                """);
        assertThat(unread.lines().map(line -> line.substring(line.indexOf(":history"))))
                .allSatisfy(line -> assertThat(new Grammar(false, Form.LINES).read(line)).isInstanceOf(History.class));
        assertThat(lines(new Answer.Unread(List.of(), Form.LINES, true))).isEqualTo("- You have read everything.\n");
    }

    @Test
    void whatWaitsForWhoComesIsOneLineHoweverMuchItIs() {
        var waiting = List.of(
                new Answer.Waiting("garden", null, 18, 6, 12), new Answer.Waiting(null, BOB, 900, 897, 3));
        assertThat(lines(new Answer.Unread(waiting, Form.LINES, false)))
                .isEqualTo("* unread: 12 in garden and 3 from bob;  :unread tells how to read it\n");
        assertThat(lines(new Answer.Unread(Collections.nCopies(200, waiting.getFirst()), Form.LINES, false)))
                .hasLineCount(1).contains("12 in garden and 195 others;");
    }

    @Test
    void bansSayWhomUntilWhenAndWhy() {
        var bans = List.of(
                new Fact.Ban(7, new Fact.Subject.Someone(BOB.id(), "bob"), 0, "lily", "too loud"),
                new Fact.Ban(7, new Fact.Subject.GuestsFrom(Networks.read("192.0.2.0/24")), Fact.FOR_EVER, "lily",
                        ""),
                new Fact.Ban(7, new Fact.Subject.Guest(BOB.id(), "bob", Networks.read("192.0.2.1")), Fact.FOR_EVER,
                        "lily", ""));
        assertThat(lines(new Answer.Bans("garden", bans, Form.LINES))).isEqualTo("""
                - bob, until 1970-01-01T00:00:00+00:00, by lily: too loud
                - guests from 192.0.2.0/24, for ever, by lily
                - bob, and guests from the same address, for ever, by lily
                """);
    }

    @Test
    void whatTheServerNotesOfARecordStandsWhereNothingTypedCan() {
        var records = List.of(
                record(1, "(deleted) [👍 2]", 0, false,
                        List.of(new Reaction("👍", List.of("bob"), 2), new Reaction("❤", List.of("bob"), 1))),
                record(2, "", 0, true, List.of()),
                record(3, "yes\nno", 1, false, List.of()));
        assertThat(lines(new Answer.Past("plaza", null, records, true, true, Form.LINES))).isEqualTo("""
                - 1 1970-01-01T00:00:00+00:00 lily: (deleted) [👍 2]
                - 1 [👍 2  ❤ 1]
                - 2 1970-01-01T00:00:00+00:00 (deleted) lily
                - 3 1970-01-01T00:00:00+00:00 (to 1) lily: yes
                - 3 1970-01-01T00:00:00+00:00 (to 1) lily: no
                - For what was said after:  :history 3 #plaza after 3
                """);
    }

    private static Record record(long seq, String text, long re, boolean deleted, List<Reaction> reactions) {
        return new Record(seq, 0, LILY.id(), "lily", true, Kind.SAY, text, re, deleted, reactions);
    }

    private static String elsewhere(Event.Common event, boolean own) {
        var out = new StringBuilder();
        PROSE.writeElsewhere(event, own, out);
        return out.toString();
    }
}
