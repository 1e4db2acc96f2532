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
import metaverse.universe.MemberId;
import metaverse.universe.Outcome;
import metaverse.universe.Reaction;
import metaverse.universe.Record;
import metaverse.universe.Records.Span;
import metaverse.universe.Records.TalkState;
import metaverse.universe.Records.Talks;
import org.junit.jupiter.api.Test;

/// What every ledger promises about records that are there already: finding them, answering them, taking them away.
abstract class AnswersContract extends LedgerContract {
    private static final Outcome DONE = new Outcome.Done();
    private static final Outcome LOST = new Outcome.Lost();

    @Test
    void readsAroundARecord() throws Exception {
        ledger().open(told);
        say(10);

        assertAround(5, 4, true, true, 3, 4, 5, 6);
        assertAround(5, 5, true, true, 3, 4, 5, 6, 7);
        assertAround(1, 4, false, true, 1, 2);
        assertAround(10, 4, true, false, 8, 9, 10);
        assertAround(3, 20, false, false, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertAround(99, 4, true, false, 9, 10);
    }

    private void assertAround(long seq, int limit, boolean more, boolean later, long... seqs) throws Exception {
        var page = page(PLAZA, new Span.Around(seq), limit);
        assertThat(page.records()).extracting(Record::seq).isEqualTo(LongStream.of(seqs).boxed().toList());
        assertThat(List.of(page.more(), page.later())).containsExactly(more, later);
    }

    @Test
    void readsFromAMomentOn() throws Exception {
        ledger().open(told);
        say(3);
        clock.move(Duration.ofHours(1));
        var later = clock.millis();
        say(3);

        assertFrom(later, 4, 5, 6);
        assertFrom(later - 1, 4, 5, 6);
        assertFrom(0, 1, 2, 3);
        assertFrom(later + 1);
        assertThat(page(talk(2), new Span.From(0), 3).records()).isEmpty();
    }

    private void assertFrom(long at, long... seqs) throws Exception {
        var page = page(PLAZA, new Span.From(at), 3);
        assertThat(page.records()).extracting(Record::seq).isEqualTo(LongStream.of(seqs).boxed().toList());
        assertThat(page.more()).isEqualTo(at == 0);
    }

    @Test
    void aDeletedRecordKeepsItsPlaceAndLosesTheRest() throws Exception {
        ledger().open(told);
        say(3);
        make(react(PLAZA, 2, BOB, "👍", true));

        assertThat(make(new Change.Delete(PLAZA, 2, "lily"))).isEqualTo(DONE);

        assertThat(page(PLAZA, new Span.Latest(), 10).records().get(1)).isEqualTo(
                new Record(2, clock.millis(), LILY, "lily", true, Kind.SAY, "", 0, true, List.of()));
        assertThat(make(new Change.Delete(PLAZA, 2, "lily"))).as("once").isEqualTo(LOST);
        assertThat(make(new Change.Delete(PLAZA, 4, "lily"))).as("not there").isEqualTo(LOST);
        assertThat(make(new Change.Delete(talk(7), 1, "lily"))).as("nobody talked").isEqualTo(LOST);
        assertThat(seqs(List.of(make(said("next"))))).containsExactly(4L);
    }

    @Test
    void anAnswerNamesTheRecordItAnswers() throws Exception {
        ledger().open(told);
        say(2);
        make(new Change.Delete(PLAZA, 2, "lily"));

        make(answer(1));
        make(answer(2));
        make(answer(99));
        make(answer(6));

        assertThat(page(PLAZA, new Span.After(2), 10).records())
                .as("a deleted one can still be answered, a missing one or itself not")
                .extracting(Record::re)
                .containsExactly(1L, 2L, 0L, 0L);
    }

    private static Change answer(long re) {
        return new Change.Append(PLAZA, BOB, "bob", true, Kind.SAY, "yes", null, re);
    }

    @Test
    void reactionsAreCountedAndCanBeTakenBack() throws Exception {
        ledger().open(told);
        say(2);

        assertThat(make(react(PLAZA, 1, BOB, "👍", true))).isEqualTo(DONE);
        clock.move(Duration.ofSeconds(1));
        assertThat(make(react(PLAZA, 1, LILY, "👍", true))).isEqualTo(DONE);
        assertThat(make(react(PLAZA, 1, LILY, "🎉", true))).isEqualTo(DONE);
        assertThat(make(react(PLAZA, 1, BOB, "👍", true))).as("twice").isEqualTo(LOST);
        assertThat(make(react(PLAZA, 1, BOB, "🎉", false))).as("never did").isEqualTo(LOST);
        assertThat(make(react(PLAZA, 9, BOB, "👍", true))).as("no record").isEqualTo(LOST);

        assertThat(reactions(1)).containsExactly(
                new Reaction("👍", List.of("bob", "lily"), 2), new Reaction("🎉", List.of("lily"), 1));
        assertThat(reactions(2)).isEmpty();

        assertThat(make(react(PLAZA, 1, LILY, "🎉", false))).isEqualTo(DONE);
        assertThat(reactions(1)).containsExactly(new Reaction("👍", List.of("bob", "lily"), 2));
        make(new Change.Delete(PLAZA, 1, "lily"));
        assertThat(make(react(PLAZA, 1, BOB, "🎉", true))).as("deleted").isEqualTo(LOST);
    }

    @Test
    void aRecordTakesTwentyKindsOfReactions() throws Exception {
        ledger().open(told);
        say(1);

        for (var i = 0; i < Reaction.KINDS; i++) {
            assertThat(make(react(PLAZA, 1, BOB, "e" + i, true))).isEqualTo(DONE);
        }
        assertThat(make(react(PLAZA, 1, BOB, "more", true))).isEqualTo(LOST);
        assertThat(make(react(PLAZA, 1, LILY, "e0", true))).as("one of them").isEqualTo(DONE);
    }

    @Test
    void twentyOfThoseWhoReactedAreNamed() throws Exception {
        ledger().open(told);
        say(1);

        for (var i = 0; i < 25; i++) {
            make(react(PLAZA, 1, new MemberId(100L + i), "👍", true));
        }

        assertThat(reactions(1)).hasSize(1);
        assertThat(reactions(1).getFirst().names()).hasSize(20);
        assertThat(reactions(1).getFirst().count()).isEqualTo(25);
    }

    @Test
    void readingATalkOnlyMovesForward() throws Exception {
        ledger().open(told);
        ledger().commit(List.of(said(talk(2), "a", null), said(talk(2), "b", null), said(talk(2), "c", null)));
        told.next(3);

        assertThat(make(read(BOB, 2))).isEqualTo(DONE);
        assertThat(make(read(BOB, 2))).isEqualTo(LOST);
        assertThat(make(read(BOB, 1))).isEqualTo(LOST);
        assertThat(make(read(new MemberId(77), 2))).as("not theirs").isEqualTo(LOST);
        assertThat(make(new Change.Read((Conversation.Between) talk(9), LILY, 1))).as("no talk").isEqualTo(LOST);
        assertThat(talks(BOB)).extracting(TalkState::unread).containsExactly(1);
        assertThat(make(read(BOB, Long.MAX_VALUE))).as("to the end").isEqualTo(DONE);
        assertThat(talks(BOB)).extracting(TalkState::read).containsExactly(3L);
    }

    @Test
    void listsTheTalksOfAMemberLatestFirst() throws Exception {
        ledger().open(told);
        make(said("in the room"));
        make(said(talk(3), "hi amy", null));
        clock.move(Duration.ofSeconds(1));
        make(said(talk(2), "hi bob", null));
        make(new Change.Append(talk(2), BOB, "bób", true, Kind.SAY, "hi", null));
        make(new Change.Append(talk(2), BOB, "bob", true, Kind.SAY, "hi again", null));
        make(read(LILY, 1));
        clock.move(Duration.ofSeconds(1));
        make(said(Conversation.between(LILY, LILY), "milk", null));
        make(said(Conversation.between(BOB, new MemberId(5)), "not hers", null));

        var now = clock.millis();
        assertThat(talks(LILY)).containsExactly(
                new TalkState(LILY, "lily", 1, now, 0, 0),
                new TalkState(BOB, "bob", 3, now - 1_000, 1, 2),
                new TalkState(new MemberId((1L << 32) + 3), null, 1, now - 2_000, 0, 0));
        assertThat(talks(new MemberId(99))).isEmpty();
    }

    private static Change read(MemberId who, long seq) {
        return new Change.Read((Conversation.Between) talk(2), who, seq);
    }

    private List<TalkState> talks(MemberId who) throws Exception {
        var talks = new CompletableFuture<Talks>();
        records().talks(who, 10, talks::complete);
        return ((Talks.Listed) talks.get(20, TimeUnit.SECONDS)).talks();
    }

    static Change react(Conversation conversation, long seq, MemberId who, String emoji, boolean on) {
        return new Change.React(conversation, seq, who, who.equals(LILY) ? "lily" : "bob", emoji, on);
    }

    List<Reaction> reactions(long seq) throws Exception {
        return page(PLAZA, new Span.Around(seq), 1).records().getFirst().reactions();
    }

    Outcome make(Change change) throws Exception {
        ledger().commit(List.of(change));
        return told.next(1).getFirst();
    }

    void say(int count) throws Exception {
        ledger().commit(IntStream.rangeClosed(1, count).<Change>mapToObj(i -> said("m" + i)).toList());
        told.next(count);
    }
}
