package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An account is one person, on however many devices.
final class DevicesTest extends OpenHouse {
    private static final String PASSWORD = "three words here";

    private JsonClient bob;
    private JsonClient desk;
    private JsonClient phone;

    @BeforeEach
    void lilyHasTwoDevices() throws IOException {
        bob = house.json("bob");
        desk = house.account("lily", PASSWORD);
        phone = house.web();
        phone.send("do", "enter", "name", "lily", "password", PASSWORD);
        assertThat(phone.next().event()).isEqualTo("welcome");
    }

    @Test
    void twoDevicesAreOneArrivalAndOneDeparture() throws IOException {
        assertThat(bob.heard()).extracting(Json::event).containsExactly("arrived");
        assertThat(bob.answer("do", "who").number("here")).isEqualTo(2);

        desk.send("do", "quit");
        assertThat(desk.next().event()).isEqualTo("farewell");
        assertThat(bob.heard()).isEmpty();

        phone.send("do", "quit");
        assertThat(phone.next().event()).isEqualTo("farewell");
        assertThat(bob.heard()).extracting(Json::event).containsExactly("left");
    }

    @Test
    void whatOneDeviceSendsShowsOnTheOther() throws IOException {
        desk.ask("do", "say", "text", "to all", "cid", "a1");
        desk.ask("do", "tell", "to", "bob", "text", "psst", "cid", "a2");

        var heard = phone.heard();
        assertThat(heard).extracting(Json::event).containsExactly("said", "told");
        assertThat(heard).noneMatch(event -> event.has("cid"));
        assertThat(heard.getLast().flag("own")).isTrue();
        assertThat(heard.getLast().object("seqs").number("bob")).isEqualTo(1);
        assertThat(bob.heard("told").has("own")).isFalse();
    }

    @Test
    void whatIsToldToAnAccountReachesEveryDevice() throws IOException {
        bob.ask("do", "tell", "to", "lily", "text", "psst");

        assertThat(desk.heard("told").text("text")).isEqualTo("psst");
        assertThat(phone.heard("told").text("text")).isEqualTo("psst");
    }

    @Test
    void howFarOneHasReadFollowsFromDeviceToDevice() throws IOException {
        for (var i = 0; i < 3; i++) {
            bob.send("do", "say", "text", "m" + i);
            bob.send("do", "tell", "to", "lily", "text", "p" + i);
        }
        bob.heard();
        phone.heard();

        desk.ask("do", "read", "room", "plaza", "seq", 2);
        var read = phone.heard("read");
        assertThat(read.text("room")).isEqualTo("plaza");
        assertThat(read.number("seq")).isEqualTo(2);
        assertThat(read.number("unread")).isEqualTo(1);

        phone.ask("do", "read", "with", "bob", "seq", 3);
        var privately = desk.heard("read");
        assertThat(privately.text("with")).isEqualTo("bob");
        assertThat(privately.has("withId")).isTrue();
        assertThat(privately.number("seq")).isEqualTo(3);
        assertThat(phone.first("unread", "do", "unread").objects("waiting"))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.text("room")).isEqualTo("plaza"));
    }

    @Test
    void newPasswordEndsTheOtherSessions() throws IOException {
        assertThat(desk.first("done", "do", "password", "old", PASSWORD, "new", "quite another").text("what"))
                .isEqualTo("password-changed");

        assertThat(phone.next().text("reason")).isEqualTo("logged-out");
        try (var other = house.json()) {
            assertThat(other.refusal("do", "login", "name", "lily", "password", PASSWORD))
                    .isEqualTo("wrong-password");
            other.login("lily", "quite another");
        }
    }

    @Test
    void unknownNameIsRefusedAsAWrongPasswordIs() throws IOException {
        try (var other = house.json()) {
            var wrong = other.answer("do", "login", "name", "lily", "password", "not this one");
            var unknown = other.answer("do", "login", "name", "nobody", "password", "not this one");

            assertThat(unknown.fields()).isEqualTo(wrong.fields());
            assertThat(wrong.text("reason")).isEqualTo("wrong-password");
            assertThat(wrong.toString()).doesNotContain("not this one");
        }
    }

    @Test
    void nameOfAnAccountIsItsOwnAlsoWhileItIsAway() throws IOException {
        desk.send("do", "quit");
        phone.send("do", "quit");
        assertThat(desk.next().event()).isEqualTo("farewell");
        assertThat(phone.next().event()).isEqualTo("farewell");

        try (var other = house.json()) {
            assertThat(other.refusal("do", "enter", "name", "lily")).isEqualTo("name-owned");
            assertThat(other.login("lily", PASSWORD).object("me").flag("guest")).isFalse();
        }
    }
}
