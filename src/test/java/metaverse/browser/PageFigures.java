package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import metaverse.bench.Bench;
import metaverse.story.JsonClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/// What the page costs a browser. Takes minutes and judges nothing, so it runs only by its name; `docs/performance.md` says how.
@Timeout(900)
class PageFigures extends PageTest {
    private static final int CROWD = 500;
    private static final int SECONDS = 20;

    /// Longer than what is measured in it, by the time that it takes to see that it has begun.
    private static final int WINDOW_SECONDS = SECONDS + 8;

    private static final int RECORDS = 100_000;
    private static final int AT_ONCE = 500;

    /// So many records further up, the memory is looked at again.
    private static final int STRETCH = 10_000;

    @Test
    void aCrowdThatTalksAndOneThatWalksToo() {
        var crowd = CompletableFuture.supplyAsync(this::crowd);
        try {
            var lily = visitor().enter("lily");
            assertThat(lily.page.locator(".head .count")).containsText(String.valueOf(CROWD + 1), patiently());
            assertThat(lily.page.locator("article").first()).isVisible();
            assertThat(lily.page.locator(".ground:not([data-moving])")).isVisible();
            tell("20 messages a second to a room of %d".formatted(CROWD), busy(lily));
            lily.page.locator(".ground[data-moving]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            tell("the same, and every fifth of them walks", busy(lily));
        } finally {
            crowd.join();
        }
    }

    private int crowd() {
        return new CommandLine(new Bench())
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute("walk", "--members", "" + CROWD, "--port", "" + house.address().getPort(), "--warmup", "4",
                        "--seconds", ""
                                + WINDOW_SECONDS,
                        "--at-once", "50");
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    /// What part of its time the page's main thread has something to do.
    ///
    /// @param tasks as its tasks last, by the clock: with what other processes take from it meanwhile
    /// @param cpu   as the system counts what the thread was given
    private record Load(double tasks, double cpu) {}

    private static Load busy(Visitor visitor) {
        var browser = visitor.page.context().newCDPSession(visitor.page);
        browser.send("Performance.enable");
        var tasks = metric(browser, "TaskDuration");
        var cpu = metric(browser, "ThreadTime");
        var start = metric(browser, "Timestamp");
        visitor.page.waitForTimeout(SECONDS * 1_000.0); // time is what this is about
        var time = metric(browser, "Timestamp") - start;
        return new Load((metric(browser, "TaskDuration") - tasks) / time, (metric(browser, "ThreadTime") - cpu) / time);
    }

    private static double metric(CDPSession browser, String name) {
        return StreamSupport
                .stream(browser.send("Performance.getMetrics").getAsJsonArray("metrics").spliterator(), false)
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("name").getAsString().equals(name))
                .findFirst().orElseThrow().get("value").getAsDouble();
    }

    private static void tell(String what, Load load) {
        System.out.printf("%s: tasks take %.1f %% of the main thread's time, %.1f %% of a core%n", what,
                load.tasks * 100, load.cpu * 100);
    }

    @Test
    void aLongPastIsReadFromItsEndToItsBeginning() throws IOException {
        try (var bob = house.json("bob")) {
            fill(bob);
        }
        var lily = visitor().enter("lily").sees("message " + RECORDS);
        var browser = lily.page.context().newCDPSession(lily.page);
        browser.send("Performance.enable");
        for (var goal = RECORDS - STRETCH; goal >= 0; goal -= STRETCH) {
            tellMemory(browser, first(lily));
            readUpTo(lily, goal);
        }
        tellMemory(browser, first(lily));
    }

    private static void fill(JsonClient who) throws IOException {
        for (var first = 1; first <= RECORDS; first += AT_ONCE) {
            var lines = new StringBuilder();
            for (var i = first; i < first + AT_ONCE; i++) {
                lines.append("{\"do\":\"say\",\"room\":\"plaza\",\"text\":\"message ").append(i)
                        .append("\",\"cid\":\"m")
                        .append(i).append("\"}\n");
            }
            who.raw(lines.toString()).heard();
        }
    }

    private static int first(Visitor visitor) {
        return (int) visitor.page.evaluate("Number(document.querySelector('article').dataset.seq)");
    }

    /// Scrolls up as fast as the page can, in the page itself.
    private static void readUpTo(Visitor visitor, int goal) {
        visitor.page.evaluate("""
                async goal => {
                    const first = () => Number(document.querySelector('article').dataset.seq);
                    while (first() > Math.max(goal, 1)) {
                        document.querySelector('.log').scrollTop = 0;
                        await new Promise(done => requestAnimationFrame(done));
                    }
                }""", goal);
    }

    private static void tellMemory(CDPSession browser, int first) {
        browser.send("HeapProfiler.collectGarbage");
        System.out.printf("from record %,d on: %.1f MB, %.0f nodes%n", first,
                metric(browser, "JSHeapUsedSize") / 1e6, metric(browser, "Nodes"));
    }

    @Test
    void theFirstVisit() {
        var bytes = new AtomicLong();
        var requests = new AtomicLong();
        var lily = visitor();
        var browser = lily.page.context().newCDPSession(lily.page);
        browser.on("Network.loadingFinished", event -> {
            bytes.addAndGet(received(event));
            requests.incrementAndGet();
        });
        browser.send("Network.enable");
        browser.send("Network.clearBrowserCache");
        lily.page.reload();
        assertThat(lily.page.locator("#name")).isFocused();
        System.out.printf("until a name can be typed: %.1f kB over the wire, %d requests%n", bytes.get() / 1000.0,
                requests.get());
    }

    private static long received(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
