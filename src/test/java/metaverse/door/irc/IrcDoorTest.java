package metaverse.door.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Transcripts, a feature each.
final class IrcDoorTest extends IrcTest {
    private static final String SERVER = ":mini.metaverse ";

    private static String source(String nick) {
        return ":" + nick + "!~" + nick + "@guest ";
    }

    @Test
    void whoeverComesIsGreetedAndInThePlaza() throws IOException {
        try (var lily = house.irc()) {
            var told = lily.enter("lily");
            assertThat(told).first().isEqualTo(SERVER + "001 lily :Welcome to MiniMetaverse, lily");
            assertThat(told).endsWith(
                    source("lily") + "JOIN #plaza", SERVER + "353 lily = #plaza lily",
                    SERVER + "366 lily #plaza :End of /NAMES list");
        }
    }

    @Test
    void takenNickIsRefusedAndAnotherOneMayBeTried() throws IOException {
        try (var bob = house.text("lily"); var lily = house.irc()) {
            assertThat(lily.enter("lily")).singleElement().asString().startsWith(SERVER + "433 * lily ");
            assertThat(lily.ask("NICK rose")).first().asString().startsWith(SERVER + "001 rose ");
            assertThat(bob.heard()).containsExactly("* rose arrived");
        }
    }

    @Test
    void channelIsMadeByJoiningIt() throws IOException {
        try (var lily = irc("lily"); var bob = irc("bob")) {
            lily.heard();
            assertThat(lily.ask("JOIN #garden")).containsExactly(
                    source("lily") + "JOIN #garden", SERVER + "353 lily = #garden @lily",
                    SERVER + "366 lily #garden :End of /NAMES list");
            assertThat(bob.ask("JOIN #garden")).contains(SERVER + "353 bob = #garden :@lily bob");
            assertThat(lily.heard()).containsExactly(source("bob") + "JOIN #garden");

            bob.say("PART #garden :good night");
            bob.heard();
            assertThat(lily.heard()).containsExactly(source("bob") + "PART #garden :good night");
        }
    }

    @Test
    void whoSendsSomeoneOutIsNamed() throws IOException {
        try (var lily = irc("lily"); var bob = irc("bob")) {
            lily.ask("JOIN #garden");
            bob.ask("JOIN #garden");
            lily.heard();
            assertThat(bob.ask("KICK #garden lily")).singleElement().asString().startsWith(SERVER + "482 bob #garden ");
            lily.say("KICK #garden bob :too loud");
            assertThat(lily.heard()).singleElement().asString().endsWith("KICK #garden bob :too loud")
                    .startsWith(":lily!");
            assertThat(bob.heard()).singleElement().asString().endsWith("KICK #garden bob :too loud");
        }
    }

    @Test
    void everyCommandOfTheTextDoorIsAnsweredByTheNickUniverse() throws IOException {
        try (var lily = irc("lily")) {
            assertThat(lily.ask("PRIVMSG universe ::who")).containsExactly(
                    ":universe!universe@universe NOTICE lily :- In plaza (1): lily");
            assertThat(lily.ask("PRIVMSG universe ::create garden")).contains(source("lily") + "JOIN #garden");
        }
    }

    @Test
    void accountComesInBySaslAndHasItsNick() throws IOException {
        try (var bob = house.text("bob")) {
            bob.ask(":register correct horse");
            bob.ask(":create garden");
        }
        try (var bob = house.irc()) {
            bob.say("CAP REQ :sasl account-tag").say("NICK robert").say("USER r 0 * :Bob").say("AUTHENTICATE PLAIN");
            var word = Base64.getEncoder().encodeToString("\0bob\0correct horse".getBytes(StandardCharsets.UTF_8));
            var told = bob.say("AUTHENTICATE " + word).ask("CAP END");
            assertThat(told).contains(SERVER + "903 * :SASL authentication successful")
                    .contains("@account=bob :bob!~r@account JOIN #plaza", "@account=bob :bob!~r@account JOIN #garden");
        }
    }

    @Test
    void wrongPasswordIsNoEntry() throws IOException {
        try (var bob = house.irc()) {
            bob.say("CAP REQ :sasl").say("AUTHENTICATE PLAIN");
            var word = Base64.getEncoder().encodeToString("\0bob\0wrong horse".getBytes(StandardCharsets.UTF_8));
            assertThat(bob.ask("AUTHENTICATE " + word)).contains(SERVER + "904 * :SASL authentication failed");
        }
    }

    @Test
    void recordsOfARoomAreReplayedToWhoCannotAskForThem() throws IOException {
        try (var bob = house.text("bob")) {
            bob.ask("hello");
            bob.ask(":me waves");
        }
        try (var lily = irc("lily", "server-time message-tags")) {
            lily.say("PART #plaza").heard();
            var replayed = lily.ask("JOIN #plaza").stream().filter(line -> line.contains("PRIVMSG")).toList();
            assertThat(replayed).hasSize(2);
            assertThat(replayed.getFirst()).matches("@time=\\S+Z;msgid=1-1 :bob!~u@guest PRIVMSG #plaza :hello");
            assertThat(replayed.getLast()).endsWith("PRIVMSG #plaza :\u0001ACTION waves\u0001");
        }
    }

    @Test
    void labeledCommandHasExactlyOneAnswer() throws IOException {
        try (var lily = irc("lily", "labeled-response batch message-tags echo-message")) {
            assertThat(lily.ask("@label=a PRIVMSG #plaza :hi")).containsExactly(
                    "@msgid=1-1;label=a " + source("lily") + "PRIVMSG #plaza :hi");
            assertThat(lily.ask("@label=b PRIVMSG nobody :hi")).singleElement().asString()
                    .startsWith("@label=b " + SERVER + "401 ");
            assertThat(lily.ask("@label=c PONG x")).containsExactly("@label=c " + SERVER + "ACK");
            var names = lily.ask("@label=d NAMES #plaza");
            assertThat(names).hasSize(4);
            assertThat(names.getFirst()).isEqualTo("@label=d " + SERVER + "BATCH +label labeled-response");
        }
    }

    @Test
    void longMessagesGoOnInTheNextLineAndAreNeverCutInACharacter() throws IOException {
        try (var bob = house.text("bob"); var lily = irc("lily")) {
            bob.heard();
            bob.ask("云".repeat(600));
            var lines = lily.heard();
            assertThat(lines).hasSizeGreaterThan(3).allSatisfy(line -> {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(510);
                assertThat(line).matches(":bob!\\S+ PRIVMSG #plaza :云+");
            });
            assertThat(String.join("", lines).chars().filter(c -> c == '云').count()).isEqualTo(600);
        }
    }

    @Test
    void whatIsTooLongOrNoUtf8IsRefusedAndNothingElseIsLost() throws IOException {
        try (var bob = house.text("bob"); var lily = irc("lily")) {
            bob.heard();
            assertThat(lily.ask("PRIVMSG #plaza :" + "a".repeat(600))).singleElement().asString()
                    .contains(" 417 lily ");
            lily.wire().send(new byte[] {'P', 'R', 'I', 'V', 'M', 'S', 'G', ' ', '#', 'p', ' ', (byte) 0xFF, '\n'});
            assertThat(lily.heard()).singleElement().asString().contains("INVALID_UTF8");
            lily.ask("PRIVMSG #plaza :still here");
            assertThat(bob.heard()).containsExactly("lily: still here");
        }
    }

    @Test
    void whatIsTakenAsOneLineIsReadAsOneLine() throws IOException {
        try (var bob = irc("bob"); var lily = irc("lily")) {
            bob.heard();
            // RFC 1459, section 2.3: 512 bytes with the line end, with whom it is from when others read it.
            var longest = "a".repeat(510 - (source("lily") + "PRIVMSG #plaza :").length());
            assertThat(lily.ask("PRIVMSG #plaza :" + longest)).isEmpty();
            assertThat(bob.heard()).containsExactly(source("lily") + "PRIVMSG #plaza :" + longest);
            assertThat(lily.ask("PRIVMSG #plaza :" + longest + "a")).singleElement().asString().contains(" 417 ");
        }
    }

    @Test
    void commandsAreAnsweredInOrder() throws IOException {
        try (var lily = irc("lily")) {
            var told = lily.say("PRIVMSG #plaza :one").say("TOPIC #plaza").say("VERSION").say("PRIVMSG nobody :two")
                    .ask("TIME");
            assertThat(told).extracting(line -> line.split(" ", 3)[1]).containsExactly("331", "351", "401", "391");
        }
    }

    @Test
    void whoIsAwayIsSeenAsSuch() throws IOException {
        try (var lily = irc("lily", "away-notify"); var bob = irc("bob")) {
            lily.heard();
            assertThat(bob.ask("AWAY :lunch")).containsExactly(SERVER + "306 bob :You have been marked as being away");
            assertThat(lily.ask("PRIVMSG bob :hi")).containsExactly(
                    source("bob") + "AWAY lunch", SERVER + "301 lily bob lunch");
            assertThat(lily.ask("WHO #plaza")).anyMatch(line -> line.contains(" bob G "));
        }
    }

    @Test
    void peopleOutsideThePlazaHearOnlyOfTheirCompany() throws IOException {
        try (var lily = irc("lily"); var bob = irc("bob"); var amy = irc("amy")) {
            amy.ask("JOIN #garden");
            lily.ask("JOIN #garden");
            assertThat(lily.ask("PART #plaza")).containsExactly(source("lily") + "PART #plaza :");
            bob.say("PRIVMSG #plaza :hello").say("NICK rob").heard();
            amy.say("NICK ann").heard();
            assertThat(lily.heard()).containsExactly(":amy!~amy@guest NICK ann");
        }
    }

    @Test
    void reactionsGoBothWays() throws IOException {
        try (var lily = irc("lily", "message-tags"); var bob = house.text("bob")) {
            bob.ask("hello");
            lily.heard();
            lily.say("@+draft/reply=1-1;+draft/react=👍 TAGMSG #plaza").heard();
            assertThat(bob.heard()).containsExactly("* lily reacted 👍 to #1");
            bob.ask(":react 1 🎉");
            assertThat(lily.heard()).containsExactly("@+draft/react=🎉;+draft/reply=1-1 :bob!~u@guest TAGMSG #plaza");
        }
    }

    @Test
    void pastIsAskedForByTimeAndById() throws IOException {
        try (var lily = irc("lily", "draft/chathistory batch message-tags server-time")) {
            for (var n = 1; n <= 5; n++) {
                lily.say("PRIVMSG #plaza :" + n);
            }
            lily.heard();
            assertThat(texts(lily.ask("CHATHISTORY LATEST #plaza * 2"))).containsExactly("4", "5");
            assertThat(texts(lily.ask("CHATHISTORY BEFORE #plaza msgid=1-4 2"))).containsExactly("2", "3");
            assertThat(texts(lily.ask("CHATHISTORY AFTER #plaza msgid=1-2 2"))).containsExactly("3", "4");
            assertThat(texts(lily.ask("CHATHISTORY BETWEEN #plaza msgid=1-1 msgid=1-4 9"))).containsExactly("2", "3");
            assertThat(texts(lily.ask("CHATHISTORY BETWEEN #plaza msgid=1-5 msgid=1-1 2"))).containsExactly("3", "4");
            assertThat(texts(lily.ask("CHATHISTORY BEFORE #plaza timestamp=2038-01-01T00:00:00.000Z 2")))
                    .containsExactly("4", "5");
            assertThat(lily.ask("CHATHISTORY LATEST #nowhere * 2"))
                    .containsExactly(
                            SERVER + "FAIL CHATHISTORY INVALID_TARGET LATEST #nowhere :Messages could not be retrieved");
        }
    }

    private static List<String> texts(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" PRIVMSG "))
                .map(line -> line.substring(line.lastIndexOf(':') + 1))
                .toList();
    }
}
