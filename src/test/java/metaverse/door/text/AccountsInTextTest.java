package metaverse.door.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import metaverse.story.OpenHouse;
import metaverse.story.TextClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Accounts, friends and what was said, as someone at the text door meets them.
final class AccountsInTextTest extends OpenHouse {
    private TextClient lily;
    private TextClient bob;

    @BeforeEach
    void lilyAndBobAreIn() throws IOException {
        lily = house.text("lily");
        bob = house.text("bob");
        lily.heard();
    }

    @Test
    void anAccountIsOnePersonOnTwoLines() throws IOException {
        register(lily);
        var second = house.text();
        assertThat(second.ask(":login lily correct horse")).first().asString().startsWith("- Hello, lily");
        assertThat(bob.heard()).isEmpty();

        second.ask("hello");
        second.ask("@bob psst");
        assertThat(lily.heard()).containsExactly("lily: hello", "[private to bob] lily: psst");
        assertThat(bob.heard()).containsExactly("lily: hello", "[private] lily: psst");

        assertThat(second.ask(":logout others")).containsExactly("- Your other lines are ended: 1.");
        assertThat(lily.rest()).singleElement().asString().startsWith("- You ended this line from another one");
        assertThat(bob.heard()).isEmpty();
    }

    @Test
    void aNameThatIsClaimedIsEnteredWithItsPasswordOnly() throws IOException {
        register(lily);
        lily.say(":quit");
        lily.rest();

        var stranger = house.text();
        assertThat(stranger.ask("name:lily"))
                .containsExactly("! lily belongs to an account. If it is yours:  :login lily PASSWORD");
        assertThat(stranger.ask(":login lily wrong horse"))
                .containsExactly("! The name or the password is not right.");
        assertThat(stranger.ask("hello")).containsExactly("! Choose a name first, like this:  name:lily");
        assertThat(stranger.ask(":login lily correct horse")).first().asString().startsWith("- Hello, lily");
    }

    @Test
    void whoWasGoneIsToldWhatWaitsForThem() throws IOException {
        register(lily);
        lily.say(":quit");
        lily.rest();
        bob.ask("to all");
        bob.ask("@lily only you");

        var back = house.text();
        back.say(":login lily correct horse");
        assertThat(back.until("* unread: 1 in plaza and 1 from bob;  :unread tells how to read it")).first().asString()
                .startsWith("- Hello, lily");
        assertThat(back.ask(":history 1 @bob")).first().asString().endsWith(" bob: only you");
        assertThat(back.ask(":history 1 #plaza")).first().asString().endsWith(" bob: to all");
    }

    @Test
    void whatIsShownAsItIsSaidIsRead() throws IOException {
        register(lily);
        bob.ask("to all");
        bob.ask("@lily only you");

        assertThat(lily.ask(":unread"))
                .containsExactly("bob: to all", "[private] bob: only you", "- You have read everything.");
    }

    @Test
    void friendsAskAgreeAndSeeEachOther() throws IOException {
        assertThat(bob.ask(":befriend lily"))
                .containsExactly("! That needs an account. To get one:  :register PASSWORD");
        register(lily);
        register(bob);
        assertThat(bob.ask(":befriend lily")).containsExactly("- lily is asked to be your friend.");
        assertThat(lily.heard()).containsExactly("* bob asks to be your friend:  :befriend bob");
        assertThat(lily.ask(":befriend @bob")).containsExactly("- bob is your friend now.");
        assertThat(bob.heard()).containsExactly("* lily is your friend now");
        lily.ask(":away lunch");
        assertThat(bob.ask(":friends"))
                .containsExactly("* lily is away: lunch", "- lily is here, in plaza; away: lunch");
        lily.say(":quit");
        lily.rest();
        assertThat(bob.heard()).containsExactlyInAnyOrder("* lily left", "* your friend lily is gone");
    }

    @Test
    void whoIsIgnoredIsHeardNowhereAndLearnsNothing() throws IOException {
        var amy = house.text("amy");
        lily.ask(":ignore bob");
        bob.heard();
        bob.ask("hello");
        assertThat(bob.ask("@lily psst")).isEmpty();
        bob.ask(":react 1 👍");
        amy.ask("hi");

        assertThat(lily.heard()).containsExactly("amy: hi");
        assertThat(lily.ask(":history")).first().asString().endsWith(" amy: hi");
        assertThat(amy.heard()).isEmpty();
        assertThat(lily.ask(":unignore bob")).containsExactly("- You hear bob again.");
        bob.ask("again");
        assertThat(lily.heard()).containsExactly("bob: again");
    }

    @Test
    void aMessageIsAnsweredReactedToAndTakenBack() throws IOException {
        lily.ask("tea?");
        bob.ask(":reply 1 yes");
        bob.ask(":react 1 👍");
        assertThat(bob.ask(":delete 1")).containsExactly("! That is not your message.");
        lily.ask(":delete 1");

        assertThat(bob.heard()).containsExactly("* lily deleted #1");
        assertThat(bob.ask(":history").stream().map(line -> line.replaceFirst(" \\S+T\\S+", "")))
                .containsExactly("- 1 (deleted) lily", "- 2 (to 1) bob: yes");
        assertThat(bob.ask(":delete 9")).containsExactly("! There is no message 9 here.");
    }

    private static void register(TextClient client) throws IOException {
        assertThat(client.ask(":register correct horse")).singleElement().asString().startsWith("- ")
                .doesNotContain("horse");
    }
}
