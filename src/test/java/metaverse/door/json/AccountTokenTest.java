package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.Test;

/// Who has an account comes back with its token, for as long as it is good.
final class AccountTokenTest extends OpenHouse {
    private static final String PASSWORD = "three words here";

    @Test
    void tokenIsGoodOverARestartAndWhatWasMissedWaits() throws IOException {
        String token;
        String id;
        try (var lily = house.json()) {
            id = lily.enter("lily").object("me").text("id");
            token = lily.register(PASSWORD);
            lily.first("joined", "do", "create", "room", "garden");
        }
        reopenHouse();
        try (var bob = house.json("bob")) {
            bob.first("joined", "do", "join", "room", "garden");
            bob.ask("do", "say", "room", "garden", "text", "while you were away");
            bob.ask("do", "tell", "to", "lily", "text", "psst");
        }

        try (var lily = house.json()) {
            var welcome = lily.resume(token);
            assertThat(welcome.object("me").text("id")).isEqualTo(id);
            assertThat(welcome.object("me").flag("guest")).isFalse();
            assertThat(welcome.objects("rooms"))
                    .filteredOn(place -> place.text("room").equals("garden"))
                    .singleElement()
                    .satisfies(place -> {
                        assertThat(place.text("role")).isEqualTo("owner");
                        assertThat(place.number("unread")).isEqualTo(1);
                    });
            var waiting = lily.first("unread", "do", "unread").objects("waiting");
            assertThat(waiting).hasSize(2).allSatisfy(each -> assertThat(each.number("unread")).isEqualTo(1));
            assertThat(waiting).extracting(each -> each.text("with")).contains("bob");
        }
    }

    @Test
    void tokenEndsWithQuitting() throws IOException {
        String token;
        try (var lily = house.json("lily")) {
            token = lily.register(PASSWORD);
            lily.send("do", "quit");
            assertThat(lily.next().event()).isEqualTo("farewell");
        }
        try (var lily = house.json()) {
            assertThat(lily.refusal("do", "enter", "token", token)).isIn("token-invalid", "token-expired");
            lily.login("lily", PASSWORD);
        }
    }

    @Test
    void tokenOfTheGuestEndsWhenTheNameIsClaimed() throws IOException {
        try (var lily = house.json(); var other = house.json()) {
            var token = lily.enter("lily").text("token");
            lily.register(PASSWORD);

            assertThat(other.refusal("do", "enter", "token", token)).isEqualTo("token-expired");
        }
    }

    @Test
    void guestWhoLogsInBecomesTheAccount() throws IOException {
        try (var desk = house.account("lily", PASSWORD); var bob = house.json("bob"); var guest = house.json("amy")) {
            bob.heard();
            var welcome = guest.login("lily", PASSWORD);

            assertThat(welcome.object("me").text("name")).isEqualTo("lily");
            assertThat(bob.heard("left").text("who")).isEqualTo("amy");
            assertThat(desk.first("who", "do", "who").number("here")).isEqualTo(2);
        }
    }

    @Test
    void forgottenAccountLeavesItsNameAndItsToken() throws IOException {
        String token;
        try (var lily = house.json("lily")) {
            token = lily.register(PASSWORD);
            lily.ask("do", "say", "text", "hello");
            assertThat(lily.refusal("do", "erase", "password", "not this one")).isEqualTo("wrong-password");
            lily.send("do", "erase", "password", PASSWORD);
            assertThat(lily.next().text("what")).isEqualTo("erased");
            assertThat(lily.next().event()).isEqualTo("farewell");
        }
        try (var other = house.json()) {
            assertThat(other.refusal("do", "enter", "token", token)).isIn("token-invalid", "token-expired");
            other.enter("lily");
            assertThat(other.answer("do", "history").objects("records")).singleElement()
                    .satisfies(record -> assertThat(record.text("from")).isEqualTo("someone"));
        }
    }
}
