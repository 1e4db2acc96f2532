package metaverse.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import metaverse.story.OnPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What only a browser can tell. The system's own Chromium; none is fetched.
@Timeout(120)
class ChromiumTest {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            // For sockets opened ahead, too, which Playwright's own setting leaves out.
            "--ignore-certificate-errors",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static BrowserContext browser;
    private Served served;
    private Page page;

    @BeforeAll
    static void launch(@TempDir Path profile) {
        var chromium = OnPath.find("chromium", "chromium-browser", "google-chrome");
        playwright = Playwright.create();
        // A lasting profile: in Chromium's private ones no sockets are opened ahead.
        browser = playwright.chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium)
                                .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void begin() throws IOException {
        served = new Served();
        page = browser.newPage();
    }

    @AfterEach
    void end() {
        page.close();
        served.close();
    }

    @Test
    void thePageOpensAndBreaksNoRule() {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onRequestFailed(request -> complaints.add(request.url()));
        page.onResponse(response -> {
            if (response.status() != 200) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        page.navigate(served.at("/").toString());
        assertThat(page.title()).isEqualTo("Mini Metaverse");
        page.locator("summary").click();
        assertThat(page.locator("pre").first().innerText()).isEqualTo("nc 127.0.0.1 " + served.port);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "page-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
        }
        assertThat(complaints).isEmpty();
    }

    /// The same port, encrypted: the page, a WebSocket of its own, and a socket opened ahead that is never greeted.
    @Test
    void thePageAndItsSocketOpenWithHttpsToo() throws Exception {
        var secure = "https://127.0.0.1:" + served.port;
        assertThat(page.navigate(secure + "/").status()).isEqualTo(200);
        assertThat(page.title()).isEqualTo("Mini Metaverse");
        assertThat(page.evaluate("isSecureContext")).isEqualTo(true);
        var echo = page.evaluate("""
                () => new Promise((yes, no) => {
                    const ws = new WebSocket(`wss://${location.host}/ws`);
                    ws.onopen = () => ws.send('x'.repeat(200));
                    ws.onmessage = message => yes(message.data.length);
                    ws.onerror = () => no('refused');
                })""");
        assertThat(echo).isEqualTo(200);
        var other = "https://127.0.0.1:" + served.open() + "/";
        var done = served.counters.tls.sum();
        page.evaluate(
                """
                href => document.head.append(Object.assign(document.createElement('link'), {rel: 'preconnect', href}))""",
                other);
        waitUntil(() -> served.counters.tls.sum() > done);
        for (var i = 1; i <= 8; i++) {
            hearGreeting();
        }
        assertThat(page.navigate(other).status()).isEqualTo(200);
        assertThat(served.counters.greeted.sum()).isEqualTo(8);
    }

    @Test
    void aNarrowScreenNeedsNoSidewaysScrolling() {
        page.setViewportSize(320, 600);
        page.navigate(served.at("/").toString());
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    /// Browsers open sockets ahead. A greeting on one would be read as the answer to the next request.
    @Test
    void aSocketOpenedAheadAndSilentIsNotGreeted() throws Exception {
        // Another port of the same host: Chromium opens nothing ahead where it has an idle connection.
        var other = "http://127.0.0.1:" + served.open() + "/";
        page.navigate(served.at("/").toString());
        var accepted = served.counters.accepted.sum();
        page.evaluate(
                """
                href => document.head.append(Object.assign(document.createElement('link'), {rel: 'preconnect', href}))""",
                other);
        waitUntil(() -> served.counters.accepted.sum() > accepted);
        for (var i = 1; i <= 8; i++) {
            hearGreeting();
        }
        var response = page.navigate(other);
        assertThat(response.status()).isEqualTo(200);
        assertThat(page.title()).isEqualTo("Mini Metaverse");
        assertThat(response.request().timing().connectStart).as("time to connect anew").isEqualTo(-1);
        assertThat(served.counters.greeted.sum()).isEqualTo(8);
    }

    /// A quarter of a second passes: a silent stranger, at an address where nobody has a browser, is greeted.
    private void hearGreeting() throws IOException {
        try (var stranger = new Socket()) {
            stranger.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), 0));
            stranger.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), served.port));
            stranger.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            assertThat(stranger.getInputStream().read()).isEqualTo('W');
        }
    }

    private void waitUntil(BooleanSupplier condition) {
        // A look at the page lets Chromium's side go on.
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Stream.generate(() -> page.evaluate("1")).takeWhile(_ -> !condition.getAsBoolean()).forEach(_ -> assertThat(
                System.nanoTime())
                .as("waited too long")
                .isLessThan(end));
    }
}
