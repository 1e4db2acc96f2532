package metaverse.door.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import metaverse.story.OpenHouse;
import metaverse.story.TextClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told in the text door, and what never leaves it.
final class TextDoorTest extends OpenHouse {
    private TextClient bob;

    @BeforeEach
    void welcome() throws IOException {
        bob = house.text("bob");
    }

    @Test
    void ownWordsAreNotSaidBack() throws IOException {
        try (var lily = house.text("lily")) {
            assertThat(lily.ask("hello")).isEmpty();
            assertThat(bob.heard()).containsExactly("* lily arrived", "lily: hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", ":who", ":history", ":me waves", "@bob hi", ":say hi"})
    void beforeTheNameNothingOfTheRoomShows(String line) throws IOException {
        try (var stranger = house.text()) {
            stranger.say("hi");
            bob.ask("secret");

            assertThat(stranger.heard()).containsExactly("! Choose a name first, like this:  name:lily");
            assertThat(stranger.ask(line)).containsExactly("! Choose a name first, like this:  name:lily");
        }
        assertThat(bob.heard()).isEmpty();
    }

    @Test
    void helpAndGoodbyeWorkBeforeTheName() throws IOException {
        try (var stranger = house.text()) {
            assertThat(stranger.ask(":help")).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("-"));

            stranger.say(":quit");
            assertThat(stranger.rest()).containsExactly("- Goodbye. Come back soon.");
        }
    }

    @Test
    void whyOneIsAwayIsNoLongerThanATopic() throws IOException {
        try (var lily = house.text("lily")) {
            bob.heard();
            assertThat(lily.ask(":away " + "x".repeat(401)))
                    .containsExactly("! That is too long. It is one line of at most 400 characters.");
            assertThat(bob.heard()).isEmpty();
            lily.ask(":away " + "x".repeat(400));
            assertThat(bob.heard()).containsExactly("* lily is away: " + "x".repeat(400));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "name:, There is no name in that",
        "name:   , There is no name in that",
        "name:BOB, BOB is taken",
        "name:ｂｏｂ, is taken",
        "name:bоb, is taken",
        "name:server, server is reserved",
        "name:plaza, plaza is reserved",
        "name:li ly, A name has no spaces",
        "name:#lily, A name cannot have # in it",
        "name:aaaaaaaaaaaaaaaaaaaaaaaaa, That name is too long"
    })
    void nameIsRefusedWithItsReason(String line, String reason) throws IOException {
        try (var stranger = house.text()) {
            assertThat(stranger.ask(line)).singleElement().asString().startsWith("! ").contains(reason);
        }
        try (var lily = house.text("lily")) {
            assertThat(lily.ask(line)).singleElement().asString().startsWith("! ").contains(reason);
            assertThat(bob.heard()).containsExactly("* lily arrived");
        }
    }

    @Test
    void looksLikeAnotherNameIsTaken() throws IOException {
        try (var lily = house.text("lily"); var other = house.text()) {
            assertThat(other.ask("name:lіly")).singleElement().asString().startsWith("! lіly is taken");
            assertThat(lily.heard()).isEmpty();
        }
    }

    @Test
    void sameNameIsToldKindlyAndChangeOfCaseIsAllowed() throws IOException {
        try (var lily = house.text("lily")) {
            assertThat(lily.ask("name:lily")).containsExactly("! You are lily already.");
            assertThat(lily.ask("Name：LILY")).containsExactly("- you are now LILY");
            assertThat(bob.heard()).containsExactly("* lily arrived", "* lily is now LILY");
        }
    }

    @Test
    void leftNameIsFreeAtOnce() throws IOException {
        try (var lily = house.text("lily")) {
            lily.say(":quit");
            lily.rest();
        }
        try (var _ = house.text("lily")) {
            assertThat(bob.heard()).containsExactly("* lily arrived", "* lily left", "* lily arrived");
        }
    }

    @Test
    void unknownCommandIsRefusedWithTheNearestAndNothingIsSent() throws IOException {
        assertThat(bob.ask(":hlep")).singleElement().asString().startsWith("! ").contains(":help");
        assertThat(bob.ask(":histroy @lily")).singleElement().asString().contains("Did you mean :history");
        assertThat(bob.ask("/xyzzyx")).singleElement().asString().contains(":help shows what there is");
        assertThat(bob.ask(":history")).containsExactly("- There are no messages to show.");
    }

    @ParameterizedTest
    @ValueSource(strings = {":)", ":D", ":smile:", "/usr/bin/env", "mail a@b.org", "5 @ 3", "@_@"})
    void looksLikeACommandOrMentionAndIsTalk(String line) throws IOException {
        try (var lily = house.text("lily")) {
            lily.ask(line);
            assertThat(bob.heard()).containsExactly("* lily arrived", "lily: " + line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@bob hi", "hi @bob", "hi,@bob", "嗨@bob", "＠BOB hi", "hi @bob."})
    void mentionAnywhereMakesALinePrivate(String line) throws IOException {
        try (var lily = house.text("lily"); var amy = house.text("amy")) {
            lily.ask(line);
            assertThat(bob.heard()).last().asString().startsWith("[private] lily: ");
            assertThat(amy.heard()).isEmpty();
        }
    }

    @Test
    void mentionOfNobodySendsNothingToAnyone() throws IOException {
        try (var lily = house.text("lily")) {
            assertThat(lily.ask("@bob @bobb psst")).singleElement().asString()
                    .startsWith("! Nobody here is called bobb");
            assertThat(bob.heard()).containsExactly("* lily arrived");
            assertThat(bob.ask(":history")).containsExactly("- There are no messages to show.");
        }
    }

    @Test
    void toOneselfComesOnce() throws IOException {
        assertThat(bob.ask("@bob note")).containsExactly("[private] bob: note");
    }

    @Test
    void notUtf8IsAnsweredAndTheSessionLives() throws IOException {
        bob.wire().send(new byte[] {'h', 'i', (byte) 0xFE, (byte) 0xC3, '(', '\n'});

        assertThat(bob.heard()).containsExactly("! That is not UTF-8 text. Please set your program to UTF-8.");
        assertThat(bob.ask("name:rob")).containsExactly("- you are now rob");
    }

    @Test
    void lineOfTenMegabytesIsAnsweredOnceAndTheSessionLives() throws IOException {
        var much = new byte[10_000_000];
        Arrays.fill(much, (byte) 'x');
        bob.wire().send(much).send("\n");

        assertThat(bob.heard()).containsExactly("! That line is too long. 4096 bytes are the most.");
        assertThat(bob.ask(":history")).containsExactly("- There are no messages to show.");
    }

    @Test
    void longestLineIsSaidAndOneByteMoreIsNot() throws IOException {
        try (var lily = house.text("lily")) {
            assertThat(lily.ask("x".repeat(4096))).isEmpty();
            assertThat(lily.ask("x".repeat(4097))).singleElement().asString().startsWith("! That ");
            assertThat(bob.heard()).containsExactly("* lily arrived", "lily: " + "x".repeat(4096));
        }
    }

    @Test
    void controlsAreStrippedOnOtherScreens() throws IOException {
        try (var lily = house.text("lily")) {
            lily.ask("a\u001B[2Jb\u009Bc\u202Ed\u2066e\u2028f\u200Fg\u0007h\ri\tj");
            assertThat(bob.heard()).containsExactly("* lily arrived", "lily: a[2Jbcdefghi j");
        }
    }

    @Test
    void severalLinesRepeatWhoSaysThem() throws IOException {
        try (var lily = house.json("lily")) {
            lily.ask("do", "say", "text", "one\n* bob left\n\namy: two");
            lily.ask("do", "tell", "to", "bob", "text", "three\nfour");
            lily.ask("do", "say", "text", "five\nsix", "emote", true);

            assertThat(bob.heard())
                    .containsExactly(
                            "* lily arrived",
                            "lily: one",
                            "lily: * bob left",
                            "lily: ",
                            "lily: amy: two",
                            "[private] lily: three",
                            "[private] lily: four",
                            "~ lily five",
                            "~ lily six");
        }
    }

    @Test
    void lineEndMayBeCrLf() throws IOException {
        try (var lily = house.text()) {
            lily.send("name:lily\r\nhello\r\n\r\n");
            lily.heard();
            assertThat(bob.heard()).containsExactly("* lily arrived", "lily: hello");
        }
    }

    @Test
    void lostLineIsADepartureAtOnce() throws IOException {
        try (var lily = house.text("lily")) {
            assertThat(bob.heard()).containsExactly("* lily arrived");
            lily.wire().finish();
            assertThat(lily.rest()).last().asString().startsWith("- ");
        }
        assertThat(bob.next()).isEqualTo("* lily left");
    }

    @Test
    void halfClosedLineIsAnsweredBeforeItCloses() throws IOException {
        try (var lily = house.text()) {
            lily.send("name:lily\nhi\n:who").wire().finish();
            assertThat(lily.rest()).contains("- In plaza (2): bob, lily").first().asString()
                    .startsWith("- Hello, lily");
        }
        assertThat(bob.until("* lily left")).containsExactly("* lily arrived", "lily: hi");
    }

    @Test
    void allIsUtf8() throws IOException {
        try (var lily = house.text("李雷")) {
            var bytes = "你好 👋\n".getBytes(StandardCharsets.UTF_8);
            for (var b : bytes) {
                lily.wire().send(new byte[] {b});
            }
            lily.heard();
            assertThat(bob.heard()).containsExactly("* 李雷 arrived", "李雷: 你好 👋");
        }
    }

    @Test
    void whoAsksForChineseReadsChineseAndNobodyElseDoes() throws IOException {
        try (var lily = house.text("lily")) {
            assertThat(lily.ask(":lang zh")).containsExactly("- 好的，现在说中文。");
            try (var _ = house.text("amy")) {
                assertThat(lily.heard()).containsExactly("* amy 来了");
                assertThat(bob.heard()).containsExactly("* lily arrived", "* amy arrived");
            }
            lily.ask(":lang en");
            assertThat(lily.ask("name:lily")).contains("! You are lily already.");
        }
    }

    @Test
    void whoAsksForAnotherZoneReadsAndWritesTimesOfThatZoneAndNobodyElseDoes() throws IOException {
        try (var lily = house.text("lily")) {
            lily.ask("hello");
            assertThat(lily.ask(":history 1").getFirst()).contains("+00:00 lily: hello");
            assertThat(lily.ask(":tz Asia/Kathmandu")).singleElement().asString()
                    .startsWith("- Times are those of Asia/Kathmandu").contains("+05:45");
            var line = lily.ask(":history 1").getFirst();
            assertThat(line).contains("+05:45 lily: hello");
            var local = line.replaceFirst(".* (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d):\\d\\d\\+.*", "$1");
            assertThat(lily.ask(":history from " + local)).as("what is shown can be typed").contains(line);
            assertThat(lily.ask(":tz nowhere")).singleElement().asString().startsWith("! ");
            bob.heard();
            assertThat(bob.ask(":history 1").getFirst()).contains("+00:00 lily: hello");
        }
    }
}
