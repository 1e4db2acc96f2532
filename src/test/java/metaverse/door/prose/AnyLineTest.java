package metaverse.door.prose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
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
                    .isEqualTo(new Command.Say(null, Kind.SAY, Text.of(rest), 0, null));
        }
    }

    @Property
    void nothingThatFollowsACommandIsEverSaidToTheRoom(@ForAll("lines") String line) {
        assertThat(GRAMMAR.read(":login " + line)).isInstanceOfAny(Command.Unreadable.class, Command.Login.class);
        assertThat(GRAMMAR.read(":xyzzy " + line)).isInstanceOf(Command.Unreadable.class);
    }

    @Property
    void aLineWithAFairMentionIsNeverSaidToTheRoom(@ForAll("lines") String before, @ForAll("lines") String after) {
        assertThat(GRAMMAR.read("x " + before + " @bob " + after)).isNotInstanceOf(Command.Say.class);
    }

    @FuzzTest(maxDuration = "90s")
    void anyTypedLineAsksForSomethingFit(byte[] bytes) {
        var line = new String(bytes, UTF_8);
        holds(line);
        mentionsHold(Text.of(line).value());
        // Any UTF-16, with half characters, as JSON's escapes bring them.
        holds(ByteBuffer.wrap(bytes).asCharBuffer().toString());
    }

    /// Only an address goes, and with it nothing but whom it names.
    private static void mentionsHold(String text) {
        var mentions = Mentions.in(text);
        assertThat(text).endsWith(mentions.rest());
        assertThat(mentions.to()).hasSizeLessThanOrEqualTo(Mentions.MOST + 1).doesNotHaveDuplicates();
        var address = text.substring(0, text.length() - mentions.rest().length()).strip();
        if (address.isEmpty()) {
            assertThat(mentions.to().isEmpty() || text.indexOf('@') >= 0 || text.indexOf('＠') >= 0).isTrue();
        } else {
            assertThat(address).startsWithIgnoringCase(address.startsWith("@") ? "@" : "＠");
            assertThat(mentions.to()).isNotEmpty();
        }
    }

    private static void holds(String line) {
        switch (GRAMMAR.read(line)) {
            case null -> assertThat(Text.of(line.replace("\uFEFF", "")).value()).isEmpty();
            case Command.Say say -> assertThat(say.text().isEmpty()).isFalse();
            case Command.Tell tell -> {
                assertThat(tell.text().isEmpty()).isFalse();
                assertThat(tell.to()).isNotEmpty().doesNotHaveDuplicates();
            }
            case Command.Unreadable(var refusal, _) ->
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
