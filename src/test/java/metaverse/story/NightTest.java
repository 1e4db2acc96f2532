package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaverse.story.Night.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A night in a private room, through the text door, the JSON door and the terminal client. Whatever line of it a restart comes
/// before, everyone reads the same, and what is left is the same.
final class NightTest {
    private static final String PASSWORD = "correct horse battery";

    /// The story: one line, one step.
    private static final List<Step> STORY = List.of(
            night -> night.comes("lily", night.lily),
            night -> night.lily.types(":register " + PASSWORD),
            night -> night.comes("bob", night.bob),
            night -> night.bob.asks("do", "register", "password", PASSWORD),
            night -> night.lily.types(":befriend bob"),
            night -> night.bob.asks("do", "befriend", "who", "lily"),
            night -> night.comes("amy", night.amy),
            night -> night.lily.types(":create club private"),
            night -> night.lily.types(":topic 月下"),
            night -> night.lily.types(":invite @bob"),
            night -> night.bob.asks("do", "join", "room", "club"),
            night -> night.lily.types(":invite @amy"),
            night -> night.amy.types(":join club"),
            night -> night.bob.asks("do", "say", "room", "club", "text", "good night, 晚安"),
            night -> night.bob.asks("do", "read", "room", "club", "seq", 1),
            night -> night.goes("bob"),

            // Eight messages in the room and four whispers: twelve that bob has not read.
            night -> night.lily.types("他睡了。你看见月亮了吗？"),
            night -> night.amy.types("看见了，月亮很圆"),
            night -> night.lily.types("@bob the present is under the table"),
            night -> night.amy.types("@bob she knows that you know"),
            night -> night.comes("eve", night.eve),
            night -> night.eve.asks("do", "join", "room", "club"),
            night -> night.lily.types(":invite @eve"),
            night -> night.eve.asks("do", "join", "room", "club"),
            night -> night.eve.asks("do", "say", "room", "club", "text", "BUY NOW"),
            night -> night.lily.types(":kick eve not here"),
            night -> night.lily.types(":invite @eve"),
            night -> night.eve.asks("do", "join", "room", "club"),
            night -> night.eve.asks("do", "say", "room", "club", "text", "BUY MORE"),
            night -> night.lily.types(":ban eve for 2h spam"),
            night -> night.eve.asks("do", "join", "room", "club"),
            night -> night.lily.types(":invite @eve"),
            night -> night.eve.asks("do", "join", "room", "club"),
            night -> night.goes("eve"),
            night -> night.comes("mallory", night.mallory),
            night -> night.lily.types(":invite @mallory"),
            night -> night.mallory.asks("do", "join", "room", "club"),
            night -> night.goes("mallory"),
            night -> night.amy.types("quiet again"),
            night -> night.lily.types("bob would have laughed"),
            night -> night.lily.types("@bob 早安"),
            night -> night.amy.types("@bob sleep well"),
            night -> night.amy.types("good night"),
            night -> night.lily.types("good night, 晚安"),

            night -> night.comes("phone", night.phone),
            night -> night.comes("laptop", night.laptop),
            night -> night.laptop.asks("do", "unread"),
            night -> night.phone.asks("do", "read", "room", "club", "seq", 9),
            night -> night.laptop.asks("do", "read", "with", "lily", "seq", 1),
            night -> night.phone.asks("do", "unread"),
            night -> night.laptop.searches("月亮", 2),
            night -> night.phone.asks("do", "say", "room", "club", "text", "moning"),
            night -> night.laptop.asks("do", "delete", "room", "club", "seq", 10),
            night -> night.laptop.exports("club", "text", "json", "html"),
            night -> night.lily.types("good morning, sleepyhead"));

    /// Lines that a kill comes before; each costs the start of a process.
    private static final List<Integer> KILLED = List.of(12, 26, 45);

    @TempDir
    private static Path data;

    private static List<String> undisturbed = List.of();

    @BeforeAll
    static void playWithoutARestart() throws Exception {
        try (var site = Site.inOrder(data.resolve("undisturbed"))) {
            undisturbed = play(new Night(site), List.of());
        }
    }

    /// @param before the lines that a restart comes before
    /// @return all that was read, and all that is left
    private static List<String> play(Night night, List<Integer> before) throws Exception {
        for (var i = 0; i < STORY.size(); i++) {
            if (before.contains(i)) {
                night.restart();
            }
            night.play(STORY.get(i));
        }
        var all = new ArrayList<>(night.diary());
        all.addAll(left(night));
        return all;
    }

    /// What is left when the story is over: histories, unread, members, friends, bans.
    private static List<String> left(Night night) throws Exception {
        var left = new ArrayList<String>();
        for (var line : List.of(":history 50 #club", ":history 50 @bob", ":who #club", ":rooms", ":friends", ":bans",
                ":audit 50", ":topic")) {
            night.lily.types(line);
            left.addAll(night.lily.reads());
        }
        left.addAll(night.amy.asks(":history 50 #club"));
        night.phone.asks("do", "history", "room", "club", "limit", 200);
        night.phone.asks("do", "history", "with", "lily");
        night.phone.asks("do", "history", "with", "amy");
        night.phone.asks("do", "friends");
        night.phone.asks("do", "unread");
        left.addAll(night.phone.reads());
        night.everyoneGoes();
        var again = JsonPlayer.account(night.site, "lily", PASSWORD);
        again.comes();
        left.addAll(again.reads());
        again.goes();
        return left;
    }

    static IntStream lines() {
        return IntStream.range(1, STORY.size());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aRestartBeforeAnyLineChangesNothing(int line) throws Exception {
        try (var site = Site.inOrder(data.resolve("before" + line))) {
            assertThat(play(new Night(site), List.of(line))).isEqualTo(undisturbed);
        }
    }

    @Test
    void killsChangeNothing() throws Exception {
        try (var site = Site.killed(data.resolve("killed"))) {
            assertThat(withoutPositions(play(new Night(site), KILLED))).isEqualTo(withoutPositions(undisturbed));
        }
    }

    /// How far one has read is kept a few seconds later, and a kill may come before.
    private static List<String> withoutPositions(List<String> lines) {
        return lines.stream().filter(line -> !line.contains("unread")).toList();
    }

    @Test
    void twelveWaitForWhoeverSlept() {
        assertThat(undisturbed).contains(
                "laptop reads {event=unread waiting=[{room=club head=9 read=1 unread=8}, {with=amy head=2 read=0 "
                        + "unread=2}, {with=lily head=2 read=0 unread=2}]}");
    }

    @Test
    void whatOneDeviceReadsTheOtherHasRead() {
        assertThat(undisturbed).contains(
                "laptop reads {event=read room=club seq=9 unread=0}",
                "phone reads {event=read with=lily seq=1 unread=1}",
                "phone reads {event=unread waiting=[{with=amy head=2 read=0 unread=2}, {with=lily head=2 read=1 "
                        + "unread=1}]}");
    }

    @Test
    void theStrangerStaysOutUnderAnyName() {
        assertThat(undisturbed).filteredOn(line -> line.contains("banned-from-room"))
                .extracting(line -> line.split(" ", 2)[0]).containsExactly("eve", "mallory");
    }

    @Test
    void aWordOfTwoSignsIsFound() {
        assertThat(undisturbed).filteredOn(line -> line.contains("event=found")).singleElement().asString()
                .contains("seq=3 from=amy", "seq=2 from=lily");
    }

    @Test
    void whatIsKeptIsExactlyWhatMayBeRead() {
        var kept = List.of(
                "1 bob: good night, 晚安", "2 lily: 他睡了。你看见月亮了吗？", "3 amy: 看见了，月亮很圆", "4 eve: BUY NOW",
                "5 eve: BUY MORE", "6 amy: quiet again", "7 lily: bob would have laughed", "8 amy: good night",
                "9 lily: good night, 晚安");
        assertThat(keeps("text")).containsExactlyElementsOf(Stream.concat(
                Stream.of("#club", ""),
                Stream.concat(kept.stream(), Stream.of("10 * bob said something that was deleted")))
                .toList());
        assertThat(keeps("json"))
                .containsExactlyElementsOf(Stream.concat(kept.stream(), Stream.of("10 bob: ")).toList());
        assertThat(keeps("html")).containsExactlyElementsOf(
                Stream.concat(kept.stream(), Stream.of("10 bob: This message was deleted.")).toList());
    }

    private static List<String> keeps(String format) {
        var begin = "laptop reads " + format + ": ";
        return undisturbed.stream().filter(line -> line.startsWith(begin)).map(line -> line.substring(begin.length()))
                .toList();
    }

    @Test
    void whatIsDeletedIsGoneForAll() {
        assertThat(undisturbed)
                .contains("lily reads * bob deleted #10", "phone reads {event=deleted room=club seq=10 who=bob}")
                .filteredOn(line -> line.contains("moning")).as("only as it was said").hasSize(4);
        assertThat(undisturbed).filteredOn(line -> line.startsWith("- 10 ")).hasSize(2)
                .allMatch(line -> line.contains("(deleted)"));
    }
}
