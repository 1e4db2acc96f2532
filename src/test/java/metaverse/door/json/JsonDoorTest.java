package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each object of the JSON door is answered with.
final class JsonDoorTest extends OpenHouse {
    private JsonClient lily;

    @BeforeEach
    void welcome() throws IOException {
        lily = house.json("lily");
    }

    @Test
    void welcomeTellsWhoIAmAndWhoIsHere() throws IOException {
        lily.ask("do", "say", "text", "hello");
        try (var bob = house.json()) {
            var welcome = bob.enter("bob");

            assertThat(welcome.object("me").text("name")).isEqualTo("bob");
            assertThat(welcome.object("me").flag("guest")).isTrue();
            assertThat(welcome.flag("recorded")).isTrue();
            assertThat(welcome.flag("resumed")).isFalse();
            assertThat(welcome.text("token")).isNotEmpty();
            var plaza = welcome.objects("rooms").getFirst();
            assertThat(plaza.text("room")).isEqualTo("plaza");
            assertThat(plaza.number("head")).isEqualTo(1);
            assertThat(plaza.number("here")).isEqualTo(2);
            assertThat(plaza.objects("who")).extracting(who -> who.text("name"))
                    .containsExactlyInAnyOrder("lily", "bob");
        }
    }

    @Test
    void echoHasTheCidAndOthersDoNotSeeIt() throws IOException {
        try (var bob = house.json("bob")) {
            lily.heard();
            var own = lily.answer("do", "say", "room", "plaza", "text", "hi", "cid", "a1");
            var seen = bob.heard().getFirst();

            assertThat(own.event()).isEqualTo("said");
            assertThat(own.text("cid")).isEqualTo("a1");
            assertThat(own.number("seq")).isEqualTo(1);
            assertThat(seen.has("cid")).isFalse();
            assertThat(seen.text("at")).isEqualTo(own.text("at"))
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        }
    }

    @Test
    void atIsOnlyACharacterHere() throws IOException {
        try (var bob = house.json("bob"); var amy = house.text("amy")) {
            bob.ask("do", "say", "text", "@lily :help name:x");
            assertThat(amy.heard()).containsExactly("bob: @lily :help name:x");
        }
    }

    @Test
    void sendersCopyOfAWhisperHasTheNumberOfEachConversation() throws IOException {
        try (var bob = house.json("bob"); var amy = house.json("amy")) {
            lily.ask("do", "tell", "to", "bob", "text", "one");
            var own = lily.answer("do", "tell", "to", List.of("bob", "AMY"), "text", "two", "cid", "a2");

            assertThat(own.object("seqs").fields()).isEqualTo(java.util.Map.of("bob", 2L, "amy", 1L));
            assertThat(own.text("cid")).isEqualTo("a2");
            var seen = bob.heard().getLast();
            assertThat(seen.number("seq")).isEqualTo(2);
            assertThat(seen.get("to")).isEqualTo(List.of("bob", "amy"));
            assertThat(seen.has("seqs")).isFalse();
            assertThat(amy.heard().getLast().number("seq")).isEqualTo(1);
        }
    }

    @Test
    void resendIsSaidOnceAndHasTheFirstNumber() throws IOException {
        try (var bob = house.text("bob")) {
            lily.heard();
            var first = lily.answer("do", "say", "text", "hi", "cid", "a1");
            lily.ask("do", "say", "text", "between");
            var again = lily.answer("do", "say", "text", "hi", "cid", "a1");
            var told = lily.answer("do", "tell", "to", "bob", "text", "psst", "cid", "a1");
            var toldAgain = lily.answer("do", "tell", "to", "bob", "text", "psst", "cid", "a1");

            assertThat(again.fields()).isEqualTo(first.fields());
            assertThat(toldAgain.fields()).isEqualTo(told.fields());
            assertThat(bob.heard()).containsExactly("lily: hi", "lily: between", "[private] lily: psst");
        }
    }

    @Test
    void resendAtOnceIsSaidOnceToo() throws IOException {
        var line = "{\"do\":\"say\",\"text\":\"hi\",\"cid\":\"a1\"}\n";
        lily.raw(line + line + line);

        assertThat(lily.heard()).hasSize(3).allSatisfy(said -> assertThat(said.number("seq")).isEqualTo(1));
        assertThat(lily.answer("do", "history").objects("records")).hasSize(1);
    }

    @Test
    void aTypedCommandIsAnsweredWithWhatTheTextDoorPrintsAfterWhatChangesTheClientsPicture() throws IOException {
        var created = lily.ask("do", "line", "text", ":create garden");
        assertThat(created).extracting(Json::event).contains("joined").last().isEqualTo("notice");
        assertThat(created.getLast().text("text")).isEqualTo("- You are in garden. Nobody else is here.");
        assertThat(lily.ask("do", "line", "text", ":room plaza")).extracting(Json::event)
                .containsExactly("turned", "notice");
        assertThat(lily.ask("do", "line", "text", ":leave garden")).extracting(Json::event)
                .containsExactly("parted", "notice");
        assertThat(lily.ask("do", "away").getLast().event()).as("a program's own words").isEqualTo("done");
        assertThat(lily.ask("do", "line", "text", ":back").getLast().text("text")).isEqualTo("- Welcome back.");
    }

    @Test
    void whatAnotherDeviceDoesIsNoAnswerToWhatWasTyped() throws IOException {
        try (var first = house.account("rose", "opensesame"); var second = house.json()) {
            second.login("rose", "opensesame");
            first.heard();
            first.ask("do", "line", "text", ":rooms");
            second.ask("do", "create", "room", "garden");
            assertThat(first.heard()).extracting(Json::event).contains("joined").doesNotContain("notice");
        }
    }

    @Test
    void aTypedCommandIsAnsweredInTheLanguageThatWasChosen() throws IOException {
        assertThat(lily.answer("do", "line", "text", ":lang zh").event()).isEqualTo("notice");
        assertThat(lily.answer("do", "line", "text", ":befriend nobody").text("text")).contains("这需要账号");
        assertThat(lily.ask("do", "line", "text", ":away").getLast().text("text")).contains("离开");
    }

    @Test
    void aTypedLineSentAgainIsSaidOnceToo() throws IOException {
        try (var bob = house.json("bob")) {
            lily.heard();
            for (var line : List.of("hi", "@bob hi")) {
                var echo = lily.answer("do", "line", "text", line, "cid", line);
                var again = lily.answer("do", "line", "text", line, "cid", line);
                assertThat(again.text("cid")).isEqualTo(line);
                assertThat(again.number("seq")).isEqualTo(echo.number("seq"));
            }
            assertThat(lily.answer("do", "line", "text", ":hlep", "cid", "a3").text("cid")).isEqualTo("a3");
            assertThat(bob.heard()).hasSize(2);
        }
    }

    @Test
    void historyGoesBeforeAndAfterANumber() throws IOException {
        for (var i = 1; i <= 10; i++) {
            lily.send("do", "say", "text", "m" + i);
        }
        lily.heard();

        assertPage(lily.answer("do", "history"), 1, 10, false);
        assertPage(lily.answer("do", "history", "limit", 3), 8, 10, true);
        assertPage(lily.answer("do", "history", "before", 8, "limit", 3), 5, 7, true);
        assertPage(lily.answer("do", "history", "before", 3, "limit", 3), 1, 2, false);
        assertPage(lily.answer("do", "history", "after", 2, "limit", 3), 3, 5, true);
        assertPage(lily.answer("do", "history", "after", 7, "limit", 3), 8, 10, false);
        assertPage(lily.answer("do", "history", "after", 10), 1, 0, false);
        assertPage(lily.answer("do", "history", "before", 1), 1, 0, false);
    }

    private static void assertPage(Json page, long first, long last, boolean more) {
        assertThat(page.event()).isEqualTo("history");
        assertThat(page.objects("records")).extracting(record -> record.number("seq"))
                .containsExactlyElementsOf(LongStream.rangeClosed(first, last).boxed().toList());
        assertThat(page.objects("records"))
                .allSatisfy(record -> assertThat(record.text("text")).isEqualTo("m" + record.number("seq")));
        assertThat(page.flag("more")).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"do\":\"dance\"} | unknown-do",
        "{\"do\":7} | bad-field",
        "{} | missing-field",
        "{\"do\":\"say\"} | missing-field",
        "{\"do\":\"say\",\"text\":7} | bad-field",
        "{\"do\":\"say\",\"text\":\"  \"} | nothing-to-say",
        "{\"do\":\"say\",\"text\":\"hi\",\"cid\":\"\"} | bad-field",
        "{\"do\":\"say\",\"text\":\"hi\",\"room\":\"nowhere\"} | no-such-room",
        "{\"do\":\"say\",\"text\":\"hi\",\"emote\":\"yes\"} | bad-field",
        "{\"do\":\"tell\",\"to\":[],\"text\":\"hi\"} | bad-field",
        "{\"do\":\"tell\",\"to\":[7],\"text\":\"hi\"} | bad-field",
        "{\"do\":\"tell\",\"to\":\"nobody\",\"text\":\"hi\"} | no-such-member",
        "{\"do\":\"history\",\"before\":1,\"after\":1} | bad-field",
        "{\"do\":\"history\",\"before\":-1} | bad-field",
        "{\"do\":\"history\",\"before\":1.5} | bad-field",
        "{\"do\":\"history\",\"before\":99999999999999999999999999} | not-json",
        "{\"do\":\"history\",\"with\":\"nobody\"} | no-such-member",
        "{\"do\":\"enter\",\"name\":\"rose\"} | already-in",
        "{\"do\":\"rename\",\"name\":\"server\"} | name-reserved",
        "{\"do\":\"line\",\"text\":\":hlep\"} | unknown-command",
        "{\"do\":\"ping\",\"n\":\"x\"} | bad-field",
        "{\"do\":\"ping\" | not-json",
        "{\"do\":\"ping\"} {\"do\":\"ping\"} | not-json",
        "[\"do\",\"ping\"] | not-json",
        "hello | not-json",
        "null | not-json"
    })
    void whatDoesNotFitIsRefusedWithItsReason(String object, String reason) throws IOException {
        lily.raw(object + "\n");

        var all = lily.heard();
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().event()).isEqualTo("refused");
        assertThat(all.getFirst().text("reason")).isEqualTo(reason);
        assertThat(all.getFirst().text("text")).isNotEmpty();
    }

    @Test
    void refusalTellsWhatWasAskedWithItsCid() throws IOException {
        var refused = lily.answer("do", "tell", "to", "nobody", "text", "hi", "cid", "a7");

        assertThat(refused.text("do")).isEqualTo("tell");
        assertThat(refused.text("cid")).isEqualTo("a7");
    }

    @Test
    void unknownFieldIsIgnoredDownToDepthSixteen() throws IOException {
        lily.raw("{\"do\":\"ping\",\"n\":5,\"later\":" + "[".repeat(15) + "]".repeat(15) + "}\n");
        assertThat(lily.next().event()).isEqualTo("pong");
        lily.raw("{\"do\":\"ping\",\"n\":5,\"later\":" + "[".repeat(16) + "]".repeat(16) + "}\n");
        assertThat(lily.next().text("reason")).isEqualTo("not-json");
        lily.raw("{\"do\":\"ping\",\"n\":5,\"later\":" + "{\"a\":".repeat(16) + "1" + "}".repeat(16) + "}\n");
        assertThat(lily.next().text("reason")).isEqualTo("not-json");
    }

    @Test
    void objectOverSixteenKibibytesIsRefusedOnceAndTheSessionLives() throws IOException {
        lily.raw("{\"do\":\"ping\",\"n\":5,\"later\":\"" + "x".repeat(5_000_000) + "\"}\n");
        assertThat(lily.heard()).singleElement()
                .satisfies(refused -> assertThat(refused.text("reason")).isEqualTo("line-too-long"));

        var most = "{\"do\":\"ping\",\"n\":5,\"later\":\"" + "x".repeat(16 * 1024 - 31) + "\"}";
        lily.raw(most + "\n");
        assertThat(lily.next().event()).as("%s bytes", most.length()).isEqualTo("pong");
    }

    @Test
    void textOverFourKibibytesIsRefused() throws IOException {
        assertThat(lily.answer("do", "say", "text", "字".repeat(1366)).text("reason")).isEqualTo("text-too-long");
        assertThat(lily.answer("do", "say", "text", "字".repeat(1365)).event()).isEqualTo("said");
    }

    @Test
    void notUtf8IsRefused() throws IOException {
        lily.wire().send(new byte[] {'{', '"', 'd', 'o', '"', ':', '"', (byte) 0xFF, (byte) 0xFE, '"', '}', '\n'});
        assertThat(lily.heard()).singleElement()
                .satisfies(refused -> assertThat(refused.event()).isEqualTo("refused"));
    }

    @Test
    void pongComesAfterAllThatWasAcceptedBeforeFromAnyone() throws IOException {
        try (var bob = house.json("bob"); var amy = house.json("amy")) {
            lily.heard();
            for (var i = 0; i < 500; i++) {
                bob.send("do", "say", "text", "b" + i);
                amy.send("do", "say", "text", "a" + i);
            }
            bob.heard();
            amy.heard();

            // Everything of both was accepted before this fence is sent.
            var said = lily.heard();
            assertThat(said).hasSize(1000).extracting(event -> event.number("seq"))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 1000).boxed().toList());
        }
    }

    @Test
    void answersComeInTheOrderOfTheQuestions() throws IOException {
        lily.raw("""
                {"do":"say","text":"one"}
                {"do":"rename","name":"rose"}
                {"do":"say","text":"two"}
                {"do":"history"}
                {"do":"dance"}
                {"do":"tell","to":"rose","text":"three"}
                {"do":"ping","n":1}
                {"do":"who"}
                """);
        assertThat(lily.heard()).extracting(Json::event)
                .containsExactly("said", "renamed", "said", "history", "refused", "told", "pong", "who");
    }
}
