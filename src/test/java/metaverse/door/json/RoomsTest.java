package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rooms as the JSON door has them: making, joining, leaving, and where plain lines go.
final class RoomsTest extends OpenHouse {
    private JsonClient lily;
    private JsonClient bob;

    @BeforeEach
    void lilyHasAGarden() throws IOException {
        lily = house.json("lily");
        bob = house.json("bob");
        lily.heard();
        var joined = lily.first("joined", "do", "create", "room", "garden");
        assertThat(joined.flag("turned")).isTrue();
        assertThat(joined.text("role")).isEqualTo("owner");
        assertThat(joined.text("room")).isEqualTo("garden");
    }

    @Test
    void plainLinesGoWhereTheSessionHasTurned() throws IOException {
        assertThat(lily.answer("do", "say", "text", "one").text("room")).isEqualTo("garden");
        assertThat(lily.answer("do", "turn", "room", "plaza").event()).isEqualTo("turned");
        assertThat(lily.answer("do", "say", "text", "two").text("room")).isEqualTo("plaza");
        assertThat(lily.answer("do", "say", "room", "garden", "text", "three").number("seq")).isEqualTo(2);

        assertThat(bob.heard()).extracting(event -> event.text("text")).containsExactly("two");
    }

    @Test
    void whoJoinsIsToldWhereAndEveryoneThereIsToldWho() throws IOException {
        lily.ask("do", "topic", "text", "tea");
        lily.ask("do", "say", "text", "before you");

        var joined = bob.first("joined", "do", "join", "room", "GARDEN");
        assertThat(joined.text("topic")).isEqualTo("tea");
        assertThat(joined.text("role")).isEqualTo("member");
        assertThat(joined.number("head")).isEqualTo(1);
        assertThat(joined.number("unread")).isZero();
        assertThat(joined.objects("who")).extracting(who -> who.text("name")).containsExactlyInAnyOrder("lily", "bob");
        var arrived = lily.heard("arrived");
        assertThat(arrived.text("room")).isEqualTo("garden");
        assertThat(arrived.text("who")).isEqualTo("bob");
        assertThat(bob.answer("do", "join", "room", "garden").event()).as("once more").isEqualTo("turned");
    }

    @Test
    void whoLeavesIsBackInThePlazaAndHearsNothingMore() throws IOException {
        bob.ask("do", "join", "room", "garden");
        lily.heard();

        var parted = bob.first("parted", "do", "leave");
        assertThat(parted.text("room")).isEqualTo("garden");
        assertThat(parted.text("now")).isEqualTo("plaza");
        assertThat(lily.heard()).extracting(Json::event).containsExactly("left");
        lily.ask("do", "say", "text", "alone");
        assertThat(bob.heard()).isEmpty();
        assertThat(bob.refusal("do", "say", "room", "garden", "text", "hi")).isEqualTo("not-in-room");
        assertThat(bob.refusal("do", "leave")).isEqualTo("plaza-stays");
    }

    @Test
    void oneCanWalkUpToSomeone() throws IOException {
        assertThat(bob.first("joined", "do", "join", "who", "lily").text("room")).isEqualTo("garden");
        assertThat(bob.refusal("do", "join", "who", "nobody")).isEqualTo("no-such-member");
        assertThat(bob.refusal("do", "join", "room", "nowhere")).isEqualTo("no-such-room");
        assertThat(bob.refusal("do", "join")).isEqualTo("missing-field");
    }

    @Test
    void everyoneInTheRoomIsToldOfItsTopicAndItsName() throws IOException {
        bob.ask("do", "join", "room", "garden");
        assertThat(bob.refusal("do", "topic", "text", "mine")).isEqualTo("not-yours");
        assertThat(bob.answer("do", "topic").text("what")).isEqualTo("no-topic");

        lily.ask("do", "topic", "text", "tea");
        lily.ask("do", "retitle", "name", "park");

        var heard = bob.heard();
        assertThat(heard).extracting(Json::event).containsExactly("topic", "retitled");
        assertThat(heard.getFirst().text("text")).isEqualTo("tea");
        assertThat(heard.getFirst().text("who")).isEqualTo("lily");
        assertThat(heard.getLast().text("from")).isEqualTo("garden");
        assertThat(heard.getLast().text("room")).isEqualTo("park");
        assertThat(bob.answer("do", "topic").text("topic")).isEqualTo("tea");
    }

    @Test
    void roomsAreListedWithWhatTheyAreAbout() throws IOException {
        lily.ask("do", "topic", "text", "tea");

        var rooms = bob.first("rooms", "do", "rooms").objects("rooms");
        assertThat(rooms).extracting(room -> room.text("room")).containsExactly("plaza", "garden");
        assertThat(rooms).extracting(room -> room.flag("mine")).containsExactly(true, false);
        assertThat(rooms.getLast().text("topic")).isEqualTo("tea");
        assertThat(rooms.getLast().number("here")).isEqualTo(1);
    }

    @Test
    void nameOfARoomIsTakenOnce() throws IOException {
        assertThat(bob.refusal("do", "create", "room", "Garden")).isEqualTo("room-taken");
        assertThat(bob.refusal("do", "create", "room", "plaza")).isEqualTo("name-reserved");
        assertThat(bob.refusal("do", "create", "room", "a b")).isEqualTo("name-ill-formed");
        assertThat(bob.refusal("do", "create")).isEqualTo("missing-field");
        assertThat(bob.refusal("do", "create", "room", "x", "private", "yes")).isEqualTo("bad-field");
    }

    @Test
    void everyoneIsToldOnceThatSomeoneIsAwayOrBack() throws IOException {
        bob.ask("do", "join", "room", "garden");
        lily.ask("do", "away", "why", "lunch");
        lily.ask("do", "away", "on", false);

        var heard = bob.heard();
        assertThat(heard).extracting(Json::event).containsExactly("away", "away");
        assertThat(heard.getFirst().text("why")).isEqualTo("lunch");
        assertThat(heard).extracting(event -> event.flag("away")).containsExactly(true, false);
    }
}
