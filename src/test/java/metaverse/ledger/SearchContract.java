package metaverse.ledger;

import static metaverse.ledger.Changes.BOB;
import static metaverse.ledger.Changes.LILY;
import static metaverse.ledger.Changes.PLAZA;
import static metaverse.ledger.Changes.said;
import static metaverse.ledger.Changes.talk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.Records.Cursor;
import metaverse.universe.Records.Found;
import metaverse.universe.Records.Hit;
import metaverse.universe.Records.Query;
import metaverse.universe.Records.Readable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every ledger promises about looking for what was said.
abstract class SearchContract extends AnswersContract {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Conversation.OfRoom ROOM = (Conversation.OfRoom) PLAZA;
    private static final List<Readable> HERE = List.of(new Readable(ROOM, 1));

    @Test
    void findsWordsOfAnyScriptNewestFirst() throws Exception {
        ledger().open(told);
        for (var text : List.of("Good morning", "我在北京工作", "morning, all", "今天北京天气很好", "สวัสดีครับ", "fin")) {
            make(said(text));
        }
        awaitFound("fin");

        assertThat(texts("MORNING")).containsExactly("morning, all", "Good morning");
        assertThat(texts("北京")).containsExactly("今天北京天气很好", "我在北京工作");
        assertThat(texts("北京 天气")).containsExactly("今天北京天气很好");
        assertThat(texts("\"good morning\"")).containsExactly("Good morning");
        assertThat(texts("\"morning good\"")).isEmpty();
        assertThat(texts("สวัสดี")).containsExactly("สวัสดีครับ");
        assertThat(texts("工")).containsExactly("我在北京工作");
        assertThat(texts("morning 北京")).isEmpty();
        assertThat(texts("?!")).as("nothing asked").isEmpty();
    }

    @Test
    void findsOnlyWhatTheAskerMayRead() throws Exception {
        ledger().open(told);
        var elsewhere = new Conversation.OfRoom(7);
        make(said("word before"));
        make(said("word since"));
        make(said(elsewhere, "word elsewhere", null));
        make(said(talk(2), "word to bob", null));
        make(said(talk(3), "word to amy", null));
        make(said("fin"));
        awaitFound("fin");

        assertThat(texts(query(List.of(new Readable(ROOM, 2)), null, "word"))).containsExactly("word since");
        assertThat(texts(query(List.of(), BOB, "word"))).containsExactly("word to bob");
        assertThat(texts(query(HERE, LILY, "word"))).containsExactly(
                "word to amy", "word to bob", "word since", "word before");
        assertThat(texts(query(List.of(), null, "word"))).isEmpty();
        assertThat(find(query(List.of(), BOB, "word")).hits()).extracting(Hit::conversation).containsExactly(talk(2));
    }

    @Test
    void narrowsByPersonNameAndTime() throws Exception {
        ledger().open(told);
        var start = clock.millis();
        make(said("one word"));
        clock.move(Duration.ofHours(1));
        make(new Change.Append(PLAZA, BOB, "Bób", true, Kind.SAY, "another word", null));
        clock.move(Duration.ofHours(1));
        make(said("last word fin"));
        awaitFound("fin");
        var hour = Duration.ofHours(1).toMillis();

        assertThat(texts(new Query(HERE, null, "word", BOB, null, 0, Long.MAX_VALUE, 10, null)))
                .containsExactly("another word");
        assertThat(texts(new Query(HERE, null, "", BOB, null, 0, Long.MAX_VALUE, 10, null)))
                .as("without words").containsExactly("another word");
        assertThat(texts(new Query(HERE, null, "word", null, "bÓb", 0, Long.MAX_VALUE, 10, null)))
                .containsExactly("another word");
        assertThat(texts(new Query(HERE, null, "word", null, "bob", 0, Long.MAX_VALUE, 10, null))).isEmpty();
        assertThat(texts(new Query(HERE, null, "word", null, null, start + hour, Long.MAX_VALUE, 10, null)))
                .containsExactly("last word fin", "another word");
        assertThat(texts(new Query(HERE, null, "word", null, null, 0, start + hour, 10, null)))
                .containsExactly("one word");
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        ledger().open(told);
        say(7);
        make(said("fin"));
        awaitFound("fin");

        var all = new ArrayList<String>();
        Cursor cursor = null;
        var pages = 0;
        do {
            var found = find(new Query(HERE, null, "", LILY, null, 0, Long.MAX_VALUE, 3, cursor));
            found.hits().forEach(hit -> all.add(hit.record().text()));
            cursor = found.more();
            pages++;
        } while (cursor != null);

        assertThat(all).containsExactly("fin", "m7", "m6", "m5", "m4", "m3", "m2", "m1");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void whatIsDeletedIsFoundNoMore() throws Exception {
        ledger().open(told);
        make(said("secret one"));
        make(said("secret two"));
        awaitFound("two");

        make(new Change.Delete(PLAZA, 1, "lily"));
        assertThat(texts("secret")).as("at once").containsExactly("secret two");
        make(said("fin"));
        awaitFound("fin");
        assertThat(texts("secret")).as("later too").containsExactly("secret two");
    }

    static Query query(List<Readable> where, @Nullable MemberId privateOf, String words) {
        return new Query(where, privateOf, words, null, null, 0, Long.MAX_VALUE, 10, null);
    }

    List<String> texts(String words) throws Exception {
        return texts(query(HERE, null, words));
    }

    List<String> texts(Query query) throws Exception {
        return find(query).hits().stream().map(hit -> hit.record().text()).toList();
    }

    private Found.Hits find(Query query) throws Exception {
        return (Found.Hits) ask(query);
    }

    Found ask(Query query) throws Exception {
        var found = new CompletableFuture<Found>();
        records().search(query, found::complete);
        return found.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Until the index has come so far.
    void awaitFound(String words) throws Exception {
        await(() -> ask(query(HERE, null, words)) instanceof Found.Hits(var hits, _) && !hits.isEmpty());
    }

    static void await(Callable<Boolean> condition) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
