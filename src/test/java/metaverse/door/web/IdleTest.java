package metaverse.door.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import metaverse.story.HouseRules;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.Test;

/// A WebSocket that has gone silent is asked once whether anyone is there, and ended where nobody answers.
final class IdleTest extends OpenHouse {
    private static final Duration IDLE = Duration.ofMillis(400);
    private static final String PING = "\u0089";
    private static final String TEXT = "\u0081";
    private static final String CLOSE_GOING_AWAY = "\u0088\u0003\u00E9";

    @Override
    protected HouseRules rules() {
        return new HouseRules().idle(IDLE);
    }

    /// Someone at the web door who answers nothing by itself.
    private Raw lily() throws IOException {
        var lily = new Raw(house.address().getPort()).send(Raw.UPGRADE);
        assertThat(lily.headers()).startsWith("HTTP/1.1 101 ");
        lily.send(frame(TEXT, "{\"do\":\"enter\",\"name\":\"lily\"}"));
        assertThat(lily.frame()).startsWith(TEXT).contains("welcome");
        return lily;
    }

    /// A client's frame is masked (RFC 6455, section 5.3); a mask of zeros changes nothing.
    private static String frame(String first, String text) {
        return first + (char) (0x80 | text.getBytes(ISO_8859_1).length) + "\0\0\0\0" + text;
    }

    @Test
    void whoDoesNotAnswerIsAskedOnceThenEndedWithAFarewell() throws IOException {
        try (var bob = house.text("bob"); var lily = lily()) {
            var began = System.nanoTime();
            assertThat(lily.frame()).isEqualTo(PING);
            assertThat(lily.frame()).startsWith(TEXT)
                    .contains("\"event\":\"farewell\",\"reason\":\"idle\"", "Nothing came from you for a long time");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(IDLE);
            assertThat(lily.frame()).isEqualTo(CLOSE_GOING_AWAY);
            assertThat(lily.rest()).isEmpty();
            assertThat(bob.heard()).as("she may come back").containsExactly("* lily arrived");
        }
    }

    @Test
    void whoAnswersStays() throws IOException {
        try (var lily = lily()) {
            for (var i = 0; i < 4; i++) {
                assertThat(lily.frame()).isEqualTo(PING);
                lily.send(frame("\u008A", ""));
            }
            lily.send(frame(TEXT, "{\"do\":\"say\",\"text\":\"still here\"}"));
            assertThat(lily.frame()).startsWith(TEXT).contains("still here");
        }
    }

    /// Lines of text have no way to answer: TCP itself asks there.
    @Test
    void whoIsSilentAtTheTextDoorIsLeftAlone() throws IOException {
        try (var bob = house.text("bob"); var json = house.json("amy"); var lily = lily()) {
            lily.rest(); // was idle for twice its time, after them
            assertThat(bob.heard()).containsExactly("* amy arrived", "* lily arrived");
            assertThat(json.heard()).hasSize(1);
        }
    }
}
