package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import metaverse.story.IrcClient;
import metaverse.story.Json;
import metaverse.story.JsonClient;
import metaverse.terminal.Tmux;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One story through every door at once: everyone sees the same people, words and places, each in their own way.
class EveryDoorTest extends PageTest {
    private Tmux tmux;

    /// With a browser.
    private Visitor lily;

    /// With the terminal client.
    private Tmux.Pane bob;

    /// With nothing but `nc`.
    private Tmux.Pane nick;

    /// With an IRC client.
    private IrcClient iris;

    /// A program.
    private JsonClient robby;

    private final List<String> readByIris = new ArrayList<>();

    @BeforeEach
    void everyoneComesIn() throws Exception {
        tmux = new Tmux(data.resolveSibling(data.getFileName() + "-tmux"));
        var port = house.address().getPort();
        lily = visitor().enter("lily");
        robby = house.json("robby");
        iris = house.irc();
        iris.enter("iris");
        nick = tmux.open("nc", 100, List.of("nc", "127.0.0.1", String.valueOf(port)));
        nick.enters("name:nick").sees("Hello, nick.");
        bob = tmux.join("bob", 100, port, "--name", "bob");
        bob.sees("Hello, bob.");
    }

    @AfterEach
    void everyoneGoes() throws Exception {
        robby.close();
        iris.close();
        tmux.close();
    }

    /// Whoever is not asked has said it.
    private void allRead(String from, String text) throws Exception {
        for (var reader : readers(from, text).entrySet()) {
            if (!reader.getKey().equals(from)) {
                reader.getValue().reads();
            }
        }
    }

    @FunctionalInterface
    private interface Reader {
        void reads() throws Exception;
    }

    private Map<String, Reader> readers(String from, String text) {
        return Map.of(
                "lily", () -> assertThat(lily.row(text).locator(".author")).hasText(from),
                "bob", () -> bob.sees(from + ": " + text),
                "nick", () -> nick.sees(from + ": " + text),
                "iris", () -> irisReads(":" + from + "!", "PRIVMSG #plaza :" + text),
                "robby", () -> assertThat(robbyReads("said", text).text("from")).isEqualTo(from));
    }

    private Json robbyReads(String event, String text) throws Exception {
        var next = robby.next();
        while (!next.event().equals(event) || !next.text("text").equals(text)) {
            next = robby.next();
        }
        return next;
    }

    /// Until a line begins and ends so.
    private void irisReads(String begin, String end) throws Exception {
        while (readByIris.stream().noneMatch(line -> line.startsWith(begin) && line.endsWith(end))) {
            try {
                readByIris.add(iris.next());
            } catch (IOException e) {
                throw new AssertionError(begin + "..." + end + " did not come, but\n" + String.join("\n", readByIris),
                        e);
            }
        }
    }

    @Test
    void everyoneReadsWhatAnyoneSays() throws Exception {
        lily.saying("from the page 你好");
        allRead("lily", "from the page 你好");
        bob.enters("from the terminal");
        allRead("bob", "from the terminal");
        nick.enters("from nc");
        allRead("nick", "from nc");
        iris.say("PRIVMSG #plaza :from IRC");
        allRead("iris", "from IRC");
        robby.send("do", "say", "text", "from a program", "cid", "1");
        allRead("robby", "from a program");
    }

    @Test
    void whoWhispersIsReadByOneAlone() throws Exception {
        lily.say("@bob page to terminal");
        bob.sees("page to terminal");
        bob.enters("@nick terminal to nc");
        nick.sees("[private] bob: terminal to nc");
        nick.enters("@iris nc to IRC");
        irisReads(":nick!", "PRIVMSG iris :nc to IRC");
        iris.say("PRIVMSG robby :IRC to a program");
        assertThat(robbyReads("told", "IRC to a program").text("from")).isEqualTo("iris");
        robby.send("do", "tell", "to", List.of("lily"), "text", "a program to the page", "cid", "1");
        assertThat(lily.page.locator(".whisper").last()).containsText("a program to the page");
        lily.saying("that is all");
        allRead("lily", "that is all");
        assertThat(nick.screen()).noneMatch(line -> line.contains("page to terminal") || line.contains("IRC to"));
        assertThat(bob.screen()).noneMatch(line -> line.contains("nc to IRC"));
        assertThat(lily.page.locator(".whisper")).hasCount(2);
    }

    @Test
    void everyoneSeesWhoIsThereWhoRenamesAndWhoGoes() throws Exception {
        for (var name : List.of("bob", "nick", "iris", "robby")) {
            assertThat(person(name)).isVisible();
        }
        iris.say("NICK rose");
        assertThat(person("rose")).isVisible();
        assertThat(person("iris")).hasCount(0);
        bob.sees("iris is now rose");
        nick.sees("iris is now rose");
        nick.enters(":who").sees("In plaza (5)");
        bob.enters(":who").sees("In plaza (5)");
        assertThat(robby.first("who", "do", "who").objects("who")).extracting(one -> one.text("name"))
                .containsExactlyInAnyOrder(
                        "lily", "bob", "nick", "rose", "robby");
        iris.say("NAMES #plaza");
        irisReads(":mini.metaverse 366 rose ", " :End of /NAMES list");
        assertThat(readByIris).filteredOn(line -> line.contains(" 353 rose ")).last().asString()
                .contains("lily", "bob", "nick", "rose", "robby");
        nick.enters(":quit");
        assertThat(person("nick")).hasCount(0);
        bob.sees("nick left");
        irisReads(":nick!", "QUIT :");
    }

    private com.microsoft.playwright.Locator person(String name) {
        return lily.page.locator("button.person", new LocatorOptions().setHasText(name));
    }

    @Test
    void everyoneIsFoundAtTheSamePlace() throws Exception {
        nick.enters(":moves all").sees("You are told whenever");
        bob.enters(":moves all").sees("You are told whenever");
        robby.ask("do", "floor");
        lily.button("Walk to: fountain").click();
        nick.sees("lily comes to the fountain");
        bob.sees("lily comes to the fountain");
        iris.say("PRIVMSG universe ::go fountain");
        nick.sees("iris comes to the fountain");
        bob.enters(":go fountain");
        nick.sees("bob comes to the fountain");
        nick.enters(":look").sees("At the fountain: lily, iris and bob.");
        bob.enters(":where iris").sees("fountain");
        iris.say("PRIVMSG universe ::where lily");
        irisReads(":universe!", "fountain.");
        assertThat(lily.page.locator("li.spot-head:has-text('fountain') + li + li")).containsText("iris");
        assertThat(lily.page.locator("li.spot-head:has-text('fountain') + li + li + li")).containsText("bob");
        lily.say(":murmur just us");
        bob.sees("[murmur] lily: just us");
        assertThat(nick.screen()).noneMatch(line -> line.contains("just us"));
    }
}
