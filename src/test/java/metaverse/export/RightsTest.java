package metaverse.export;

import static metaverse.export.Fetching.get;
import static metaverse.export.Fetching.path;
import static metaverse.export.Fetching.status;
import static metaverse.export.Fetching.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import metaverse.names.Names;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import metaverse.universe.OperatorCommand;
import metaverse.universe.Session;
import metaverse.universe.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// An export has what its asker may read, as the history shows it, and nobody fetches what they may not read any more.
final class RightsTest extends OpenHouse {
    private static final String PASSWORD = "correct horse";
    private static final Object[] CLUB = {"do", "export", "room", "club", "format", "json"};
    private static final Object[] SELF = {"do", "export", "format", "json"};

    private JsonClient lily;
    private JsonClient bob;

    @BeforeEach
    void meet() throws IOException {
        lily = house.account("lily", PASSWORD);
        bob = house.account("bob", PASSWORD);
        lily.ask("do", "create", "room", "club", "private", true);
        lily.ask("do", "say", "room", "club", "text", "before bob");
        lily.ask("do", "invite", "room", "club", "who", "bob");
        bob.ask("do", "join", "room", "club");
        lily.ask("do", "say", "room", "club", "text", "welcome");
        bob.ask("do", "say", "room", "club", "text", "thanks");
    }

    private List<String> club(JsonClient asker) throws Exception {
        return texts(get(house, path(asker, CLUB)).body());
    }

    private static List<String> history(JsonClient asker, Object... where) throws IOException {
        return asker.first("history", Stream.concat(Stream.of("do", "history"), Stream.of(where)).toArray())
                .objects("records").stream().map(record -> record.text("text")).toList();
    }

    @Test
    void whereThePastIsReadableSinceJoiningItBeginsThere() throws Exception {
        assertThat(club(bob)).containsExactly("before bob", "welcome", "thanks");

        lily.ask("do", "past", "room", "club", "joined", true);

        assertThat(club(bob)).containsExactly("welcome", "thanks").isEqualTo(history(bob, "room", "club"));
        assertThat(club(lily)).as("who looks after it").hasSize(3);
    }

    @Test
    void thePastThatIsNarrowedMeanwhileIsNarrowed() throws Exception {
        var path = path(bob, CLUB);
        lily.ask("do", "past", "room", "club", "joined", true);

        assertThat(texts(get(house, path).body())).containsExactly("welcome", "thanks");
    }

    @Test
    void whatIsDeletedMeanwhileIsDeleted() throws Exception {
        var path = path(bob, CLUB);
        lily.ask("do", "delete", "room", "club", "seq", 2);

        assertThat(get(house, path).body()).doesNotContain("welcome").contains("\"deleted\":true");
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of("kicked", List.of("do", "kick", "room", "club", "who", "bob")),
                Arguments.of("banned", List.of("do", "ban", "room", "club", "who", "bob")),
                Arguments.of("the room is closed", List.of("do", "close", "room", "club")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void whoLostTheRightFetchesNothing(String how, List<Object> act) throws Exception {
        var room = path(bob, CLUB);
        var self = path(bob, SELF);

        lily.ask(act.toArray());

        assertThat(status(house, room)).as(how).isEqualTo(404);
        assertThat(get(house, self).body()).as("what is left to them").contains("\"about\"").doesNotContain("thanks");
    }

    @Test
    void whoLeftFetchesNothing() throws Exception {
        var path = path(bob, CLUB);
        bob.ask("do", "leave", "room", "club");
        assertThat(status(house, path)).isEqualTo(404);
        assertThat(status(house, path)).as("nor does it come back").isEqualTo(404);
    }

    @Test
    void whoIsBannedFromTheUniverseFetchesNothing() throws Exception {
        var path = path(bob, "do", "export", "room", "plaza");
        var operator = house.host().operator(_ -> {}, new Session.End() {});
        house.host().submit(operator, new OperatorCommand.Operate());
        house.host().submit(operator, new OperatorCommand.Ban(
                Names.exact("bob"), null, false, 0, Text.of("")));
        bob.heardUntilTheEnd();

        assertThat(status(house, path)).isEqualTo(404);
    }

    @Test
    void whoIsErasedOrAGuestAndGoneFetchesNothing() throws Exception {
        var account = path(bob, "do", "export", "with", "lily");
        bob.send("do", "erase", "password", PASSWORD).heardUntilTheEnd();
        assertThat(status(house, account)).isEqualTo(404);

        var amy = house.json("amy");
        var guest = path(amy, "do", "export", "room", "plaza");
        amy.send("do", "quit").heardUntilTheEnd();
        assertThat(status(house, guest)).isEqualTo(404);
    }

    @Test
    void whoChangesTheirPasswordVoidsWhatWasAskedForBefore() throws Exception {
        var path = path(bob, CLUB);
        var others = path(lily, CLUB);
        bob.ask("do", "password", "old", PASSWORD, "new", "another good one");
        assertThat(status(house, path)).isEqualTo(404);
        assertThat(status(house, others)).isEqualTo(200);
    }

    @Test
    void anAccountThatIsAwayFetchesWhatItAskedFor() throws Exception {
        var path = path(bob, CLUB);
        bob.send("do", "quit").heardUntilTheEnd();
        assertThat(texts(get(house, path).body())).hasSize(3);
    }

    @Test
    void whomOneIgnoresIsLeftOutAsInTheHistory() throws Exception {
        lily.ask("do", "tell", "to", "bob", "text", "psst from lily");
        bob.ask("do", "tell", "to", "lily", "text", "psst from bob");
        var before = path(bob, CLUB);
        bob.ask("do", "ignore", "who", "lily");

        assertThat(club(bob)).containsExactly("thanks").isEqualTo(history(bob, "room", "club"));
        assertThat(texts(get(house, path(bob, "do", "export", "with", "lily", "format", "json")).body()))
                .containsExactly("psst from bob").isEqualTo(history(bob, "with", "lily"));
        assertThat(texts(get(house, path(bob, SELF)).body())).containsExactly("thanks", "psst from bob");
        assertThat(texts(get(house, before).body())).as("ignored meanwhile").containsExactly("thanks");

        bob.ask("do", "unignore", "who", "lily");
        assertThat(club(bob)).as("nothing is lost").hasSize(3);
    }

    @Test
    void allAboutOneselfHasOnesTalksRoomsAndFriendsAndNoSecretsAndNothingOfOthers() throws Exception {
        var phone = house.json();
        var token = phone.login("bob", PASSWORD).text("token");
        var amy = house.account("amy", "battery staple");
        lily.ask("do", "befriend", "who", "bob");
        bob.ask("do", "befriend", "who", "lily");
        amy.ask("do", "befriend", "who", "bob");
        lily.ask("do", "tell", "to", "bob", "text", "for bob");
        lily.ask("do", "tell", "to", "amy", "text", "for amy");
        amy.ask("do", "create", "room", "attic", "private", true);
        amy.ask("do", "say", "room", "attic", "text", "secret plans");
        bob.ask("do", "say", "room", "plaza", "text", "in the plaza");

        var all = get(house, path(bob, SELF)).body();
        var about = Json.read(all.lines().findFirst().orElse("")).object("about");

        assertThat(about.get("name")).isEqualTo(List.of("bob"));
        assertThat(about.get("rooms")).isEqualTo(List.of("#plaza (member)", "#club (member)"));
        assertThat((List<?>) about.get("friends")).map(String::valueOf)
                .containsExactlyInAnyOrder("lily (friends)", "amy (asks)");
        assertThat(texts(all)).containsExactlyInAnyOrder("thanks", "in the plaza", "for bob");
        assertThat(all).doesNotContain("for amy", "attic", "secret plans", "welcome", PASSWORD, token, "battery")
                .doesNotContainIgnoringCase("argon").doesNotContainIgnoringCase("scram");
    }
}
