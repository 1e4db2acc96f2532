package metaverse.ledger;

import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static metaverse.ledger.Changes.talk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import metaverse.universe.Change;
import metaverse.universe.Ledger;
import metaverse.universe.Records;
import metaverse.universe.Records.Span;
import org.junit.jupiter.api.Test;

final class MemoryLedgerTest extends KeepingContract {
    private final MemoryLedger ledger = new MemoryLedger(clock);

    @Override
    Ledger ledger() {
        return ledger;
    }

    @Override
    Records records() {
        return ledger.records();
    }

    @Test
    void saysThatItForgets() {
        assertThat(ledger.isDurable()).isFalse();
    }

    @Test
    void keepsTheNewestOfAConversation() throws Exception {
        ledger.open(told);

        ledger.commit(IntStream.range(0, 10_100).<Change>mapToObj(i -> said("m" + i)).toList());

        var page = page(PLAZA, new Span.After(0), 20_000);
        assertThat(page.records()).hasSize(10_000);
        assertThat(page.records().getFirst().seq()).isEqualTo(101);
    }

    @Test
    void forgetsThePrivateConversationsUsedLongestAgo() throws Exception {
        ledger.open(told);
        ledger.commit(List.of(said("first")));

        ledger.commit(LongStream.range(0, 11_000).<Change>mapToObj(i -> said(talk(i), "hi", null)).toList());
        told.next(11_001);

        assertThat(page(talk(10_999), new Span.Latest(), 1).records()).hasSize(1);
        assertThat(page(talk(0), new Span.Latest(), 1).records()).isEmpty();
        ledger.commit(List.of(said("second")));
        assertThat(seqs(told.next(1))).as("a room goes on counting").containsExactly(2L);
    }
}
