package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was said: answered, taken back, found again.
final class PastTest extends OpenHouse {
    private JsonClient lily;
    private JsonClient bob;

    @BeforeEach
    void lilyAndBobAreIn() throws IOException {
        lily = house.json("lily");
        bob = house.json("bob");
        lily.heard();
    }

    @Test
    void answerNamesWhatItAnswers() throws IOException {
        lily.ask("do", "say", "text", "tea?");
        bob.heard();
        assertThat(bob.first("said", "do", "say", "text", "yes", "re", 1).number("re")).isEqualTo(1);
        bob.ask("do", "tell", "to", "lily", "text", "psst");
        lily.ask("do", "tell", "to", "bob", "text", "what?", "re", 1);

        assertThat(bob.heard("told").number("re")).isEqualTo(1);
        assertThat(lily.answer("do", "history").objects("records").getLast().number("re")).isEqualTo(1);
        assertThat(lily.answer("do", "history", "with", "bob").objects("records").getLast().number("re")).isEqualTo(1);
    }

    @Test
    void deletedMessageLeavesItsPlace() throws IOException {
        lily.ask("do", "say", "text", "oops");
        lily.ask("do", "say", "text", "hello");
        bob.heard();
        bob.found("oops");
        assertThat(bob.refusal("do", "delete", "seq", 1)).isEqualTo("not-your-words");
        assertThat(bob.refusal("do", "delete", "seq", 99)).isEqualTo("no-such-record");

        assertThat(lily.first("done", "do", "delete", "seq", 1).number("seq")).isEqualTo(1);

        var deleted = bob.heard("deleted");
        assertThat(deleted.text("room")).isEqualTo("plaza");
        assertThat(deleted.number("seq")).isEqualTo(1);
        assertThat(deleted.text("who")).isEqualTo("lily");
        var records = bob.answer("do", "history").objects("records");
        assertThat(records).extracting(record -> record.number("seq")).containsExactly(1L, 2L);
        assertThat(records.getFirst().flag("deleted")).isTrue();
        assertThat(records.getFirst().text("text")).isEmpty();
        assertThat(bob.first("found", "do", "search", "text", "oops").objects("records")).isEmpty();
        assertThat(lily.refusal("do", "delete", "seq", 1)).isEqualTo("no-such-record");
    }

    @Test
    void privateMessageIsTakenBackForBoth() throws IOException {
        lily.ask("do", "tell", "to", "bob", "text", "oops");
        bob.heard();
        var own = lily.first("deleted", "do", "delete", "with", "bob", "seq", 1);
        assertThat(own.text("with")).isEqualTo("bob");

        var deleted = bob.heard("deleted");
        assertThat(deleted.text("with")).isEqualTo("lily");
        assertThat(deleted.text("withId")).isEqualTo(deleted.text("id"));
        assertThat(bob.answer("do", "history", "with", "lily").objects("records")).singleElement()
                .satisfies(record -> assertThat(record.flag("deleted")).isTrue());
    }

    @Test
    void signsAreSeenAndCountedAndTakenAway() throws IOException {
        lily.ask("do", "say", "text", "tea?");
        bob.heard();
        bob.ask("do", "react", "seq", 1, "emoji", "👍");
        lily.ask("do", "react", "seq", 1, "emoji", "👍");

        var reacted = bob.heard("reacted");
        assertThat(reacted.text("emoji")).isEqualTo("👍");
        assertThat(reacted.flag("on")).isTrue();
        assertThat(bob.answer("do", "history").objects("records").getFirst().objects("reactions")).singleElement()
                .satisfies(reaction -> assertThat(reaction.number("count")).isEqualTo(2));

        bob.ask("do", "react", "seq", 1, "emoji", "👍", "on", false);
        assertThat(lily.heard()).extracting(Json::event).contains("reacted");
        assertThat(bob.answer("do", "history").objects("records").getFirst().objects("reactions")).singleElement()
                .satisfies(reaction -> assertThat(reaction.get("names")).isEqualTo(java.util.List.of("lily")));
        assertThat(bob.refusal("do", "react", "seq", 1, "emoji", "two words")).isEqualTo("bad-emoji");
        assertThat(bob.refusal("do", "react", "seq", 99, "emoji", "x")).isEqualTo("no-reaction");
    }

    @Test
    void signsInPrivateTalkAreBetweenTheTwo() throws IOException {
        try (var amy = house.json("amy")) {
            lily.ask("do", "tell", "to", "bob", "text", "tea?");
            bob.ask("do", "react", "with", "lily", "seq", 1, "emoji", "👍");

            var reacted = lily.heard("reacted");
            assertThat(reacted.text("with")).isEqualTo("bob");
            assertThat(reacted.text("who")).isEqualTo("bob");
            assertThat(amy.heard()).isEmpty();
        }
    }

    @Test
    void historyGoesAroundANumberAndFromAMoment() throws IOException {
        for (var i = 1; i <= 10; i++) {
            lily.send("do", "say", "text", "m" + i);
        }
        lily.heard();

        var around = lily.answer("do", "history", "around", 5, "limit", 5);
        assertThat(around.objects("records")).extracting(record -> record.number("seq"))
                .containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(around.flag("more")).isTrue();
        assertThat(around.flag("later")).isTrue();
        var from = lily.answer("do", "history", "from", "2020-01-01T00:00:00+08:00", "limit", 2);
        assertThat(from.objects("records")).extracting(record -> record.number("seq")).containsExactly(1L, 2L);
        assertThat(from.flag("more")).isTrue();
        assertThat(lily.refusal("do", "history", "from", "yesterday")).isEqualTo("bad-field");
        assertThat(lily.refusal("do", "history", "from", "+999999999-01-01T00:00:00Z")).isEqualTo("bad-field");
        assertThat(lily.refusal("do", "history", "around", 1, "from", "2020-01-01T00:00:00Z")).isEqualTo("bad-field");
        assertThat(lily.refusal("do", "history", "room", "plaza", "with", "bob")).isEqualTo("bad-field");
    }

    @Test
    void searchFindsWhatTheAskerMayReadPageByPage() throws IOException {
        for (var i = 1; i <= 5; i++) {
            lily.send("do", "say", "text", "green tea " + i);
        }
        lily.ask("do", "tell", "to", "bob", "text", "绿茶好喝");
        bob.heard();
        bob.found("绿茶");

        var first = bob.first("found", "do", "search", "text", "tea", "limit", 3);
        assertThat(first.objects("records")).extracting(record -> record.number("seq")).containsExactly(5L, 4L, 3L);
        var rest = bob.first("found", "do", "search", "text", "tea", "limit", 3, "after", first.text("after"));
        assertThat(rest.objects("records")).extracting(record -> record.number("seq")).containsExactly(2L, 1L);
        assertThat(rest.has("after")).isFalse();
        assertThat(bob.found("绿茶").objects("records")).singleElement()
                .satisfies(record -> assertThat(record.text("with")).isEqualTo("lily"));
        try (var amy = house.json("amy")) {
            assertThat(amy.first("found", "do", "search", "text", "绿茶").objects("records")).isEmpty();
            assertThat(amy.first("found", "do", "search", "text", "tea", "from", "bob").objects("records")).isEmpty();
        }
    }

    @Test
    void lineOfTheTextDoorIsAnsweredInItsWords() throws IOException {
        lily.ask("do", "say", "text", "hello");

        assertThat(lily.answer("do", "line", "text", ":history").event()).isEqualTo("notice");
        assertThat(lily.answer("do", "line", "text", ":rooms").event()).isEqualTo("notice");
        assertThat(lily.first("joined", "do", "line", "text", ":create garden").text("room")).isEqualTo("garden");
        var said = lily.answer("do", "line", "text", "hi all", "cid", "c1");
        assertThat(said.text("cid")).isEqualTo("c1");
        assertThat(said.text("room")).isEqualTo("garden");
    }
}
