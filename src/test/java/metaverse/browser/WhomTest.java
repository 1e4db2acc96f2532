package metaverse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaverse.door.prose.Grammar;
import metaverse.universe.Command;
import metaverse.universe.Refusal.Reason;
import org.junit.jupiter.api.Test;

/// The page says "only bob will read this" exactly where the text door would take the line for private, and sends the same words.
class WhomTest extends PageTest {
    private static final int LINES = 5_000;
    private static final List<String> PARTS = List.of(
            "@", "@", "＠", "bob", "李雷", "a", "1", " ", " ", ":", "：", "/", "me", "say", "who", "name", ".", "-", "_",
            ",", "嗨", "，",
            "\u200b", "\u00ad", "\u0301", "^", "+", "%", "\n", "\t", "\u202e", "🎉", "〇", "D");

    private final Grammar grammar = new Grammar(true, Command.Form.LINES);

    private static List<String> lines() {
        var random = new Random(4);
        return random.ints(LINES, 0, 12)
                .mapToObj(length -> IntStream.range(0, length).mapToObj(_ -> PARTS.get(random.nextInt(PARTS.size())))
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void bothLanguagesHaveEveryText() {
        var names = (List<?>) visitor().page.evaluate("""
                async () => {
                    const at = document.querySelector('link[href$="texts/texts.js"]').href;
                    const {en} = await import(at.replace('texts.js', 'en.js'));
                    const {zh} = await import(at.replace('texts.js', 'zh.js'));
                    const kinds = text => Object.entries(text).map(([name, each]) => name + ' ' + typeof each + ' ' + (each.length && typeof each === 'function' ? each.length : '')).sort();
                    return [kinds(en), kinds(zh)];
                }""");
        assertThat((List<?>) names.getFirst()).hasSizeGreaterThan(100).isEqualTo(names.getLast());
    }

    @Test
    void aLineIsForWhomTheTextDoorTakesIt() {
        var read = (List<?>) visitor().page.evaluate("""
                async lines => {
                    const {mentions} = await import(document.querySelector('link[href$="state/grammar.js"]').href);
                    return lines.map(line => mentions(line, () => false));
                }""", lines());
        var lines = lines();
        for (var i = 0; i < LINES; i++) {
            var line = lines.get(i);
            var here = (Map<?, ?>) read.get(i);
            switch (grammar.read(line)) {
                case Command.Tell tell -> {
                    assertThat((List<?>) here.get("to")).as(line).isNotEmpty();
                    assertThat(here.get("text")).as(line).isEqualTo(tell.text().value());
                }
                // A line that has only an address tells nobody anything, but would be for some only.
                case Command.Unreadable(var refusal, _) when refusal.reason() == Reason.NOTHING_TO_SAY
                        && line.matches("(?s).*[@＠].*") ->
                    assertThat((List<?>) here.get("to")).as(line).isNotEmpty();
                case null, default -> assertThat((List<?>) here.get("to")).as(line).isEmpty();
            }
        }
    }
}
