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

/// Who looks after a room may, and nobody else.
final class CareTest extends OpenHouse {
    private JsonClient lily;
    private JsonClient amy;
    private JsonClient bob;

    @BeforeEach
    void lilyHasAGardenWithAmyAndBob() throws IOException {
        lily = house.account("lily", "three words here");
        amy = house.json("amy");
        bob = house.json("bob");
        lily.first("joined", "do", "create", "room", "garden");
        amy.first("joined", "do", "join", "room", "garden");
        bob.first("joined", "do", "join", "room", "garden");
        amy.heard();
        lily.heard();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'do':'kick','who':'amy'", "'do':'ban','who':'amy'", "'do':'ban','address':'192.0.2.1'",
                "'do':'unban','who':'amy'", "'do':'bans'", "'do':'mute','who':'amy','seconds':5",
                "'do':'slow','seconds':5", "'do':'appoint','who':'bob'", "'do':'hand-over','who':'bob'",
                "'do':'past','joined':true", "'do':'retain','days':5", "'do':'close'", "'do':'audit'",
                "'do':'topic','text':'mine'", "'do':'retitle','name':'mine'"})
    void whoDoesNotLookAfterItMayNot(String request) throws IOException {
        bob.raw("{" + request.replace('\'', '"') + "}\n");

        assertThat(bob.heard("refused").text("reason")).isEqualTo("not-yours");
        assertThat(amy.heard()).isEmpty();
    }

    @Test
    void whoIsSentOutIsToldAndMayComeBack() throws IOException {
        var done = lily.first("done", "do", "kick", "who", "bob", "why", "noise");
        assertThat(done.text("what")).isEqualTo("kicked");
        assertThat(done.text("who")).isEqualTo("bob");

        var heard = bob.heard();
        assertThat(heard).extracting(Json::event).containsExactly("news", "parted");
        assertThat(heard.getFirst().text("news")).isEqualTo("kicked");
        assertThat(heard.getFirst().text("by")).isEqualTo("lily");
        assertThat(heard.getFirst().text("why")).isEqualTo("noise");
        assertThat(heard.getLast().text("now")).isEqualTo("plaza");
        assertThat(amy.heard("left").text("who")).isEqualTo("bob");
        bob.first("joined", "do", "join", "room", "garden");
    }

    @Test
    void banKeepsAccountsOutUntilItIsLifted() throws IOException {
        bob.register("three words here");
        lily.first("done", "do", "ban", "who", "bob", "seconds", 600, "why", "noise");

        assertThat(bob.heard()).extracting(Json::event).containsExactly("news", "parted");
        assertThat(bob.refusal("do", "join", "room", "garden")).isEqualTo("banned-from-room");
        assertThat(lily.answer("do", "bans").objects("bans")).singleElement().satisfies(ban -> {
            assertThat(ban.text("who")).isEqualTo("bob");
            assertThat(ban.has("until")).isTrue();
            assertThat(ban.text("why")).isEqualTo("noise");
        });

        assertThat(lily.answer("do", "unban", "who", "bob").text("what")).isEqualTo("unbanned");
        assertThat(lily.refusal("do", "unban", "who", "bob")).isEqualTo("no-such-ban");
        bob.first("joined", "do", "join", "room", "garden");
    }

    @Test
    void banOfAGuestShowsNobodyTheirAddressAndLeavesOthersIn() throws IOException {
        lily.first("done", "do", "ban", "who", "bob");

        assertThat(bob.heard()).extracting(Json::event).containsExactly("news", "parted");
        assertThat(bob.refusal("do", "join", "room", "garden")).isEqualTo("banned-from-room");
        assertThat(amy.heard()).extracting(Json::event).containsExactly("left");
        assertThat(lily.answer("do", "bans").objects("bans")).singleElement().satisfies(ban -> {
            assertThat(ban.text("who")).isEqualTo("bob");
            assertThat(ban.flag("guests")).isTrue();
            assertThat(ban.has("address")).isFalse();
        });
    }

    @Test
    void banOfANetworkForGuestsLeavesAccountsIn() throws IOException {
        bob.register("three words here");
        lily.first("done", "do", "ban", "address", "127.0.0.0/8", "guests", true);

        assertThat(amy.heard()).extracting(Json::event).contains("parted");
        assertThat(bob.heard()).extracting(Json::event).doesNotContain("parted");
        assertThat(amy.refusal("do", "join", "room", "garden")).isEqualTo("banned-from-room");
        assertThat(lily.answer("do", "bans").objects("bans")).singleElement().satisfies(ban -> {
            assertThat(ban.text("address")).isEqualTo("127.0.0.0/8");
            assertThat(ban.flag("guests")).isTrue();
        });
        assertThat(lily.answer("do", "unban", "address", "127.0.0.0/8").text("what")).isEqualTo("unbanned");
        amy.first("joined", "do", "join", "room", "garden");
    }

    @Test
    void whoIsMutedReadsOnly() throws IOException {
        lily.ask("do", "mute", "who", "bob", "seconds", 600);
        assertThat(bob.heard("news").number("seconds")).isEqualTo(600);
        assertThat(bob.refusal("do", "say", "text", "hi")).isEqualTo("muted");
        assertThat(bob.answer("do", "say", "room", "plaza", "text", "hi").event()).isEqualTo("said");

        lily.ask("do", "mute", "who", "bob", "seconds", 0);
        assertThat(bob.heard("news").text("news")).isEqualTo("unmuted");
        assertThat(bob.answer("do", "say", "text", "hi").event()).isEqualTo("said");
    }

    @Test
    void everyoneButWhoLooksAfterItSpeaksOnceInAWhile() throws IOException {
        assertThat(lily.answer("do", "slow", "seconds", 600).number("seconds")).isEqualTo(600);
        assertThat(bob.answer("do", "say", "text", "one").event()).isEqualTo("said");
        assertThat(bob.refusal("do", "say", "text", "two")).isEqualTo("too-soon");
        lily.heard();
        assertThat(lily.answer("do", "say", "text", "one").event()).isEqualTo("said");
        assertThat(lily.answer("do", "say", "text", "two").event()).isEqualTo("said");
        assertThat(lily.refusal("do", "slow", "seconds", 999_999)).isEqualTo("bad-argument");
    }

    @Test
    void moderatorMayWithMembersAndNotWithTheOwner() throws IOException {
        lily.ask("do", "appoint", "who", "amy");
        assertThat(amy.heard("news").text("news")).isEqualTo("moderator");

        assertThat(amy.refusal("do", "kick", "who", "lily")).isEqualTo("not-over");
        assertThat(amy.refusal("do", "appoint", "who", "bob")).isEqualTo("not-yours");
        assertThat(amy.refusal("do", "kick", "who", "nobody")).isEqualTo("not-there");
        assertThat(amy.first("done", "do", "kick", "who", "bob").text("what")).isEqualTo("kicked");

        lily.ask("do", "appoint", "who", "amy", "on", false);
        assertThat(amy.heard("news").text("news")).isEqualTo("moderator-no-more");
        assertThat(amy.refusal("do", "bans")).isEqualTo("not-yours");
    }

    @Test
    void ownerHandsItOver() throws IOException {
        var done = lily.first("done", "do", "hand-over", "who", "amy");
        assertThat(done.text("room")).isEqualTo("garden");
        assertThat(done.text("who")).isEqualTo("amy");
        assertThat(amy.heard("news").text("news")).isEqualTo("owner");
        assertThat(lily.refusal("do", "close")).isEqualTo("not-yours");
        assertThat(amy.first("done", "do", "close").text("what")).isEqualTo("closed");
        assertThat(lily.heard()).extracting(Json::event).contains("news", "parted");
        bob.heard();
        assertThat(bob.refusal("do", "join", "room", "garden")).isEqualTo("no-such-room");
    }

    @Test
    void whatWasDoneIsKept() throws IOException {
        lily.ask("do", "kick", "who", "bob", "why", "noise");

        var deeds = lily.first("audit", "do", "audit", "limit", 1).objects("deeds");
        assertThat(deeds).singleElement().satisfies(deed -> {
            assertThat(deed.text("by")).isEqualTo("lily");
            assertThat(deed.text("act")).isEqualTo("kick");
            assertThat(deed.text("whom")).isEqualTo("bob");
            assertThat(deed.text("detail")).isEqualTo("noise");
        });
    }

    @Test
    void whoJoinedLaterReadsOnlyWhatWasSaidSince() throws IOException {
        lily.ask("do", "say", "text", "before");
        lily.ask("do", "past", "joined", true);
        try (var carl = house.json("carl")) {
            carl.first("joined", "do", "join", "room", "garden");
            lily.ask("do", "say", "text", "after");

            lily.found("before");
            carl.heard();
            assertThat(carl.answer("do", "history").objects("records")).extracting(record -> record.text("text"))
                    .containsExactly("after");
            assertThat(carl.first("found", "do", "search", "text", "before").objects("records")).isEmpty();
            assertThat(carl.refusal("do", "react", "seq", 1, "emoji", "x")).isEqualTo("no-such-record");
        }
    }

    @Test
    void whatDoesNotFitIsRefusedByItsName() throws IOException {
        assertThat(lily.answer("do", "mute", "who", "bob").text("text")).contains("seconds");
        assertThat(lily.answer("do", "ban", "address", "nowhere").text("text")).contains("address");
        assertThat(lily.refusal("do", "ban")).isEqualTo("missing-field");
        assertThat(lily.refusal("do", "ban", "who", "bob", "address", "192.0.2.1")).isEqualTo("bad-field");
        assertThat(lily.refusal("do", "kick", "who", "bob", "why", "x".repeat(401))).isEqualTo("bad-field");
        assertThat(lily.refusal("do", "ban", "who", "bob", "seconds", 9_999_999_999L)).isEqualTo("bad-field");
        assertThat(bob.heard()).isEmpty();
    }
}
