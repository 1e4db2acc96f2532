package metaverse.door.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import metaverse.story.IrcClient;
import metaverse.story.JsonClient;
import org.junit.jupiter.api.Test;

/// How far one has read, told to and by IRC clients (IRCv3 draft "Read Marker"), and the same on one's other devices.
final class ReadMarkerTest extends IrcTest {
    private static final String PASSWORD = "correct horse";

    private IrcClient irc() throws IOException {
        var client = house.irc();
        client.say("CAP REQ :draft/read-marker draft/chathistory").say("CAP END").say("PASS :" + PASSWORD);
        return client;
    }

    private static List<String> markers(List<String> lines) {
        return lines.stream().filter(line -> line.contains(" MARKREAD ") || line.startsWith("FAIL"))
                .map(line -> line.replaceFirst("^:\\S+ ", "")).toList();
    }

    private static String at(JsonClient reader, int seq) throws IOException {
        return reader.answer("do", "history", "room", "plaza").objects("records").get(seq - 1).text("at");
    }

    @Test
    void aMarkMovesForwardOnlyAndIsGivenBackAsItWasSaid() throws IOException {
        try (var lily = house.irc()) {
            lily.say("CAP REQ :draft/read-marker").say("CAP END");
            assertThat(markers(lily.enter("lily"))).containsExactly("MARKREAD #plaza *");
            assertThat(markers(lily.ask("MARKREAD #plaza timestamp=2026-03-01T12:00:00.123Z")))
                    .containsExactly("MARKREAD #plaza timestamp=2026-03-01T12:00:00.123Z");
            assertThat(markers(lily.ask("MARKREAD #plaza timestamp=2026-02-01T12:00:00.000Z")))
                    .containsExactly("MARKREAD #plaza timestamp=2026-03-01T12:00:00.123Z");
            assertThat(markers(lily.ask("MARKREAD #plaza"))).containsExactly(
                    "MARKREAD #plaza timestamp=2026-03-01T12:00:00.123Z");
        }
    }

    @Test
    void whatIsNoTimeOrNoConversationIsRefused() throws IOException {
        try (var lily = house.irc()) {
            lily.say("CAP REQ :draft/read-marker").say("CAP END").enter("lily");
            assertThat(lily.ask("MARKREAD")).singleElement().asString().contains("FAIL MARKREAD NEED_MORE_PARAMS");
            assertThat(lily.ask("MARKREAD #plaza *")).singleElement().asString().contains("INVALID_PARAMS #plaza");
            assertThat(lily.ask("MARKREAD #plaza timestamp=soon")).singleElement().asString()
                    .contains("INVALID_PARAMS");
            assertThat(lily.ask("MARKREAD nobody timestamp=2026-03-01T12:00:00.123Z")).singleElement().asString()
                    .contains("INVALID_PARAMS nobody");
            assertThat(markers(lily.ask("MARKREAD #nowhere"))).containsExactly("MARKREAD #nowhere *");
        }
    }

    @Test
    void whatIsShownIsUnreadUntilOneOfOnesDevicesSaysSo() throws IOException {
        try (var bob = house.text("bob"); var page = house.account("lily", PASSWORD)) {
            bob.ask("one");
            bob.ask("two");
            bob.ask("three");
            page.ask("do", "read", "room", "plaza", "seq", 1);
            try (var irc = irc()) {
                assertThat(markers(irc.enter("lily"))).containsExactly("MARKREAD #plaza timestamp=" + at(page, 1));

                // Seen there, and not said to be read.
                bob.ask("four");
                irc.heard();
                assertThat(page.first("unread", "do", "unread").objects("waiting").getFirst().number("read"))
                        .isEqualTo(1);

                irc.ask("MARKREAD #plaza timestamp=" + at(page, 2));
                assertThat(page.heard("read").number("seq")).isEqualTo(2);

                page.ask("do", "read", "room", "plaza", "seq", 4);
                assertThat(markers(irc.heard())).containsExactly("MARKREAD #plaza timestamp=" + at(page, 4));
            }
        }
    }

    @Test
    void privateTalkHasAMarkToo() throws IOException {
        try (var bob = house.json("bob"); var page = house.account("lily", PASSWORD); var irc = irc()) {
            irc.enter("lily");
            bob.ask("do", "tell", "to", List.of("lily"), "text", "psst", "cid", "1");
            bob.ask("do", "tell", "to", List.of("lily"), "text", "and again", "cid", "2");
            assertThat(markers(irc.ask("MARKREAD bob"))).containsExactly("MARKREAD bob *");
            var records = bob.answer("do", "history", "with", "lily").objects("records");
            var last = "MARKREAD bob timestamp=" + records.getLast().text("at");
            assertThat(markers(irc.ask(last))).containsExactly(last);
            assertThat(page.heard("read").number("seq")).isEqualTo(2);
        }
    }
}
