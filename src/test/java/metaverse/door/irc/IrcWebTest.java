package metaverse.door.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.IrcClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// IRC clients in a browser: a WebSocket's message is a line, without its end (IRCv3 "WebSocket").
final class IrcWebTest extends IrcTest {
    @ParameterizedTest
    @ValueSource(strings = {"text.ircv3.net", "binary.ircv3.net"})
    void aMessageIsALineBothWays(String subprotocol) throws IOException {
        try (var bob = house.text("bob"); var lily = house.irc(subprotocol)) {
            assertThat(lily.enter("lily")).allMatch(line -> !line.endsWith("\r"))
                    .anyMatch(line -> line.contains(" 001 "));
            bob.heard();
            lily.ask("PRIVMSG #plaza :云 hello");
            assertThat(bob.heard()).containsExactly("lily: 云 hello");
            bob.say("hi");
            bob.say("and again");
            bob.heard();
            assertThat(lily.heard()).extracting(line -> line.replaceFirst("^\\S+ ", ""))
                    .containsExactly("PRIVMSG #plaza :hi", "PRIVMSG #plaza :and again");
        }
    }

    @Test
    void aLongLineIsRefusedAndTheNextIsRead() throws IOException {
        try (var lily = house.irc("text.ircv3.net")) {
            lily.enter("lily");
            assertThat(lily.ask("PRIVMSG #plaza :" + "a".repeat(9000))).singleElement().asString()
                    .contains(" 417 lily ");
        }
    }

    @Test
    void whoQuitsIsToldAndTheWebSocketIsClosedInOrder() throws IOException {
        IrcClient lily = house.irc("text.ircv3.net");
        lily.enter("lily");
        lily.say("QUIT :bye");
        assertThat(lily.rest()).startsWith("ERROR :");
        assertThat(lily.status()).isEqualTo(1000);
    }
}
