package metaverse.door.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.OpenHouse;
import metaverse.story.TextClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rooms, as someone at the text door lives in them.
final class RoomsInTextTest extends OpenHouse {
    private TextClient lily;
    private TextClient bob;

    @BeforeEach
    void lilyAndBobAreIn() throws IOException {
        lily = house.text("lily");
        bob = house.text("bob");
        lily.heard();
    }

    @Test
    void talkOfTheRoomOneTurnedToIsPlainAndOfTheOthersHasTheirName() throws IOException {
        assertThat(lily.ask(":create garden")).containsExactly("- You are in garden. Nobody else is here.");
        assertThat(bob.ask(":join garden")).containsExactly("- You are in garden. Here are lily and bob.");
        lily.ask(":room plaza");
        bob.ask(":me waves");
        bob.ask("name:rob");

        assertThat(lily.ask("two")).containsExactly("[garden] ~ bob waves", "* bob is now rob");
        assertThat(bob.heard()).containsExactly("[plaza] lily: two");
    }

    @Test
    void whatWasSaidBeforeATurnStaysAsItWas() throws IOException {
        lily.ask(":create garden");
        bob.ask(":join garden");
        bob.ask("one");
        assertThat(lily.ask(":room plaza"))
                .containsExactly("* bob arrived", "bob: one", "- You are in plaza. Here are lily and bob.");
        bob.ask("two");
        assertThat(lily.ask(":room garden"))
                .containsExactly("[garden] bob: two", "- You are in garden. Here are lily and bob.");
        bob.ask("three");
        assertThat(lily.heard()).containsExactly("bob: three");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ":join club | ! There is no room called club.",
        ":join #club | ! There is no room called club.",
        ":room club | ! There is no room called club.",
        ":leave club | ! There is no room called club.",
        ":who #club | ! There is no room called club.",
        ":history #club | ! There is no room called club.",
        ":search secret in:#club | ! There is no room called club.",
        ":invite @lily #club | ! There is no room called club.",
        ":create club | ! club is reserved. Please choose another name.",
        ":create private | ! private is reserved. Please choose another name.",
    })
    void aPrivateRoomAnswersAsIfItWereNotThere(String line, String answer) throws IOException {
        lily.ask(":create club private");
        lily.ask("secret");

        assertThat(bob.ask(line)).containsExactly(answer);
        assertThat(bob.ask(":rooms")).containsExactly("- Rooms (1), yours with a star:", "- * plaza (2)");
    }

    @Test
    void whoIsInvitedFindsThePrivateRoom() throws IOException {
        lily.ask(":create club private");
        assertThat(lily.ask(":invite @bob")).containsExactly("- bob may come into club.");
        assertThat(bob.heard()).containsExactly("* lily invites you to #club:  :join #club");
        assertThat(bob.ask(":join #club")).containsExactly("- You are in club. Here are lily and bob.");
        assertThat(bob.ask(":leave")).containsExactly("- You are no longer in club. You are in plaza.");
        assertThat(lily.heard()).containsExactly("* bob arrived", "* bob left");
    }

    @Test
    void whoCaresForARoomSendsOutSilencesAndSlows() throws IOException {
        lily.ask(":create garden");
        bob.ask(":join garden");
        assertThat(bob.ask(":kick lily")).containsExactly("! Only those who look after garden may do that.");

        lily.ask(":mute bob 10m");
        assertThat(bob.ask("hi")).containsExactly("* lily lets you only read in #garden, for 10 min",
                "! You may only read in garden for a while, so nothing was sent.");
        lily.ask(":unmute bob");
        lily.ask(":slow 600");
        assertThat(bob.ask("hi")).containsExactly("* lily lets you speak in #garden again");
        assertThat(bob.ask("hi")).singleElement().asString().startsWith("! This room is slow");

        lily.ask(":kick bob too loud");
        assertThat(bob.heard()).containsExactly("* lily sent you out of #garden: too loud",
                "- You are no longer in garden. You are in plaza.");
        bob.ask("in the plaza");
        assertThat(lily.heard()).endsWith("[plaza] bob: in the plaza");
    }

    @Test
    void whoIsBannedFromARoomDoesNotComeInUntilThatIsLifted() throws IOException {
        lily.ask(":create garden");
        bob.ask(":register correct horse");
        lily.ask(":ban bob for 2h too loud");
        assertThat(bob.ask(":join garden")).containsExactly("! You cannot come into garden.");
        assertThat(lily.ask(":bans")).singleElement().asString()
                .startsWith("- bob, until ").endsWith(", by lily: too loud");
        lily.ask(":unban bob");
        assertThat(bob.ask(":join garden")).containsExactly("- You are in garden. Here are lily and bob.");
    }

    @Test
    void aReasonThatBeginsWithForIsReadByWhoItConcernsAndKept() throws IOException {
        lily.ask(":create garden");
        bob.ask(":join garden");
        lily.ask(":kick bob for noise");
        assertThat(bob.heard()).contains("* lily sent you out of #garden: for noise");
        bob.ask(":join garden");
        lily.ask(":ban bob for spam");
        assertThat(bob.heard()).contains("* lily sent you out of #garden, to stay out: for spam");

        assertThat(lily.ask(":audit").stream().map(line -> line.replaceFirst("\\S+T\\S+", "…")))
                .containsExactly("- … lily: ban bob for spam", "- … lily: kick bob for noise");
    }

    @Test
    void aTopicIsReadByWhoComesAndANameChangesForAll() throws IOException {
        lily.ask(":create garden");
        assertThat(lily.ask(":topic tea")).containsExactly("* lily set the topic: tea");
        assertThat(bob.ask(":join garden")).contains("- It is about: tea");
        bob.ask(":room plaza");
        lily.ask(":retitle park");
        assertThat(bob.heard()).containsExactly("* #garden is now #park");
        assertThat(bob.ask(":who #park")).containsExactly("- In park (2): lily, bob");
    }
}
