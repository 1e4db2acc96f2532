package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import metaverse.story.OpenHouse;
import metaverse.story.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes first chooses the door, and silence chooses none.
final class FirstBytesTest extends OpenHouse {
    private static final String HTTP = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /// Waits for the greeting, which proves that a quarter of a second was silent.
    private Wire greeted() throws IOException {
        var wire = house.wire();
        assertThat(wire.line()).isEqualTo("- Welcome to Mini Metaverse.");
        assertThat(wire.line()).startsWith("- To come in").endsWith("name:lily");
        return wire;
    }

    @Test
    void silenceIsGreetedAndChoosesNothing() throws IOException {
        try (var json = greeted(); var text = greeted(); var irc = greeted()) {
            assertThat(house.counters().sessions.sum()).isZero();

            json.send("{\"do\":\"ping\",\"n\":1}\n");
            assertThat(json.line()).isEqualTo("{\"event\":\"pong\",\"n\":1}");
            text.send(":ping 1\n");
            assertThat(text.line()).isEqualTo("- pong 1");
            irc.send("NICK lily\r\nPRIVMSG bob :hi\r\n");
            assertThat(irc.line()).endsWith(" 451 * :You have not registered\r");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"do\":\"pi"})
    void partOfAnObjectWaitsForMore(String part) throws IOException {
        try (var wire = house.wire()) {
            wire.send(part);
            assertWaits(wire);
            wire.send("{\"do\":\"ping\",\"n\":1}\n".substring(part.length()));
            assertThat(wire.line()).isEqualTo("{\"event\":\"pong\",\"n\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "GE", "NICK", "P", "CAP"})
    void partOfAWordWaitsForMoreAndMayBecomeText(String part) throws IOException {
        try (var wire = house.wire()) {
            wire.send(part);
            assertWaits(wire);
            wire.send("x\n:ping 1\n");
            assertThat(wire.line()).isEqualTo("! Choose a name first, like this:  name:lily");
            assertThat(wire.line()).isEqualTo("- pong 1");
        }
    }

    @Test
    void partOfAnIrcCommandWaitsForMore() throws IOException {
        try (var wire = house.wire()) {
            wire.send("NI");
            assertWaits(wire);
            wire.send("CK lily\r\nQUIT\r\n");
            assertThat(wire.line()).startsWith("ERROR :");
        }
    }

    /// A later one's greeting is the clock: had the one before it been silent to us, it would have been greeted by then.
    private void assertWaits(Wire wire) throws IOException {
        greeted().close();
        wire.socket().setSoTimeout(1);
        assertThat(catchTimeout(wire)).as("nothing comes").isTrue();
        wire.socket().setSoTimeout(20_000);
    }

    private static boolean catchTimeout(Wire wire) throws IOException {
        try {
            wire.bytes(1);
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    @Test
    void textMayEndBeforeItIsDecided() throws IOException {
        try (var wire = house.wire()) {
            wire.send("N").finish();
            assertThat(wire.rest()).startsWith("! Choose a name first").contains("- Goodbye");
        }
    }

    @Test
    void socketThatSaysNothingAndEndsIsClosed() throws IOException {
        try (var wire = house.wire()) {
            wire.finish();
            assertThat(wire.rest()).isEmpty();
        }
    }

    @Test
    void httpAfterTheGreetingIsClosedUnread() throws IOException {
        try (var wire = greeted()) {
            wire.send(HTTP);
            assertThat(wire.rest()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST / HTTP/1.1\r\n", "OPTIONS * HTTP/1.0\n", "GET http://localhost:5000/ HTTP/1.1\r\n"})
    void httpLineInATextSessionClosesIt(String line) throws IOException {
        try (var bob = house.text("bob"); var lily = house.text("lily")) {
            lily.send(line + "Host: localhost\r\n\r\nname:rose\r\nhello\r\n");
            assertThat(lily.rest()).isEmpty();
            assertThat(bob.until("* lily left")).containsExactly("* lily arrived");
        }
    }

    @Test
    void httpLineInAJsonSessionClosesIt() throws IOException {
        try (var bob = house.text("bob"); var lily = house.json("lily")) {
            lily.raw("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n{\"do\":\"say\",\"text\":\"hello\"}\n");
            assertThat(lily.wire().rest()).isEmpty();
            assertThat(bob.heard()).containsExactly("* lily arrived");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAP LS 302\r\n", "NICK lily\r\n", "PASS secret\n", "USER lily 0 * :Lily\r\n"})
    void ircClientIsKnownByItsFirstCommand(String first) throws IOException {
        try (var wire = house.wire()) {
            wire.send(first + "QUIT\r\n");
            assertThat(wire.rest()).endsWith("ERROR :Goodbye. Come back soon.\r\n");
        }
    }

    @Test
    void lowerCaseIsTalk() throws IOException {
        try (var wire = house.wire()) {
            wire.send("nick lily\n");
            assertThat(wire.line()).startsWith("! Choose a name first");
        }
    }
}
