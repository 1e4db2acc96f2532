package metaverse.ledger;

import static metaverse.ledger.Changes.said;
import static metaverse.ledger.Changes.talk;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Ledger;
import metaverse.universe.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/// However calls, conversations and resends interleave: numbers have no gaps, and a resend has the first one's.
final class LedgerProperties {
    private final TestClock clock = new TestClock();

    @Property(tries = 200)
    void inMemory(@ForAll("calls") List<List<Change.Append>> calls) throws Exception {
        check(new MemoryLedger(clock), calls);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void onDisk(@ForAll("calls") List<List<Change.Append>> calls) throws Exception {
        var path = Files.createTempDirectory("ledger");
        try (var directory = DataDirectory.open(path)) {
            var file = SqliteFile.in(directory);
            // Remembers so few heads that it has to read them again all the time.
            check(new SqlLedger(file, file::writer, clock, 2), calls);
        } finally {
            delete(path);
        }
    }

    private static void delete(java.nio.file.Path path) throws Exception {
        try (var files = Files.walk(path)) {
            for (var file : files.toList().reversed()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void check(Ledger ledger, List<List<Change.Append>> calls) throws Exception {
        var told = new Told();
        ledger.open(told);
        calls.forEach(call -> ledger.commit(List.copyOf(call)));

        var expected = new ArrayList<Outcome>();
        var heads = new HashMap<Conversation, Long>();
        var sent = new HashMap<List<Object>, Outcome>();
        for (var call : calls) {
            call.forEach(change -> expected.add(expected(change, heads, sent)));
        }
        assertThat(told.next(expected.size())).isEqualTo(expected);
        ledger.close();
    }

    private Outcome expected(Change.Append change, Map<Conversation, Long> heads, Map<List<Object>, Outcome> sent) {
        var key = List.<Object>of(change.conversation(), change.cid() == null ? "" : change.cid());
        if (change.cid() != null && sent.containsKey(key)) {
            return sent.get(key);
        }
        var seq = heads.merge(change.conversation(), 1L, Long::sum);
        if (change.cid() != null) {
            sent.put(key, new Outcome.Known(seq, clock.millis()));
        }
        return new Outcome.Appended(seq, clock.millis());
    }

    @Provide
    Arbitrary<List<List<Change.Append>>> calls() {
        var change = Arbitraries.integers().between(0, 4).flatMap(number -> Arbitraries.of("c1", "c2", "c3")
                .injectNull(0.5)
                .map(cid -> said(number == 0 ? Changes.PLAZA : talk(number), "m", cid)));
        return change.list().ofMinSize(1).ofMaxSize(20).list().ofMaxSize(30);
    }
}
