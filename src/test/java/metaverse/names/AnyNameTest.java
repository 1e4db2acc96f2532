package metaverse.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Name;
import metaverse.universe.Refusal;
import metaverse.universe.Text;

/// What holds for anything that someone wants to be called.
final class AnyNameTest {
    private static final int CODE_POINTS = 24;
    private static final int BYTES = 64;

    @FuzzTest(maxDuration = "90s")
    void everyNameIsFitOrRefusedInWords(byte[] bytes) {
        holds(new String(bytes, UTF_8));
        // Any UTF-16, with half characters, as JSON's escapes bring them.
        holds(ByteBuffer.wrap(bytes).asCharBuffer().toString());
    }

    private static void holds(String raw) {
        switch (Names.read(raw)) {
            case NameReading.Read(var name) -> isFit(name);
            case NameReading.Refused(var refusal) -> isSayable(refusal);
        }
        assertThat(Names.echo(raw).codePoints()).noneMatch(Text::isPaint).noneMatch(c -> c == '\n');
        assertThat(Names.addressee(raw).candidates()).doesNotHaveDuplicates();
    }

    private static void isFit(Name name) {
        var shown = name.shown();
        assertThat(shown.codePointCount(0, shown.length())).isBetween(1, CODE_POINTS);
        assertThat(shown.getBytes(UTF_8)).hasSizeBetween(1, BYTES);
        assertThat(shown.codePoints()).noneMatch(Text::isPaint).allMatch(Names::isSeen);
        assertThat(new String(shown.getBytes(UTF_8), UTF_8)).as("survives the wire").isEqualTo(shown);
        assertThat(Names.read(shown)).as("is the same when typed again").isEqualTo(new NameReading.Read(name));
        assertThat(Names.exact(shown).candidates()).containsExactly(name);
        assertThat(name.isDistinctFrom(name)).isFalse();
        assertThat(Names.read("@" + shown)).isInstanceOf(NameReading.Refused.class);
    }

    private static void isSayable(Refusal refusal) {
        for (var tongue : Tongue.values()) {
            assertThat(Texts.of(tongue).refusal(refusal).codePoints()).noneMatch(Text::isPaint);
        }
    }
}
