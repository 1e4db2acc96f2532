package metaverse.ledger;

import static metaverse.ledger.Changes.BOB;
import static metaverse.ledger.Changes.LILY;
import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static metaverse.ledger.Changes.talk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Kind;
import metaverse.universe.Outcome;
import metaverse.universe.Reaction;
import metaverse.universe.Record;
import metaverse.universe.Records.Audited;
import metaverse.universe.Records.Journal;
import metaverse.universe.Records.Span;
import metaverse.universe.Retention;
import org.junit.jupiter.api.Test;

/// What every ledger promises about how long it keeps things, and what it lets go.
abstract class KeepingContract extends SearchContract {
    @Test
    void letsGoWhatIsTooOldAndGoesOnCounting() throws Exception {
        ledger().open(told);
        say(1_200);
        make(react(PLAZA, 1_200, BOB, "👍", true));
        make(said(talk(2), "private", null));
        clock.move(Duration.ofDays(3));
        make(said("new one"));
        awaitFound("m1200");

        ledger().retain(new Retention(2, Map.of()));

        awaitSeqs(PLAZA, 1_201);
        await(() -> page(talk(2), new Span.Latest(), 10).records().stream().allMatch(Record::deleted));
        assertThat(page(talk(2), new Span.Latest(), 10).records()).as("the last one is only emptied")
                .extracting(Record::deleted).containsExactly(true);
        make(said("fin"));
        awaitFound("fin");
        assertThat(texts("m7")).isEmpty();
        assertThat(seqs(List.of(make(said(talk(2), "next", null))))).containsExactly(2L);
    }

    @Test
    void roomsMayHaveATimeOfTheirOwn() throws Exception {
        ledger().open(told);
        var longer = new Conversation.OfRoom(7);
        make(said("old"));
        make(said(longer, "old", null));
        clock.move(Duration.ofDays(3));
        make(said("new"));
        make(said(longer, "new", null));
        make(said(talk(2), "new", null));

        ledger().retain(new Retention(2, Map.of(7L, 5L)));
        awaitSeqs(PLAZA, 2);
        assertThat(page(longer, new Span.Latest(), 10).records()).hasSize(2);

        ledger().retain(new Retention(0, Map.of(7L, 1L)));
        awaitSeqs(longer, 2);
        clock.move(Duration.ofDays(1_000));
        make(said("after years"));
        awaitSeqs(PLAZA, 2, 3);
    }

    @Test
    void looksEveryHour() throws Exception {
        ledger().open(told);
        ledger().retain(new Retention(1, Map.of()));
        make(said("a"));
        make(said("b"));
        clock.move(Duration.ofHours(25));

        make(said("c"));

        awaitSeqs(PLAZA, 3);
    }

    /// Every ledger looks at its rule at the latest with the next change.
    private void awaitSeqs(Conversation conversation, long... seqs) throws Exception {
        make(new Change.Audit("test", "look", 1, "", "", ""));
        await(() -> page(conversation, new Span.Latest(), 10).records().stream().mapToLong(Record::seq).boxed().toList()
                .equals(LongStream.of(seqs).boxed().toList()));
    }

    @Test
    void whoeverIsErasedBecomesSomeone() throws Exception {
        ledger().open(told);
        say(2_500);
        make(new Change.Append(PLAZA, BOB, "bob", true, Kind.SAY, "bob was here", null));
        make(said(talk(2), "private", null));
        make(react(PLAZA, 2_501, LILY, "👍", true));
        make(react(PLAZA, 2_501, BOB, "👍", true));
        make(react(PLAZA, 2_501, LILY, "🎉", true));
        make(new Change.Read((Conversation.Between) talk(2), LILY, 1));

        assertThat(make(new Change.Erase(LILY))).isEqualTo(new Outcome.Done());

        await(() -> "someone".equals(page(talk(2), new Span.Latest(), 1).records().getFirst().name()));
        assertThat(page(PLAZA, new Span.After(0), 2_500).records())
                .allMatch(record -> record.name().equals("someone") && record.text().startsWith("m"));
        assertThat(page(PLAZA, new Span.Latest(), 1).records().getFirst().name()).isEqualTo("bob");
        assertThat(reactions(2_501)).containsExactly(new Reaction("👍", List.of("bob"), 1));
        assertThat(make(new Change.Read((Conversation.Between) talk(2), LILY, 1))).as("the position is gone")
                .isEqualTo(new Outcome.Done());
    }

    @Test
    void deedsAreKeptWithTheirTime() throws Exception {
        ledger().open(told);
        var first = clock.millis();
        make(new Change.Audit("lily", "kick", 1, "plaza", "bob", "rude"));
        clock.move(Duration.ofSeconds(1));
        make(new Change.Audit("operator", "ban", Change.Audit.EVERYWHERE, "", "10.0.0.0/8", ""));

        assertThat(audit(Change.Audit.EVERYWHERE, 10)).containsExactly(
                new Audited(first + 1_000, "operator", "ban", "", "10.0.0.0/8", ""),
                new Audited(first, "lily", "kick", "plaza", "bob", "rude"));
        assertThat(audit(Change.Audit.EVERYWHERE, 1)).hasSize(1);
    }

    @Test
    void deedsBelongToTheRoomAndNotToItsTitle() throws Exception {
        ledger().open(told);
        make(new Change.Audit("lily", "kick", 7, "garden", "bob", ""));
        make(new Change.Audit("eve", "mute", 8, "garden", "amy", ""));

        assertThat(audit(7, 10)).extracting(Audited::whom).containsExactly("bob");
        assertThat(audit(8, 10)).extracting(Audited::whom).containsExactly("amy");
        assertThat(audit(9, 10)).isEmpty();
    }

    private List<Audited> audit(long place, int limit) throws Exception {
        var journal = new CompletableFuture<Journal>();
        records().audit(place, limit, journal::complete);
        return ((Journal.Listed) journal.get(20, TimeUnit.SECONDS)).deeds();
    }
}
