package metaverse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import metaverse.story.OnPath;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The system's own Chromium, started once for all tests that look at the page; none is fetched. Without it they are skipped, aloud.
public final class Chromium implements BeforeAllCallback {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static final double PATIENCE_MILLIS = 10_000;

    private Browser browser;

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            var chromium = OnPath.find("chromium", "chromium-browser", "google-chrome");
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            var playwright = Playwright.create();
            return new Running(playwright, playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS)));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = context.getRoot().getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
                .browser();
    }

    Browser browser() {
        return browser;
    }
}
