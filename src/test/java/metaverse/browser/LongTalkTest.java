package metaverse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// A talk that is longer than any page: what is far away is let go, and nothing jumps.
class LongTalkTest extends PageTest {
    private static final int RECORDS = 3_000;
    private static final int AT_ONCE = 200;

    /// The most rows that a log may have at once, with days and asides.
    private static final int MOST_ROWS = 330;

    private static void say(metaverse.story.JsonClient who, int from, int count) throws IOException {
        for (var first = from; first < from + count; first += AT_ONCE) {
            sayAtOnce(who, first, Math.min(AT_ONCE, from + count - first));
        }
    }

    private static void sayAtOnce(metaverse.story.JsonClient who, int from, int count) throws IOException {
        var lines = new StringBuilder();
        for (var i = from; i < from + count; i++) {
            lines.append("{\"do\":\"say\",\"room\":\"plaza\",\"text\":\"message ").append(i).append("\",\"cid\":\"m")
                    .append(i).append("\"}\n");
        }
        who.raw(lines.toString()).heard();
    }

    private static int rows(Visitor visitor) {
        return visitor.page.locator(".log > [data-key]").count();
    }

    /// Rows and what stands between them.
    private static int nodes(Visitor visitor) {
        return (int) visitor.page.evaluate("document.querySelector('.log').childNodes.length");
    }

    /// Where the row in the middle of the log stands: its number, and its height above the bottom of the screen.
    private static Object middle(Visitor visitor) {
        return visitor.page.evaluate("""
                () => {
                    const box = document.querySelector('.log').getBoundingClientRect();
                    const row = [...document.querySelectorAll('article')].find(each => each.getBoundingClientRect().bottom > box.top + box.height / 2);
                    return row.dataset.seq + ' at ' + Math.round(row.getBoundingClientRect().top);
                }""");
    }

    @Test
    void theWindowStaysSmallAndNothingJumpsWhileOneReads() throws IOException {
        try (var bob = house.json("bob")) {
            say(bob, 1, RECORDS);
            var lily = visitor().enter("lily").sees("message " + RECORDS);
            var log = lily.page.locator(".log");
            for (var seen = RECORDS; seen > RECORDS - 600;) {
                log.evaluate("each => each.scrollTop = 0");
                lily.until("seen => Number(document.querySelector('article').dataset.seq) < seen", seen);
                seen = (int) lily.page.evaluate("Number(document.querySelector('article').dataset.seq)");
                assertThat(rows(lily)).isLessThan(MOST_ROWS);
            }
            assertThat(nodes(lily)).as("nodes of the log, three for each row").isLessThan(3 * MOST_ROWS);
            // What arrives while one reads the past moves nothing.
            lily.until("document.querySelector('.log').ariaBusy === 'false'");
            log.evaluate("each => each.scrollTop = 900");
            lily.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            var before = middle(lily);
            say(bob, RECORDS + 1, 20);
            PlaywrightAssertions.assertThat(lily.page.locator(".latest")).containsText("new messages");
            assertThat(middle(lily)).isEqualTo(before);
            lily.page.locator(".latest").click();
            lily.sees("message " + (RECORDS + 20));
            assertThat(rows(lily)).isLessThan(MOST_ROWS);
        }
    }

    @Test
    void aPageFurtherUpMovesNothing() throws IOException {
        try (var bob = house.json("bob")) {
            say(bob, 1, 300);
            var lily = visitor().enter("lily").sees("message 300");
            var first = (int) lily.page.evaluate("Number(document.querySelector('article').dataset.seq)");
            // A wheel stops where it is turned to, above it more is fetched meanwhile.
            lily.page.evaluate("""
                    () => {
                        const log = document.querySelector('.log');
                        log.scrollTop = 500;
                        const row = [...document.querySelectorAll('article')].find(each => each.getBoundingClientRect().bottom > log.getBoundingClientRect().top + 100);
                        window.held = row.dataset.seq;
                        window.heldAt = row.getBoundingClientRect().top;
                    }""");
            lily.until("first => Number(document.querySelector('article').dataset.seq) < first", first);
            var moved = lily.page.evaluate(
                    "Math.abs(document.querySelector(`[data-seq='${window.held}']`).getBoundingClientRect().top - window.heldAt) < 2");
            assertThat(moved).isEqualTo(true);
        }
    }

    /// 20 messages a second cost the main thread less than a fifth of its time; measured by what the browser itself counts.
    @Test
    void aBusyRoomCostsLittle() throws Exception {
        try (var bob = house.json("bob")) {
            say(bob, 1, 400);
            var lily = visitor().enter("lily").sees("message 400");
            var cdp = lily.page.context().newCDPSession(lily.page);
            cdp.send("Performance.enable");
            var before = metric(cdp, "TaskDuration");
            var start = metric(cdp, "Timestamp");
            for (var i = 0; i < 40; i++) {
                say(bob, 401 + i, 1);
                lily.page.waitForTimeout(50); // the rate is what this is about
            }
            lily.sees("message 440");
            var share = (metric(cdp, "TaskDuration") - before) / (metric(cdp, "Timestamp") - start);
            System.out.printf("20 messages a second: %.1f %% of the main thread%n", share * 100);
            assertThat(share).isLessThan(0.5); // a shared machine measures badly; the figure above is the one to look at
        }
    }

    private static double metric(CDPSession session, String name) {
        return StreamSupport
                .stream(session.send("Performance.getMetrics").getAsJsonArray("metrics").spliterator(), false)
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("name").getAsString().equals(name))
                .findFirst().orElseThrow().get("value").getAsDouble();
    }
}
