package metaverse.door.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import metaverse.story.IrcClient;
import metaverse.vault.ScramClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in without showing the password (SASL SCRAM-SHA-256), with a client that shares nothing with the server.
final class ScramTest extends IrcTest {
    private static final String PASSWORD = "correct horse";
    private static final String FAILED = ":mini.metaverse 904 * :SASL authentication failed";

    @BeforeEach
    void register() throws IOException {
        house.account("lily", PASSWORD).close();
    }

    private IrcClient begun() throws IOException {
        var client = house.irc().say("CAP LS 302");
        assertThat(client.next()).contains(" sasl=PLAIN,SCRAM-SHA-256 ");
        client.say("CAP REQ :sasl").say("AUTHENTICATE SCRAM-SHA-256");
        assertThat(client.next()).endsWith("ACK :sasl");
        assertThat(client.next()).isEqualTo("AUTHENTICATE +");
        return client;
    }

    private static String asks(IrcClient client, String message) throws IOException {
        client.say("AUTHENTICATE " + Base64.getEncoder().encodeToString(message.getBytes(UTF_8)));
        return client.next();
    }

    private static String decoded(String line) {
        assertThat(line).startsWith("AUTHENTICATE ");
        return new String(Base64.getDecoder().decode(line.substring("AUTHENTICATE ".length())), UTF_8);
    }

    @Test
    void whoProvesThePasswordIsInAndKnowsThatItIsTheRightServer() throws IOException {
        var scram = new ScramClient("n,,", "lily", PASSWORD, "abcdefgh");
        try (var lily = begun()) {
            var last = scram.last(decoded(asks(lily, scram.first())));
            assertThat(decoded(asks(lily, last.message()))).isEqualTo(last.proven());
            assertThat(lily.next()).contains(" 900 ");
            lily.say("AUTHENTICATE +");
            assertThat(lily.next()).contains(" 903 ");
            lily.say("CAP END");
            assertThat(lily.enter("whoever")).anyMatch(line -> line.contains(" 001 lily "));
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameFailAlikeAndOneMayTryAgain() throws IOException {
        for (var scram : List.of(new ScramClient("n,,", "lily", "guess", "abcdefgh"),
                new ScramClient("n,,", "nobody", PASSWORD, "abcdefgh"))) {
            try (var client = begun()) {
                var last = scram.last(decoded(asks(client, scram.first())));
                assertThat(asks(client, last.message())).isEqualTo(FAILED);
                client.say("AUTHENTICATE SCRAM-SHA-256");
                assertThat(client.next()).isEqualTo("AUTHENTICATE +");
            }
        }
    }

    @Test
    void whatIsNoProofFails() throws IOException {
        for (var message : List.of("", "hello", "n,,n=no=body,r=abc", "n,,n=lily", "p=tls-unique,,n=lily,r=abc",
                "\0\0")) {
            try (var client = begun()) {
                assertThat(asks(client, message.isEmpty() ? "x" : message)).as(message).isEqualTo(FAILED);
            }
        }
    }

    @Test
    void theJsonDoorTakesTheSameProof() throws IOException {
        var scram = new ScramClient("n,,", "lily", PASSWORD, "abcdefgh");
        try (var lily = house.json()) {
            var challenge = lily.answer("do", "prove", "name", "lily", "message", scram.first());
            assertThat(challenge.event()).isEqualTo("proof");
            var last = scram.last(challenge.text("message"));
            lily.send("do", "prove", "message", last.message());
            assertThat(lily.next().text("message")).isEqualTo(last.proven());
            assertThat(lily.next().object("me").text("name")).isEqualTo("lily");
        }
    }
}
