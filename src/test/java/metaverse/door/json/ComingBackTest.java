package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.OpenHouse;
import metaverse.story.TextClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who loses the line and comes back with the token is the same person, and nobody saw them leave.
final class ComingBackTest extends OpenHouse {
    private TextClient bob;

    @BeforeEach
    void welcome() throws IOException {
        bob = house.text("bob");
    }

    @Test
    void nobodySeesALostLineThatComesBack() throws IOException {
        var lost = house.json();
        var before = lost.enter("lily");
        lost.ask("do", "say", "text", "one");
        lost.wire().finish();
        lost.wire().rest();
        lost.close();
        assertThat(bob.ask("@lily while you were away")).containsExactly("* lily arrived", "lily: one");

        try (var lily = house.json()) {
            var welcome = lily.resume(before.text("token"));
            assertThat(welcome.flag("resumed")).isTrue();
            assertThat(welcome.object("me").fields()).isEqualTo(before.object("me").fields());
            lily.ask("do", "say", "text", "two");

            assertThat(bob.heard()).containsExactly("lily: two");
            assertThat(lily.answer("do", "history", "with", "bob").objects("records")).singleElement()
                    .satisfies(record -> assertThat(record.text("text")).isEqualTo("while you were away"));
        }
    }

    @Test
    void livingLineIsTakenOverAndToldSo() throws IOException {
        try (var old = house.json(); var lily = house.json()) {
            var token = old.enter("lily").text("token");
            lily.resume(token);

            var farewell = old.next();
            assertThat(farewell.event()).isEqualTo("farewell");
            assertThat(farewell.text("reason")).isEqualTo("taken-over");
            assertThat(old.wire().line()).isNull();

            lily.ask("do", "say", "text", "still me");
            assertThat(bob.heard()).containsExactly("* lily arrived", "lily: still me");
            assertThat(bob.ask(":who")).containsExactly("- In plaza (2): bob, lily");
        }
    }

    @Test
    void tokenKeepsTheNameTakenSince() throws IOException {
        try (var old = house.json(); var lily = house.json()) {
            var token = old.enter("lily").text("token");
            old.ask("do", "rename", "name", "rose");

            assertThat(lily.resume(token).object("me").text("name")).isEqualTo("rose");
        }
    }

    @Test
    void tokenIsRefusedAfterLeavingByWord() throws IOException {
        try (var old = house.json(); var lily = house.json()) {
            var token = old.enter("lily").text("token");
            old.send("do", "quit");
            assertThat(old.next().text("reason")).isEqualTo("quit");

            assertThat(lily.answer("do", "enter", "token", token).text("reason")).isEqualTo("token-expired");
            assertThat(bob.heard()).containsExactly("* lily arrived", "* lily left");
            lily.enter("lily");
        }
    }

    @Test
    void tokenOfSomeoneElsesMakingIsRefused() throws IOException {
        try (var old = house.json(); var lily = house.json()) {
            var token = old.enter("lily").text("token");

            for (var forged : new String[] {"", "x", token + "x", token.substring(1),
                token.toUpperCase(java.util.Locale.ROOT)}) {
                assertThat(lily.answer("do", "enter", "token", forged).text("reason")).isEqualTo("token-invalid");
            }
        }
    }

    @Test
    void nameIsKeptWhileTheLineMayComeBack() throws IOException {
        var lost = house.json("lily");
        lost.wire().finish();
        lost.wire().rest();
        lost.close();

        try (var other = house.text()) {
            assertThat(other.ask("name:lily")).singleElement().asString().startsWith("! lily is taken");
        }
    }

    @Test
    void tokenIsGoodAfterARestart() throws IOException {
        String token;
        String id;
        try (var old = house.json()) {
            var welcome = old.enter("lily");
            token = welcome.text("token");
            id = welcome.object("me").text("id");
            old.ask("do", "say", "text", "before");
            closeHouse();
            assertThat(old.next().text("reason")).isEqualTo("closing");
        }
        reopenHouse();
        bob = house.text("bob");

        try (var lily = house.json()) {
            var welcome = lily.resume(token);
            assertThat(welcome.flag("resumed")).isTrue();
            assertThat(welcome.object("me").text("id")).isEqualTo(id);
            assertThat(welcome.object("me").text("name")).isEqualTo("lily");
            assertThat(lily.answer("do", "history").objects("records")).hasSize(1);
            assertThat(bob.heard()).as("nobody saw her leave").isEmpty();
        }
    }

    @Test
    void tokenThatQuittingEndedStaysEndedOverARestart() throws IOException {
        String token;
        try (var old = house.json()) {
            token = old.enter("lily").text("token");
            old.send("do", "quit");
            assertThat(old.next().text("reason")).isEqualTo("quit");
        }
        reopenHouse();
        bob = house.text("bob");

        try (var lily = house.json()) {
            assertThat(lily.answer("do", "enter", "token", token).text("reason")).isEqualTo("token-expired");
        }
    }
}
