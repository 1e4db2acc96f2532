package metaverse.ledger;

import static metaverse.ledger.Changes.BOB;
import static metaverse.ledger.Changes.LILY;
import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static metaverse.ledger.Changes.talk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Kind;
import metaverse.universe.Ledger;
import metaverse.universe.Outcome;
import metaverse.universe.Record;
import metaverse.universe.Records;
import metaverse.universe.Records.Reading.Page;
import metaverse.universe.Records.Span;
import org.junit.jupiter.api.Test;

/// What every ledger promises.
abstract class LedgerContract {
    final TestClock clock = new TestClock();
    final Told told = new Told();

    /// The ledger, not opened yet; the same one each time.
    abstract Ledger ledger();

    abstract Records records();

    @Test
    void opensWithANodeAndThePlaza() {
        var opening = ledger().open(told);

        assertThat(opening.node()).isPositive();
        assertThat(opening.facts()).contains(Changes.PLAZA_PLACE);
        assertThat(opening.heads().getOrDefault(1L, 0L)).isZero();
    }

    @Test
    void numbersEachConversationWithoutGaps() throws Exception {
        ledger().open(told);

        ledger().commit(List.of(said("a"), said(talk(2), "b", null), said("c")));
        ledger().commit(List.of(said(talk(3), "d", null), said(talk(2), "e", null), said("f")));

        assertThat(seqs(told.next(6))).containsExactly(1L, 1L, 2L, 1L, 2L, 3L);
    }

    @Test
    void tellsTheOutcomesOfOneCallTogether() throws Exception {
        ledger().open(told);
        var many = IntStream.range(0, 5_000).<Change>mapToObj(i -> said("m" + i)).toList();

        ledger().commit(many);

        assertThat(seqs(told.batch())).isEqualTo(LongStream.rangeClosed(1, 5_000).boxed().toList());
    }

    @Test
    void keepsTheOrderOfTheCalls() throws Exception {
        ledger().open(told);

        for (var i = 0; i < 500; i++) {
            ledger().commit(List.of(said("m" + i)));
        }

        assertThat(seqs(told.next(500))).isEqualTo(LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(page(PLAZA, new Span.After(0), 500).records())
                .extracting(Record::text)
                .isEqualTo(IntStream.range(0, 500).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void recognisesAResend() throws Exception {
        ledger().open(told);

        ledger().commit(List.of(said(PLAZA, "hi", "c1")));
        var first = (Outcome.Appended) told.next(1).getFirst();
        clock.move(Duration.ofHours(23));
        ledger().commit(List.of(said(PLAZA, "hi", "c1"), said("next")));

        assertThat(told.next(2))
                .containsExactly(new Outcome.Known(first.seq(), first.at()), new Outcome.Appended(2, clock.millis()));
        assertThat(page(PLAZA, new Span.Latest(), 10).records()).extracting(Record::text).containsExactly("hi", "next");
    }

    @Test
    void recognisesAResendInTheSameCall() throws Exception {
        ledger().open(told);

        ledger().commit(List.of(said(PLAZA, "hi", "c1"), said(PLAZA, "hi", "c1"), said("next")));

        var at = clock.millis();
        assertThat(told.next(3))
                .containsExactly(new Outcome.Appended(1, at), new Outcome.Known(1, at), new Outcome.Appended(2, at));
    }

    @Test
    void tellsApartWhoSentWhatWhere() throws Exception {
        ledger().open(told);
        var byBob = new Change.Append(PLAZA, BOB, "bob", true, Kind.SAY, "hi", "c1");

        ledger().commit(List.of(said(PLAZA, "hi", "c1"), byBob, said(talk(2), "hi", "c1"), said(PLAZA, "hi", "c2")));

        assertThat(told.next(4)).allMatch(Outcome.Appended.class::isInstance);
    }

    @Test
    void forgetsAResendAfterADay() throws Exception {
        ledger().open(told);

        ledger().commit(List.of(said(PLAZA, "hi", "c1")));
        assertThat(told.next(1)).containsExactly(new Outcome.Appended(1, clock.millis()));
        clock.move(Duration.ofHours(24));
        ledger().commit(List.of(said(PLAZA, "hi", "c1")));
        var second = clock.millis();
        assertThat(told.next(1)).containsExactly(new Outcome.Appended(2, second));
        clock.move(Duration.ofHours(23));
        ledger().commit(List.of(said(PLAZA, "hi", "c1")));

        assertThat(told.next(1)).containsExactly(new Outcome.Known(2, second));
    }

    @Test
    void timeNeverRunsBackInAConversation() throws Exception {
        ledger().open(told);
        var noon = clock.millis();

        ledger().commit(List.of(said("a")));
        told.next(1);
        clock.move(Duration.ofHours(-1));
        ledger().commit(List.of(said("b"), said(talk(2), "c", null)));

        assertThat(told.next(2))
                .containsExactly(
                        new Outcome.Appended(2, noon),
                        new Outcome.Appended(1, noon - Duration.ofHours(1).toMillis()));
    }

    @Test
    void commitsWhatWasAcceptedBeforeItCloses() throws Exception {
        ledger().open(told);
        for (var i = 0; i < 100; i++) {
            ledger().commit(List.of(said("m" + i)));
        }

        ledger().close();

        assertThat(seqs(told.next(100))).endsWith(100L);
        assertThat(told.isEmpty()).isTrue();
    }

    @Test
    void keepsAllOfARecord() throws Exception {
        ledger().open(told);
        var wave = new Change.Append(talk(2), BOB, "bób", false, Kind.EMOTE, "waves 👋\n好", "c1");

        ledger().commit(List.of(wave));
        told.next(1);

        assertThat(page(talk(2), new Span.Latest(), 1))
                .isEqualTo(new Page(
                        List.of(new Record(1, clock.millis(), BOB, "bób", false, Kind.EMOTE, "waves 👋\n好")), false));
    }

    @Test
    void readsInBothDirections() throws Exception {
        ledger().open(told);
        ledger().commit(IntStream.rangeClosed(1, 10).<Change>mapToObj(i -> said("m" + i)).toList());
        told.next(10);

        assertPage(new Span.Latest(), 3, true, 8, 9, 10);
        assertPage(new Span.Latest(), 10, false, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertPage(new Span.Before(8), 3, true, 5, 6, 7);
        assertPage(new Span.Before(4), 3, false, 1, 2, 3);
        assertPage(new Span.Before(1), 3, false);
        assertPage(new Span.After(0), 3, true, 1, 2, 3);
        assertPage(new Span.After(7), 3, false, 8, 9, 10);
        assertPage(new Span.After(10), 3, false);
    }

    @Test
    void readsNothingWhereNobodyTalked() throws Exception {
        ledger().open(told);

        assertThat(page(talk(2), new Span.Latest(), 5)).isEqualTo(new Page(List.of(), false));
        assertThat(page(new Conversation.OfRoom(99), new Span.After(0), 5)).isEqualTo(new Page(List.of(), false));
    }

    @Test
    void notesToOneselfAreAConversation() throws Exception {
        ledger().open(told);
        var self = Conversation.between(LILY, LILY);

        ledger().commit(List.of(said(self, "milk", null), said(self, "bread", null)));

        assertThat(seqs(told.next(2))).containsExactly(1L, 2L);
        assertThat(page(self, new Span.Latest(), 5).records()).hasSize(2);
    }

    @Test
    void endsATokenOnce() throws Exception {
        ledger().open(told);

        ledger().commit(List.of(
                new Change.EndToken(1, LILY), new Change.EndToken(1, BOB), new Change.EndToken(2, LILY)));
        ledger().commit(List.of(new Change.EndToken(1, LILY)));

        assertThat(told.next(4)).containsExactly(
                new Outcome.Done(), new Outcome.Done(), new Outcome.Done(), new Outcome.Lost());
    }

    @Test
    void saysThatAFactIsKept() throws Exception {
        ledger().open(told);

        ledger().commit(List.of(new Change.Keep(Changes.BAN), new Change.Drop(Changes.BAN)));

        assertThat(told.next(2)).containsExactly(new Outcome.Done(), new Outcome.Done());
    }

    private void assertPage(Span span, int limit, boolean more, long... seqs) throws Exception {
        var page = page(PLAZA, span, limit);
        assertThat(page.records()).extracting(Record::seq).isEqualTo(LongStream.of(seqs).boxed().toList());
        assertThat(page.more()).isEqualTo(more);
    }

    Page page(Conversation conversation, Span span, int limit) throws Exception {
        var reading = new CompletableFuture<Records.Reading>();
        records().page(conversation, span, limit, reading::complete);
        return (Page) reading.get(20, TimeUnit.SECONDS);
    }

    static List<Long> seqs(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> ((Outcome.Placed) outcome).seq()).toList();
    }
}
