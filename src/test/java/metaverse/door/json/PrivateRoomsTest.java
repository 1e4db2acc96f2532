package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A private room cannot be told from one that does not exist.
final class PrivateRoomsTest extends OpenHouse {
    private JsonClient lily;
    private JsonClient bob;

    @BeforeEach
    void lilyHasAClub() throws IOException {
        lily = house.account("lily", "three words here");
        assertThat(lily.first("joined", "do", "create", "room", "club", "private", true).flag("private")).isTrue();
        lily.ask("do", "say", "text", "secret");
        bob = house.account("bob", "three words here");
        bob.heard();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'do':'join','room':'ROOM'", "'do':'turn','room':'ROOM'", "'do':'leave','room':'ROOM'",
                "'do':'who','room':'ROOM'", "'do':'say','room':'ROOM','text':'hi'", "'do':'history','room':'ROOM'",
                "'do':'search','room':'ROOM','text':'secret'", "'do':'read','room':'ROOM','seq':1",
                "'do':'delete','room':'ROOM','seq':1", "'do':'react','room':'ROOM','seq':1,'emoji':'x'",
                "'do':'topic','room':'ROOM'", "'do':'topic','room':'ROOM','text':'tea'",
                "'do':'retitle','room':'ROOM','name':'park'", "'do':'invite','room':'ROOM','who':'lily'",
                "'do':'kick','room':'ROOM','who':'lily'", "'do':'bans','room':'ROOM'", "'do':'audit','room':'ROOM'",
                "'do':'mute','room':'ROOM','who':'lily','seconds':5", "'do':'close','room':'ROOM'",
                "'do':'invite-link','room':'ROOM'", "'do':'invitations','room':'ROOM'",
                "'do':'withdraw','room':'ROOM','number':1"})
    void whateverIsAskedOfItIsAnsweredAsOfARoomThatIsNotThere(String request) throws IOException {
        assertThat(answer(request, "club")).isEqualTo(answer(request, "nowhere"));
        assertThat(lily.heard()).extracting(Json::event).containsOnly("arrived");
    }

    /// The answer, with the room's name taken out.
    private String answer(String request, String room) throws IOException {
        bob.raw("{" + request.replace('\'', '"').replace("ROOM", room) + "}\n");
        var answers = bob.heard();
        assertThat(answers).hasSize(1);
        return answers.getFirst().toString().replace(room, "ROOM");
    }

    @Test
    void makingOneOverItIsAnsweredAsForAReservedName() throws IOException {
        var request = "'do':'create','room':'ROOM'";

        assertThat(answer(request, "club")).contains("name-reserved").isEqualTo(answer(request, "server"));
        assertThat(answer(request.replace("ROOM", "CLUB"), "CLUB")).contains("name-reserved");
    }

    @Test
    void callingOneSoIsAnsweredAsForAReservedName() throws IOException {
        bob.first("joined", "do", "create", "room", "park");

        assertThat(answer("'do':'retitle','name':'ROOM'", "club"))
                .isEqualTo(answer("'do':'retitle','name':'ROOM'", "server"));
    }

    @Test
    void itIsInNoListAndNothingOfItIsHeardOrFound() throws IOException {
        lily.ask("do", "topic", "text", "tea");
        lily.ask("do", "say", "text", "secret again");

        lily.found("again");
        assertThat(bob.heard()).isEmpty();
        assertThat(bob.first("rooms", "do", "rooms").objects("rooms")).extracting(room -> room.text("room"))
                .containsExactly("plaza");
        assertThat(bob.first("found", "do", "search", "text", "secret").objects("records")).isEmpty();
    }

    @Test
    void aFriendWhoIsThereCannotBeFollowed() throws IOException {
        bob.ask("do", "befriend", "who", "lily");
        lily.ask("do", "befriend", "who", "bob");
        bob.heard();

        assertThat(bob.first("friends", "do", "friends").objects("friends")).singleElement().satisfies(friend -> {
            assertThat(friend.flag("here")).isTrue();
            assertThat(friend.get("rooms")).isEqualTo(java.util.List.of("plaza"));
        });
        assertThat(bob.refusal("do", "join", "who", "lily")).isEqualTo("not-approachable");
    }

    @Test
    void whoIsInvitedComesInAndReads() throws IOException {
        assertThat(lily.first("done", "do", "invite", "who", "bob").text("what")).isEqualTo("invited");
        var invited = bob.heard("news");
        assertThat(invited.text("news")).isEqualTo("invited");
        assertThat(invited.text("room")).isEqualTo("club");
        assertThat(invited.text("by")).isEqualTo("lily");

        bob.first("joined", "do", "join", "room", "club");
        assertThat(bob.answer("do", "history").objects("records")).singleElement()
                .satisfies(record -> assertThat(record.text("text")).isEqualTo("secret"));
        assertThat(bob.found("secret").objects("records")).singleElement()
                .satisfies(record -> assertThat(record.text("room")).isEqualTo("club"));
        assertThat(bob.refusal("do", "invite", "who", "lily")).as("only who looks after it").isEqualTo("not-yours");
    }
}
