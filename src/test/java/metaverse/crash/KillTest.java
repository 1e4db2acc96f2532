package metaverse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The echo means recorded: what was echoed outlives kill -9, and what was not can be sent again without harm.
final class KillTest {
    private static final int KILLS = 10;
    private static final int TALKERS = 6;
    private static final Pattern RECORD =
            Pattern.compile("\\{\"seq\":(\\d+),\"at\":\"([^\"]+)\",[^{}]*?\"text\":\"([^\"]*)\"");

    @TempDir
    private Path data;

    private final List<Talker> talkers = new ArrayList<>();

    @Test
    @Timeout(180)
    void whatWasEchoedOutlivesAKillUnderLoad() throws Exception {
        var random = new Random(1);
        for (var i = 0; i < TALKERS; i++) {
            talkers.add(new Talker("t" + i, "t" + (i ^ 1)));
        }
        var unechoed = 0;
        for (var round = 0; round < KILLS; round++) {
            try (var program = Program.serve(data)) {
                var guests = comeBack(program.port());
                var echoes = new CountDownLatch(1_000 + random.nextInt(8_000));
                var threads = new ArrayList<Thread>();
                for (var i = 0; i < TALKERS; i++) {
                    var talker = talkers.get(i);
                    var guest = guests.get(i);
                    threads.add(Thread.ofPlatform().start(() -> talker.talk(guest, echoes)));
                }
                assertThat(echoes.await(20, TimeUnit.SECONDS)).isTrue();
                program.kill();
                for (var thread : threads) {
                    thread.join();
                }
                unechoed += talkers.stream().mapToInt(talker -> talker.unechoed.size()).sum();
            }
        }
        try (var program = Program.serve(data)) {
            for (var guest : comeBack(program.port())) {
                guest.close();
            }
        }
        System.out.println("KillTest: " + talkers.stream().mapToInt(talker -> talker.echoed.size()).sum()
                + " room messages and " + talkers.stream().mapToInt(talker -> talker.privately.size()).sum()
                + " private ones outlived " + KILLS + " kills, and "
                + unechoed + " were sent again");
        assertThat(unechoed).as("killed under load").isPositive();
    }

    /// Everyone comes back as who they were, says again what was not echoed, and looks what is kept.
    private List<Guest> comeBack(int port) throws IOException {
        var guests = new ArrayList<Guest>();
        for (var talker : talkers) {
            guests.add(talker.enter(port));
        }
        checkPlaza(guests.getFirst());
        for (var i = 0; i < TALKERS; i++) {
            var talker = talkers.get(i);
            if (!talker.unechoed.isEmpty()) {
                guests.get(i).says(talker.resends().strip());
            }
            while (!talker.unechoed.isEmpty()) {
                assertThat(talker.hear(guests.get(i))).isTrue();
            }
            assertThat(talker.trouble).isEmpty();
        }
        checkPlaza(guests.getFirst());
        for (var i = 0; i < TALKERS; i += 2) {
            var both = new HashMap<>(talkers.get(i).privately);
            both.putAll(talkers.get(i + 1).privately);
            check(history(guests.get(i), ",\"with\":\"" + talkers.get(i + 1).name + "\""), both);
        }
        return guests;
    }

    private void checkPlaza(Guest guest) throws IOException {
        var promised = new HashMap<String, Long>();
        talkers.forEach(talker -> promised.putAll(talker.echoed));
        check(history(guest, ""), promised);
    }

    private record Kept(long seq, String at, String text) {}

    private static List<Kept> history(Guest guest, String which) throws IOException {
        var all = new ArrayList<Kept>();
        while (true) {
            var after = all.isEmpty() ? 0 : all.getLast().seq;
            guest.says("{\"do\":\"history\"" + which + ",\"limit\":200,\"after\":" + after + "}");
            var page = guest.hears("history");
            var record = RECORD.matcher(page);
            while (record.find()) {
                all.add(new Kept(Long.parseLong(record.group(1)), record.group(2), record.group(3)));
            }
            if (page.endsWith("\"more\":false}")) {
                return all;
            }
        }
    }

    private static void check(List<Kept> kept, Map<String, Long> promised) {
        assertThat(kept.stream().map(Kept::seq).toList()).as("numbers without gaps")
                .isEqualTo(LongStream.rangeClosed(1, kept.size()).boxed().toList());
        assertThat(kept.stream().map(Kept::at).toList()).as("time never decreases").isSorted();
        var numbers = new HashMap<String, Long>();
        kept.forEach(it -> assertThat(numbers.put(it.text, it.seq)).as("twice: " + it.text).isNull());
        var lost = new HashSet<>(promised.entrySet());
        lost.removeAll(numbers.entrySet());
        assertThat(lost).as("echoed and lost, or under another number").isEmpty();
    }
}
