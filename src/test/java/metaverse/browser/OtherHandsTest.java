package metaverse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page without a mouse, on a phone, and without movement.
class OtherHandsTest extends PageTest {
    private static final int PHONE = 360;

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(PHONE, 740).setHasTouch(true).setIsMobile(true);
    }

    @Test
    void everythingGoesByKeyboard() {
        var bob = visitor().enter("bob");
        bob.saying("hello there");
        var lily = visitor();
        var keys = lily.page.keyboard();
        keys.type("lily");
        keys.press("Enter");
        assertThat(lily.composer()).isFocused();
        keys.type("hi @bo");
        assertThat(lily.page.locator("[role=option]")).hasText("@bob");
        keys.press("Tab");
        assertThat(lily.composer()).hasValue("hi @bob ");
        keys.press("Control+a");
        keys.type("hi all");
        keys.press("Enter");
        lily.sees("hi all");
        // To the log, up to what bob said, and to what can be done with it.
        keys.press("Shift+Tab");
        assertThat(lily.page.locator(".log")).isFocused();
        keys.press("ArrowUp");
        keys.press("ArrowUp");
        assertThat(lily.row("hello there")).isFocused();
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Enter");
        assertThat(lily.item("🎉")).isVisible();
        keys.press("ArrowRight");
        keys.press("Enter");
        assertThat(bob.page.locator(".sign-count")).hasAttribute("aria-label", "❤️: lily");
        keys.press("Escape");
        assertThat(lily.composer()).isFocused();
        keys.press("Control+k");
        assertThat(lily.page.locator("#search")).isFocused();
    }

    @Test
    void whatHasTheFocusShowsIt() {
        var lily = visitor().enter("lily");
        lily.saying("hello");
        for (var i = 0; i < 25; i++) {
            lily.page.keyboard().press("Tab");
            var shown = lily.page.evaluate("""
                    () => {
                        const focused = document.activeElement;
                        const style = getComputedStyle(focused);
                        const box = focused.closest('.box');
                        return focused === document.body || style.outlineStyle !== 'none' || (box && getComputedStyle(box).boxShadow !== 'none')
                            ? '' : focused.outerHTML;
                    }""");
            org.assertj.core.api.Assertions.assertThat(shown).isEqualTo("");
        }
    }

    @Test
    void onAPhoneEverythingIsInReachAndLargeEnough() {
        var bob = visitor().enter("bob");
        bob.saying("x".repeat(400));
        var lily = visitor(phone()).enter("lily");
        lily.saying("hello from a train");
        assertThat(lily.page.locator(".rooms")).not().isVisible();
        lily.button("Menu").tap();
        assertThat(lily.place("plaza")).isVisible();
        isLargeEnough(lily);
        lily.page.keyboard().press("Escape");
        lily.page.locator(".head .count").tap();
        lily.page.locator("button.person").tap();
        lily.item("Talk in private").tap();
        assertThat(lily.composer()).hasAttribute("placeholder", "Only bob will read this");
        lily.saying("just us");
        isLargeEnough(lily);
        org.assertj.core.api.Assertions.assertThat(lily.page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(PHONE);
        // The keyboard takes half of the screen: what is written and what was said last stay in sight.
        lily.page.setViewportSize(PHONE, 380);
        assertThat(lily.composer()).isInViewport();
        assertThat(lily.row("just us")).isInViewport();
    }

    private static void isLargeEnough(Visitor visitor) {
        visitor.rests();
        var small = visitor.page.evaluate("""
                () => [...document.querySelectorAll('button, input, textarea')]
                    .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.closest('[inert]'))
                    .filter(each => !each.matches('.quote, .goto'))
                    .filter(each => each.getBoundingClientRect().height < 43.5 || each.getBoundingClientRect().width < 43.5)
                    .map(each => each.outerHTML.slice(0, 200))""");
        org.assertj.core.api.Assertions.assertThat((List<?>) small).isEmpty();
    }

    @Test
    void whoWantsNoMovementGetsNone() {
        var lily = visitor(
                new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE).setViewportSize(PHONE, 740))
                .enter("lily");
        lily.button("Menu").click();
        assertThat(lily.place("plaza")).isInViewport();
        org.assertj.core.api.Assertions.assertThat(lily.page.evaluate("document.getAnimations().length")).isEqualTo(0);
        lily.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }
}
