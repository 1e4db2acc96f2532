package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Someone with a browser. What the page complains of is kept, and each test ends by seeing that there is nothing.
final class Visitor implements AutoCloseable {
    private static final List<String> SERIOUS = List.of("error", "warning");

    /// A line that is lost is what some tests are about; the canvas is axe's.
    private static final List<String> EXPECTED = List.of("WebSocket connection", "net::ERR_", "Canvas2D");

    private static final String PASSWORD = "a good password";

    final Page page;
    final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;

    Visitor(Browser browser, InetSocketAddress address, Browser.NewContextOptions options) {
        context = browser.newContext(options.setLocale(options.locale == null ? "en-GB" : options.locale));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (SERIOUS.contains(message.type()) && EXPECTED.stream().noneMatch(message.text()::contains)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + address.getPort() + "/");
    }

    static Visitor open(Browser browser, InetSocketAddress address) {
        return new Visitor(browser, address, new Browser.NewContextOptions());
    }

    Visitor enter(String name) {
        page.fill("#name", name);
        page.press("#name", "Enter");
        assertThat(composer()).isFocused();
        return this;
    }

    /// Keeps the name with a password.
    Visitor keepsName() {
        button("Keep this name").click();
        page.fill("#field-password", PASSWORD);
        confirm();
        return this;
    }

    /// Comes with a name that was kept, on another device.
    Visitor comesBack(String name) {
        page.locator("summary").click();
        button("I have an account").click();
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        assertThat(composer()).isFocused();
        return this;
    }

    /// In the list beside the talk.
    Locator person(String name) {
        return page.locator(".person", new Page.LocatorOptions().setHasText(name));
    }

    Locator composer() {
        return page.locator("#say");
    }

    Visitor say(String text) {
        composer().fill(text);
        composer().press("Enter");
        return this;
    }

    /// Says it, and waits for the echo.
    Visitor saying(String text) {
        say(text);
        sees(text);
        assertThat(page.locator(".pending")).hasCount(0);
        return this;
    }

    /// What is said in the log, as it is seen.
    Locator said(String text) {
        return page.locator("article").locator(text(text));
    }

    private Locator text(String text) {
        return page.locator(".text").filter(new Locator.FilterOptions().setHasText(exactly(text)));
    }

    /// Waits until something is true of the page. Playwright's own way evaluates strings in it, which its rules forbid.
    void until(String expression, Object... argument) {
        var end = System.nanoTime() + (long) (Chromium.PATIENCE_MILLIS * 1_000_000);
        while (!Boolean.TRUE.equals(page.evaluate(expression, argument.length == 0 ? null : argument[0]))) {
            org.assertj.core.api.Assertions.assertThat(System.nanoTime()).as("waited too long until %s", expression)
                    .isLessThan(end);
        }
    }

    /// Waits until nothing moves any more.
    void rests() {
        until("document.getAnimations().every(each => each.playState === 'finished' || each.effect.getTiming().iterations === Infinity)");
    }

    /// The browser reads the pattern, and its quoting is not Java's.
    private static Pattern exactly(String text) {
        return Pattern.compile("^" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0") + "$");
    }

    /// Exactly once.
    Visitor sees(String text) {
        assertThat(said(text)).hasCount(1);
        return this;
    }

    Locator row(String text) {
        return page.locator("article").filter(new Locator.FilterOptions().setHas(text(text)));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator item(String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator place(String name) {
        return page.locator(".place").filter(new Locator.FilterOptions().setHas(
                page.locator("bdi",
                        new Page.LocatorOptions().setHasText(exactly(name)))));
    }

    /// What is written in the dialog that is open.
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /// Says in the dialog that this is all.
    void confirm() {
        dialog().locator("button.primary").click();
        assertThat(dialog()).hasCount(0);
    }

    /// Keeps what is seen now under `target/screens`, for whoever wants to look at it.
    void shoot(String name) {
        rests();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        org.assertj.core.api.Assertions.assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
