package metaverse.door.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Messages of several lines (IRCv3 draft "Multiline"): one record, whoever wrote or reads it.
final class MultilineTest extends IrcTest {
    private static List<String> plain(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("msgid=\\S+?(?=[; ])", "msgid=ID").replaceFirst(":\\S+ ", ""))
                .toList();
    }

    private static String untagged(String line) {
        return line.startsWith("@") ? line.substring(line.indexOf(' ') + 1) : line;
    }

    @Test
    void linesOfABatchAreOneMessageForEveryone() throws IOException {
        try (var bob = house.json("bob");
                var lily = irc("lily", "batch message-tags draft/multiline");
                var rose = irc("rose", "batch message-tags draft/multiline");
                var old = house.irc()) {
            old.enter("old");
            rose.heard();
            old.heard();
            lily.say("BATCH +1 draft/multiline #plaza").say("@batch=1 PRIVMSG #plaza :one")
                    .say("@batch=1 PRIVMSG #plaza :").say("@batch=1 PRIVMSG #plaza :two and ")
                    .say("@batch=1;draft/multiline-concat PRIVMSG #plaza :three").ask("BATCH -1");

            assertThat(bob.heard("said").text("text")).isEqualTo("one\n\ntwo and three");
            assertThat(plain(rose.heard())).containsExactly("@msgid=ID BATCH +multiline draft/multiline #plaza",
                    "@batch=multiline PRIVMSG #plaza :one", "@batch=multiline PRIVMSG #plaza :",
                    "@batch=multiline PRIVMSG #plaza :two and three", "BATCH -multiline");
            assertThat(plain(old.heard())).containsExactly("PRIVMSG #plaza :one", "PRIVMSG #plaza :two and three");
        }
    }

    @Test
    void aLongLineIsPutTogetherAgainAsItWas() throws IOException {
        try (var bob = house.json("bob"); var lily = irc("lily", "batch message-tags draft/multiline")) {
            var text = "云".repeat(300) + " and  words ".repeat(30).strip();
            bob.ask("do", "say", "text", text, "cid", "1");
            var lines = plain(lily.heard());
            assertThat(lines).hasSizeGreaterThan(4)
                    .allSatisfy(line -> assertThat(untagged(line).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .hasSizeLessThan(512));
            var whole = new StringBuilder();
            for (var line : lines.subList(1, lines.size() - 1)) {
                assertThat(line).contains(whole.isEmpty() ? "@batch" : "draft/multiline-concat");
                whole.append(line.substring(line.indexOf(" :") + 2));
            }
            assertThat(whole.toString().replace("  ", " ")).isEqualTo(text.replace("  ", " "));
        }
    }

    @Test
    void aBatchIsEchoedWithItsLabelAndInThePastItIsWhole() throws IOException {
        var caps = "batch message-tags echo-message labeled-response draft/multiline draft/chathistory";
        try (var lily = irc("lily", caps)) {
            lily.say("@label=x BATCH +1 draft/multiline #plaza").say("@batch=1 PRIVMSG #plaza :one")
                    .say("@batch=1 PRIVMSG #plaza :two");
            var echo = lily.ask("BATCH -1");
            assertThat(echo).hasSize(4);
            assertThat(echo.getFirst()).contains("label=x", "BATCH +multiline");
            var past = plain(lily.ask("CHATHISTORY LATEST #plaza * 5"));
            assertThat(past).hasSize(6);
            assertThat(past.get(1)).contains("batch=history1", "BATCH +multiline");
            assertThat(past.subList(2, 5)).containsExactly("@batch=multiline PRIVMSG #plaza :one",
                    "@batch=multiline PRIVMSG #plaza :two", "BATCH -multiline");
        }
    }

    @Test
    void whatIsNoBatchIsRefusedWholeAndTheNextWordsAreSaid() throws IOException {
        try (var bob = house.text("bob"); var lily = irc("lily", "batch draft/multiline")) {
            bob.heard();
            lily.say("BATCH +1 draft/multiline #plaza").say("@batch=1 PRIVMSG #plaza :one");
            assertThat(lily.ask("@batch=2 PRIVMSG #plaza :two")).singleElement().asString()
                    .contains("FAIL BATCH MULTILINE_INVALID");
            assertThat(lily.ask("BATCH -1")).singleElement().asString().contains("FAIL BATCH MULTILINE_INVALID");
            lily.say("BATCH +1 draft/multiline #plaza");
            assertThat(lily.ask("@batch=1;draft/multiline-concat PRIVMSG #plaza :")).singleElement().asString()
                    .contains("MULTILINE_INVALID");
            lily.say("BATCH +1 draft/multiline #plaza");
            for (var i = 0; i < 100; i++) {
                lily.say("@batch=1 PRIVMSG #plaza :line");
            }
            assertThat(lily.ask("@batch=1 PRIVMSG #plaza :line")).singleElement().asString()
                    .contains("MULTILINE_MAX_LINES 100");
            assertThat(bob.heard()).isEmpty();
            lily.ask("PRIVMSG #plaza :well then");
            assertThat(bob.heard()).containsExactly("lily: well then");
        }
    }
}
