package metaverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.stream.IntStream;
import metaverse.crash.Guest;
import metaverse.universe.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole server on a bad disk.
final class StalledTest {
    @TempDir
    private Path data;

    private SlowLedger ledger;
    private Server server;

    private void start(long delayMillis, Settings settings) throws Exception {
        var standard = Config.standard(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), data);
        var config = new Config(standard.listen(), data, standard.records(), 2, settings, standard.limits().lifted(),
                standard.tls(), standard.proxies(), standard.hostNames(), standard.address(), standard.irc());
        var storage = Storage.open(config, InstantSource.system());
        ledger = new SlowLedger(storage.ledger(), delayMillis);
        server = new Server(config,
                new Storage(ledger, storage.records(), storage.vault(), storage.key(), storage.shelf(), () -> {
                    ledger.close();
                    storage.close();
                }));
    }

    @AfterEach
    void stop() throws IOException {
        ledger.heal();
        server.close();
    }

    private static Settings patience(Duration stall, Duration closing) {
        var it = Settings.standard();
        return new Settings(it.window(), it.crowd(), it.addressees(), it.page(), it.shownMembers(), it.textBytes(),
                it.linger(), it.restartGrace(), stall, closing, it.keep(), it.people());
    }

    private int port() {
        return server.address().getPort();
    }

    private static String say(String text) {
        return "{\"do\":\"say\",\"text\":\"" + text + "\",\"cid\":\"" + text + "\"}";
    }

    @Test
    void aSlowDiskDelaysSpeechAndNothingElse() throws Exception {
        start(30, Settings.standard());
        try (var lily = Guest.named("lily", port()); var bob = Guest.named("bob", port())) {
            lily.says(String.join("\n", IntStream.rangeClosed(1, 500).mapToObj(i -> say("m" + i)).toList()));
            for (var i = 1; i <= 500; i++) {
                assertThat(bob.hears("said")).contains("\"seq\":" + i + ",").contains("\"text\":\"m" + i + "\"");
            }
            for (var i = 1; i <= 500; i++) {
                assertThat(lily.hears("said")).contains("\"cid\":\"m" + i + "\"");
            }
        }
    }

    @Test
    void aStuckDiskTellsNothingUnrecordedAndHealsByItself() throws Exception {
        start(0, patience(Duration.ZERO, Duration.ofSeconds(10)));
        try (var lily = Guest.named("lily", port());
                var bob = Guest.named("bob", port());
                var rose = new Guest(port());
                var fence = Guest.named("fence", port())) {
            ledger.getStuck();
            lily.says(say("m1"));
            while (server.figures().owed() == 0) {
                Thread.onSpinWait();
            }
            fence.says("{\"do\":\"ping\",\"n\":7}");

            bob.says(say("late"));
            assertThat(bob.hears("refused")).contains("\"reason\":\"not-recorded\"").contains("\"cid\":\"late\"");
            rose.says("{\"do\":\"enter\",\"name\":\"rose\"}\n{\"do\":\"rename\",\"name\":\"ruby\"}");
            rose.hears("welcome");
            rose.hears("renamed");
            assertThat(server.figures().messages()).isZero();

            ledger.heal();

            assertThat(lily.hears("said")).contains("\"seq\":1,").contains("\"cid\":\"m1\"");
            assertThat(rose.hears("said")).contains("\"text\":\"m1\"");
            fence.hears("said");
            assertThat(fence.hears("pong")).contains("\"n\":7");
            lily.says(say("m2"));
            assertThat(bob.hears("said")).contains("\"text\":\"m1\"");
        }
    }

    @Test
    void closingRecordsEverythingAcceptedAndSaysGoodbye() throws Exception {
        start(30, Settings.standard());
        var guests = new ArrayList<Guest>();
        for (var i = 0; i < 5; i++) {
            guests.add(Guest.named("guest" + i, port()));
        }
        for (var i = 0; i < 5; i++) {
            var name = "g" + i + "-";
            guests.get(i).says(String.join("\n",
                    IntStream.rangeClosed(1, 200).mapToObj(n -> say(name + n)).toList()));
        }
        guests.getFirst().hears("said");

        server.close();

        assertThat(server.isSettled()).isTrue();
        var told = server.figures().messages();
        for (var i = 0; i < 5; i++) {
            var seen = i == 0 ? 1 : 0;
            var line = guests.get(i).reads();
            for (; !line.startsWith("{\"event\":\"farewell\""); line = guests.get(i).reads()) {
                seen += line.startsWith("{\"event\":\"said\"") ? 1 : 0;
            }
            assertThat(line).contains("\"reason\":\"closing\"");
            assertThat(seen).as("all that was accepted").isEqualTo((int) told);
            guests.get(i).close();
        }

        start(0, Settings.standard());
        try (var later = new Guest(port())) {
            later.says("{\"do\":\"enter\",\"name\":\"later\"}");
            assertThat(later.hears("welcome")).contains("\"head\":" + told + ",");
        }
    }

    @Test
    void closingOnAStuckDiskEndsAllTheSame() throws Exception {
        start(0, patience(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        try (var lily = Guest.named("lily", port())) {
            ledger.getStuck();
            lily.says(say("m1"));
            while (server.figures().owed() == 0) {
                Thread.onSpinWait();
            }

            server.close();

            assertThat(server.isSettled()).isFalse();
            assertThat(lily.hears("farewell")).contains("closing");
        }
        start(0, Settings.standard());
        try (var later = new Guest(port())) {
            later.says("{\"do\":\"enter\",\"name\":\"later\"}");
            assertThat(later.hears("welcome")).as("what was not echoed").contains("\"head\":0,");
        }
    }
}
