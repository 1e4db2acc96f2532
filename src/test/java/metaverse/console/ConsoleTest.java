package metaverse.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import metaverse.screen.Entry;
import metaverse.story.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What an operator sees and does, and what those inside see of it.
final class ConsoleTest {
    private final FakeScreen screen = new FakeScreen();
    private final Semaphore quits = new Semaphore(0);
    private final Semaphore reloads = new Semaphore(0);
    private House house;
    private Console console;

    @TempDir
    private Path directory;

    @BeforeEach
    void open() throws Exception {
        house = House.open(directory);
        var place = new Console.Place(_ -> screen, false, InstantSource.system(), ZoneOffset.UTC);
        console = new Console(house.host(), new Console.Levers(reloads::release, quits::release), place);
        console.begin();
    }

    @AfterEach
    void close() throws Exception {
        console.close();
        house.close();
    }

    @Test
    void theOperatorSeesWhoComesRenamesAndGoesButNotWhatPeopleSayToEachOther() throws Exception {
        try (var lily = house.text("lily"); var bob = house.text("bob")) {
            lily.ask("hello everyone");
            lily.ask("@bob psst");
            lily.ask("name:rose");
            lily.say(":quit");
            lily.rest();
            bob.heard();
        }
        assertThat(screen.news()).isEqualTo("* lily arrived");
        assertThat(screen.news()).isEqualTo("* bob arrived");
        assertThat(screen.news()).isEqualTo("* lily is now rose");
        assertThat(screen.news()).isEqualTo("* rose left");
        assertThat(screen.next()).matches("\\d\\d:\\d\\d \\* bob left");
    }

    @Test
    void theOperatorIsWrittenToAndAnswersAndReadsTheOwnWordsOnceTheyAreRecorded() throws Exception {
        try (var lily = house.text("lily")) {
            screen.news();
            lily.ask("@operator help");
            assertThat(screen.news()).isEqualTo("[private] lily: help");
            screen.types("@lily what is it?");
            assertThat(screen.news()).isEqualTo("[private] operator → lily: what is it?");
            screen.types("say we close at ten");
            assertThat(screen.news()).isEqualTo("operator: we close at ten");
            assertThat(lily.heard()).containsExactly("[private] operator: what is it?", "operator: we close at ten");
        }
    }

    @Test
    void whoIsHereAndFromWhereAndHowManyInWhichRoom() throws Exception {
        try (var lily = house.json("lily")) {
            screen.news();
            screen.types("who");
            assertThat(screen.next()).isEqualTo("- Here are 1:");
            assertThat(screen.next()).isEqualTo("-   lily in plaza, from 127.0.0.1");
            screen.types("rooms");
            assertThat(screen.next()).startsWith("- Rooms (1)");
            assertThat(screen.next()).contains("plaza").contains("1");
            assertThat(lily.heard()).isEmpty();
        }
    }

    @Test
    void whatThoseInChargeDidAnywhere() throws Exception {
        try (var lily = house.text("lily"); var bob = house.text("bob")) {
            screen.news();
            screen.news();
            screen.types("audit");
            assertThat(screen.next()).isEqualTo("- Nobody in charge has done anything yet.");
            lily.ask(":create garden");
            bob.ask(":join garden");
            lily.ask(":kick bob too loud");
            screen.types("audit");
            assertThat(screen.next()).matches("- \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d lily: kick bob in garden too loud");
        }
    }

    @Test
    void closedDoorsTakeNobodyAndWhoeverHasATokenIsTheSameAfterwards() throws Exception {
        var lily = house.json();
        var token = lily.enter("lily").text("token");
        screen.news();
        screen.types("stop");
        assertThat(screen.next()).isEqualTo("- The doors are closed. start opens them again.");
        assertThat(lily.next().text("reason")).isEqualTo("doors-closed");
        assertThatThrownBy(() -> house.connect().close()).isInstanceOf(ConnectException.class);
        screen.types("stop");
        assertThat(screen.next()).isEqualTo("- The doors are closed already.");

        screen.types("start");
        assertThat(screen.next()).isEqualTo("- The doors are open.");
        screen.types("start");
        assertThat(screen.next()).isEqualTo("- The doors are open already.");
        try (var back = house.json()) {
            assertThat(back.resume(token).fields()).containsEntry("resumed", true);
        }
        lily.close();
    }

    @Test
    void whatIsMistypedIsToldAndDoesNothing() throws Exception {
        screen.types("kick nobody");
        assertThat(screen.next()).isEqualTo("! Nobody here is called nobody.");
        screen.types("kik bob");
        assertThat(screen.next()).startsWith("! There is no command kik. Did you mean kick?");
        screen.types("ban bob for ever and a day");
        assertThat(screen.next()).isEqualTo("! Nobody here is called bob.");
        screen.types("unban 192.0.2.7");
        assertThat(screen.next()).isEqualTo("! Nobody from 192.0.2.7 is banned.");
    }

    @Test
    void reloadAndQuitPullTheirLevers() throws Exception {
        screen.types("reload");
        assertThat(reloads.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        screen.types("quit");
        assertThat(quits.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneKeyOfLeavingAsksAndTheSecondQuits() throws Exception {
        screen.presses(new Entry.End());
        assertThat(screen.next()).startsWith("- Type quit, or the same key once more");
        screen.types("bans");
        assertThat(screen.next()).isEqualTo("- Nobody is banned.");
        screen.presses(new Entry.Interrupt());
        assertThat(screen.next()).startsWith("- Type quit, or the same key once more");
        assertThat(quits.availablePermits()).isZero();
        screen.presses(new Entry.End());
        assertThat(quits.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theLogIsShownWithNothingInItThatATerminalObeys() throws Exception {
        LoggerFactory.getLogger("metaverse.Trouble").warn("a stranger sent \u001b[2J\u0007bad bytes");

        assertThat(screen.news()).isEqualTo("WARN  Trouble: a stranger sent [2Jbad bytes");
    }

    @Test
    void aTerminalThatIsStuckHoldsUpNobodyAndTellsAfterwardsWhatIsMissing() throws Exception {
        try (var lily = house.text("lily")) {
            screen.news();
            screen.stuck.drainPermits();
            screen.halt();
            for (var i = 0; i < Backlog.MOST_NEWS + 10; i++) {
                lily.ask("@operator " + i);
            }
            screen.types("bans");
            lily.heard();
            screen.resume();

            var last = "";
            var lost = 0;
            for (var line = screen.news(); !line.equals("- Nobody is banned."); line = screen.news()) {
                if (line.endsWith("did not keep up.")) {
                    lost += Integer.parseInt(line.replaceAll("\\D", ""));
                } else {
                    last = line;
                }
            }
            assertThat(last).isEqualTo("[private] lily: " + (Backlog.MOST_NEWS + 9 - lost));
            assertThat(lost).isBetween(8, 10);
        }
    }

    @Test
    void tabKnowsTheCommandsAndWhoIsHere() throws Exception {
        var people = new People();
        assertThat(people.words("", "ki")).contains("kick", "who");
        assertThat(people.words("", ":")).contains(":kick");
        assertThat(people.words("kick ", "")).isEmpty();
    }
}
