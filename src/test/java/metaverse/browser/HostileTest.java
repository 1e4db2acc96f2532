package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people say and how they are called never becomes anything but text.
class HostileTest extends PageTest {
    private static final List<String> NAMES =
            List.of("עברית", "مرحبا", "a\u0301\u0301\u0301\u0301", "x".repeat(24), "ﷺ");

    private static final List<String> TEXTS = List.of(
            "<img src=x onerror=alert(1)><script>alert(2)</script>",
            "<style>*{display:none}</style></article></div><h1>big",
            "javascript:alert(1) data:text/html,<b>x vbscript:x file:///etc/passwd",
            "https://ok.example/\"onmouseover=\"alert(1)",
            "${7*7} {{7*7}} <!--?lit$1$--> &lt;b&gt; `<i>code</i>`",
            "\u202Eoverride\u202C and \u2066isolate\u2069",
            "a" + "\u0301".repeat(1_900),
            "zero\u200bwidth\u200d\ufeff",
            "w".repeat(3_000),
            "line\u2028separator",
            "https://bank.example@evil.example/");

    @Test
    void whatIsSaidIsShownAsWhatItIs() throws IOException {
        var lily = visitor().enter("lily");
        for (var name : NAMES) {
            try (var one = house.json()) {
                one.send("do", "enter", "name", name);
                if (one.next().event().equals("welcome")) {
                    one.ask("do", "say", "room", "plaza", "text", "I am here", "cid", "c");
                }
            }
        }
        try (var mallory = house.json("mallory")) {
            for (var i = 0; i < TEXTS.size(); i++) {
                mallory.ask("do", "say", "room", "plaza", "text", TEXTS.get(i), "cid", "c" + i);
            }
            mallory.ask("do", "say", "room", "plaza", "text", "the end", "cid", "end");
        }
        lily.sees("the end").sees(TEXTS.getFirst());
        var page = lily.page;
        var strange = page.evaluate(
                """
                () => [...document.querySelectorAll('.log *')].filter(each => !each.matches('img.face') && !['ARTICLE', 'DIV', 'SPAN', 'BDI', 'TIME', 'P', 'A', 'CODE',
                    'SVG', 'RECT', 'PATH', 'BUTTON', 'H2', 'SMALL'].includes(each.tagName.toUpperCase())).map(each => each.outerHTML)""");
        org.assertj.core.api.Assertions.assertThat((List<?>) strange).isEmpty();
        assertThat(page.locator(".text a")).hasAttribute("href", "https://ok.example/");
        org.assertj.core.api.Assertions
                .assertThat(page.evaluate(
                        "document.querySelector('.log').scrollWidth - document.querySelector('.log').clientWidth"))
                .isEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "page-hostile.png")));
    }

    @Test
    void nothingIsAskedOfAnyoneElse() {
        var lily = visitor();
        var requests = new java.util.ArrayList<String>();
        lily.page.onRequest(request -> requests.add(request.url()));
        lily.page.reload();
        lily.enter("lily").saying("hello");
        org.assertj.core.api.Assertions.assertThat(requests)
                .isNotEmpty().allMatch(url -> url.startsWith("http://127.0.0.1:" + house.address().getPort() + "/"));
    }
}
