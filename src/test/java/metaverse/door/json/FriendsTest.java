package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Friends, and those of whom one wants to hear nothing.
final class FriendsTest extends OpenHouse {
    private static final String PASSWORD = "three words here";

    private JsonClient lily;
    private JsonClient bob;

    @BeforeEach
    void lilyAndBobHaveAccounts() throws IOException {
        lily = house.account("lily", PASSWORD);
        bob = house.account("bob", PASSWORD);
        lily.heard();
    }

    private void areFriends() throws IOException {
        assertThat(lily.answer("do", "befriend", "who", "bob").text("what")).isEqualTo("friend-asked");
        var asked = bob.heard("news");
        assertThat(asked.text("news")).isEqualTo("friend-request");
        assertThat(asked.text("who")).isEqualTo("lily");
        assertThat(bob.answer("do", "befriend", "who", "lily").text("what")).isEqualTo("friends-now");
        assertThat(lily.heard("news").text("news")).isEqualTo("friends-now");
    }

    @Test
    void friendsSeeWhetherTheOtherIsHereAndWhere() throws IOException {
        areFriends();
        bob.first("joined", "do", "create", "room", "garden");
        bob.ask("do", "away", "why", "lunch");

        assertThat(lily.first("friends", "do", "friends").objects("friends")).singleElement().satisfies(friend -> {
            assertThat(friend.text("name")).isEqualTo("bob");
            assertThat(friend.text("state")).isEqualTo("friends");
            assertThat(friend.flag("here")).isTrue();
            assertThat(friend.text("away")).isEqualTo("lunch");
            assertThat(friend.get("rooms")).isEqualTo(List.of("plaza", "garden"));
        });
    }

    @Test
    void friendsAreToldOfComingAndGoing() throws IOException {
        areFriends();
        bob.send("do", "quit");
        assertThat(bob.next().event()).isEqualTo("farewell");
        assertThat(lily.heard("news").text("news")).isEqualTo("friend-gone");
        assertThat(lily.first("friends", "do", "friends").objects("friends")).singleElement()
                .satisfies(friend -> assertThat(friend.flag("here")).isFalse());

        try (var again = house.json()) {
            again.login("bob", PASSWORD);
            assertThat(lily.heard("news").text("news")).isEqualTo("friend-here");
        }
    }

    @Test
    void requestWaitsForWhoIsAway() throws IOException {
        bob.send("do", "quit");
        assertThat(bob.next().event()).isEqualTo("farewell");
        lily.ask("do", "befriend", "who", "bob");
        assertThat(lily.first("friends", "do", "friends").objects("friends")).singleElement()
                .satisfies(friend -> assertThat(friend.text("state")).isEqualTo("asked"));

        try (var again = house.json()) {
            again.login("bob", PASSWORD);
            assertThat(again.heard("news").text("news")).isEqualTo("friend-request");
            assertThat(again.first("friends", "do", "friends").objects("friends")).singleElement()
                    .satisfies(friend -> assertThat(friend.text("state")).isEqualTo("asks"));
        }
    }

    @Test
    void whoMayWalkUpToMeIsMineToSay() throws IOException {
        bob.first("joined", "do", "create", "room", "garden");
        assertThat(bob.answer("do", "approach", "by", "friends").text("by")).isEqualTo("friends");
        assertThat(lily.refusal("do", "join", "who", "bob")).isEqualTo("not-approachable");
        areFriends();
        assertThat(lily.first("joined", "do", "join", "who", "bob").text("room")).isEqualTo("garden");
        bob.heard();
        assertThat(bob.refusal("do", "approach", "by", "everyone")).isEqualTo("bad-field");
    }

    @Test
    void friendsHaveAccounts() throws IOException {
        try (var amy = house.json("amy")) {
            assertThat(amy.refusal("do", "befriend", "who", "bob")).isEqualTo("no-account");
            assertThat(lily.first("refused", "do", "befriend", "who", "amy").text("reason"))
                    .isEqualTo("not-for-friends");
            assertThat(lily.refusal("do", "befriend", "who", "nobody")).isEqualTo("no-such-member");
            assertThat(lily.refusal("do", "unfriend", "who", "bob")).isEqualTo("not-friends");
        }
    }

    @Test
    void nothingOfWhomOneIgnoresIsSeenAndThatOneDoesNotNotice() throws IOException {
        assertThat(lily.answer("do", "ignore", "who", "bob").text("what")).isEqualTo("ignored");

        assertThat(bob.answer("do", "say", "text", "hey").number("seq")).isEqualTo(1);
        assertThat(bob.answer("do", "say", "text", "wave", "emote", true).number("seq")).isEqualTo(2);
        assertThat(bob.answer("do", "tell", "to", "lily", "text", "psst").event()).isEqualTo("told");
        assertThat(bob.answer("do", "befriend", "who", "lily").text("what")).isEqualTo("friend-asked");
        bob.ask("do", "react", "seq", 1, "emoji", "👍");
        bob.ask("do", "rename", "name", "ben");
        bob.first("joined", "do", "create", "room", "garden");
        bob.ask("do", "invite", "who", "lily");
        bob.send("do", "quit");
        assertThat(bob.next().event()).isEqualTo("farewell");

        assertThat(lily.heard()).isEmpty();
        try (var amy = house.json("amy")) {
            amy.found("wave");
        }
        lily.heard();
        assertThat(lily.answer("do", "history").objects("records")).isEmpty();
        assertThat(lily.answer("do", "history", "with", "ben").objects("records")).isEmpty();
        assertThat(lily.first("found", "do", "search", "text", "hey").objects("records")).isEmpty();
        assertThat(lily.first("friends", "do", "friends").objects("friends")).isEmpty();
        assertThat(lily.first("unread", "do", "unread").objects("waiting"))
                .extracting(waiting -> waiting.text("with")).doesNotContain("ben");
        assertThat(lily.answer("do", "ignored").objects("who")).extracting(who -> who.text("name"))
                .containsExactly("ben");
    }

    @Test
    void whatWasIgnoredIsThereAgainAfterwards() throws IOException {
        lily.ask("do", "ignore", "who", "bob");
        bob.ask("do", "say", "text", "one");
        assertThat(lily.answer("do", "unignore", "who", "bob").text("what")).isEqualTo("unignored");
        bob.ask("do", "say", "text", "two");

        assertThat(lily.heard()).extracting(event -> event.text("text")).containsExactly("two");
        assertThat(lily.answer("do", "history").objects("records")).extracting(record -> record.text("text"))
                .containsExactly("one", "two");
        assertThat(lily.refusal("do", "unignore", "who", "bob")).isEqualTo("not-ignored");
    }

    @Test
    void whomOneIgnoresIsIgnoredOnEveryDeviceAndAfterARestart() throws IOException {
        try (var phone = house.json()) {
            phone.login("lily", PASSWORD);
            lily.ask("do", "ignore", "who", "bob");
            bob.ask("do", "say", "text", "hey");
            assertThat(phone.heard()).extracting(Json::event).doesNotContain("said");
        }
        reopenHouse();
        try (var phone = house.json(); var again = house.json()) {
            phone.login("lily", PASSWORD);
            again.login("bob", PASSWORD);
            again.ask("do", "say", "text", "hey again");
            assertThat(phone.heard()).extracting(Json::event).doesNotContain("said", "arrived");
        }
    }
}
