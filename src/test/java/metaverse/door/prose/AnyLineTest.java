package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import metaverse.texts.Texts;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Kind;
import metaverse.universe.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for any line whatever.
class AnyLineTest {
    private static final Grammar GRAMMAR = new Grammar(false, Form.LINES);

    @Property(tries = 3000)
    void everyLineThatIsNotBlankAsksForSomethingFit(@ForAll("lines") String line) {
        holds(line);
    }

    @Property
    void whateverFollowsASayIsSaidToTheRoom(@ForAll("lines") String line) {
        var rest = Text.of(line).value();

        if (!rest.isEmpty()) {
            assertThat(GRAMMAR.read(":say " + rest))
                    .isEqualTo(new Command.Say(null, Kind.SAY, Text.of(rest), null));
        }
    }

    @Property
    void nothingThatFollowsACommandIsEverSaidToTheRoom(@ForAll("lines") String line) {
        assertThat(GRAMMAR.read(":login " + line)).isInstanceOf(Command.Unreadable.class);
        assertThat(GRAMMAR.read(":xyzzy " + line)).isInstanceOf(Command.Unreadable.class);
    }

    @Property
    void aLineWithAFairMentionIsNeverSaidToTheRoom(@ForAll("lines") String before, @ForAll("lines") String after) {
        assertThat(GRAMMAR.read("x " + before + " @bob " + after)).isNotInstanceOf(Command.Say.class);
    }

    @FuzzTest
    void noBytesMakeReadingThrow(String line) {
        holds(line == null ? "" : line);
    }

    private static void holds(String line) {
        switch (GRAMMAR.read(line)) {
            case null -> assertThat(Text.of(line.replace("\uFEFF", "")).value()).isEmpty();
            case Command.Say say -> assertThat(say.text().isEmpty()).isFalse();
            case Command.Tell tell -> {
                assertThat(tell.text().isEmpty()).isFalse();
                assertThat(tell.to()).isNotEmpty().doesNotHaveDuplicates();
            }
            case Command.Unreadable(var refusal, _, _) ->
                assertThat(Texts.of(Tongue.CHINESE).refusal(refusal).codePoints()).noneMatch(Text::isPaint);
            case Command.Lost _ -> throw new AssertionError("no line is lost by being read");
            default -> {}
        }
    }

    @Provide
    Arbitrary<String> lines() {
        var picked = Arbitraries.of(
                "@", "＠", ":", "：", "/", "name", "bob", "amy", " ", "\t", ".", "-", "_", ",", "say", "me", "history",
                "before",
                "9", "lang", "\u0000", "\u001B", "\u202E", "\u200B", "\uFEFF", "\u0301", "\uD83D", "🙂", "李", "\n", "#",
                "`", "\\");
        return Arbitraries.oneOf(Arbitraries.strings(), picked.list().ofMaxSize(20).map(list -> String.join("", list)));
    }
}
