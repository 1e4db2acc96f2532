package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import metaverse.door.prose.Networks;
import metaverse.names.Names;
import metaverse.story.House;
import metaverse.story.Json;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Deed;
import metaverse.universe.OperatorCommand;
import metaverse.universe.Outlet;
import metaverse.universe.Session;
import metaverse.universe.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operator's word, as those read it whom it is about, on each door.
final class SentOutTest {
    private final BlockingQueue<Deed> done = new LinkedBlockingQueue<>();
    private House house;
    private Session operator;

    @TempDir
    private Path directory;

    @BeforeEach
    void open() throws Exception {
        house = House.open(directory);
        operator = house.host().operator(this::hear, new Session.End() {});
        says(new OperatorCommand.Operate());
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private void hear(List<Outlet.Telling> batch) {
        for (var telling : batch) {
            if (telling instanceof Outlet.Telling.ToSession(_, Answer.Done done)) {
                this.done.add(done.what());
            }
        }
    }

    private void says(Command command) {
        house.host().submit(operator, command);
    }

    private void kicks(String name, String why) {
        says(new OperatorCommand.Kick(Names.exact(name), Text.of(why)));
    }

    private void bansEveryoneHere() {
        says(new OperatorCommand.Ban(null, Networks.read("127.0.0.0/8"), false, 0, Text.of("closed society")));
    }

    @Test
    void whoeverIsKickedReadsWhyAndTheLineEnds() throws Exception {
        try (var lily = house.text("lily"); var bob = house.text("bob")) {
            bob.heard();
            kicks("lily", "too loud");

            assertThat(lily.rest()).containsExactly(
                    "* bob arrived",
                    "! You are sent out by the operator: too loud",
                    "- You were sent out. You may come back and do better.");
            assertThat(bob.heard()).containsExactly("* lily left");
        }
        house.text("lily").close();
    }

    @Test
    void withoutAReasonNoneIsMadeUp() throws Exception {
        try (var lily = house.text("lily")) {
            kicks("lily", "");
            assertThat(lily.rest()).first().isEqualTo("! You are sent out by the operator.");
        }
    }

    @Test
    void aProgramReadsWhoSaysSoAndWhyAndItsTokenIsOver() throws Exception {
        var lily = house.json();
        var token = lily.enter("lily").text("token");
        kicks("lily", "too loud");

        assertThat(lily.next().fields()).containsEntry("event", "sent-out").containsEntry("by", "operator")
                .containsEntry("why", "too loud");
        assertThat(lily.next().fields()).containsEntry("event", "farewell").containsEntry("reason", "kicked");
        assertThat(lily.wire().line()).as("the end").isNull();
        try (var again = house.json()) {
            assertThat(again.answer("do", "enter", "token", token).text("reason")).isEqualTo("token-expired");
        }
    }

    @Test
    void aBrowsersSocketIsToldTheSame() throws Exception {
        try (var lily = house.web()) {
            lily.enter("lily");
            kicks("lily", "too loud");

            assertThat(List.of(lily.next(), lily.next())).extracting(Json::event).containsExactly("sent-out",
                    "farewell");
        }
    }

    @Test
    void whoeverComesFromABannedAddressIsTurnedAwayAtEachDoor() throws Exception {
        try (var lily = house.text("lily"); var bob = house.json("bob")) {
            lily.heard();
            bansEveryoneHere();

            assertThat(lily.rest()).contains("! You are sent out by the operator: closed society").last().asString()
                    .startsWith("- You cannot come in here.");
            assertThat(bob.heardUntilTheEnd()).extracting(Json::event).contains("sent-out").endsWith("farewell");
        }
        try (var text = house.text(); var json = house.json()) {
            assertThat(text.say("name:amy").rest()).last().asString().startsWith("- You cannot come in here.");
            json.send("do", "enter", "name", "amy");
            assertThat(json.next().fields()).containsEntry("event", "farewell").containsEntry("reason", "banned");
        }
        says(new OperatorCommand.Unban(null, Networks.read("127.0.0.0/8")));
        assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(Deed.BANNED);
        assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(Deed.UNBANNED);
        house.text("amy").close();
    }

    @Test
    void whenTheDoorsCloseEveryoneIsToldSo() throws Exception {
        try (var lily = house.text("lily"); var stranger = house.json()) {
            stranger.send("do", "ping", "n", 1);
            assertThat(stranger.next().event()).isEqualTo("pong");
            assertThat(house.host().closeDoors()).isTrue();

            assertThat(lily.rest()).containsExactly("- The doors are closed for now. Please come back later.");
            assertThat(stranger.next().fields()).containsEntry("reason", "doors-closed");
            assertThat(house.host().openDoors()).isTrue();
        }
        house.text("amy").close();
    }
}
