package metaverse.universe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    private static final String FOUR = "\u0301\u0302\u0303\u0304";

    @ParameterizedTest
    @CsvSource({
        "a\u0000b, ab",
        "a\u001B[2Jb, a[2Jb",
        "a\u007Fb, ab",
        "a\u009B31mb, a31mb",
        "a\u0085b, ab",
        "a\u2028b\u2029c, abc",
        "a\u202Eb\u202Cc, abc",
        "a\u2066b\u2069c, abc",
        "a\u200Eb\u200Fc\u061Cd, abcd",
        "a\uD800b\uDC00c, abc",
        "a\tb, a b",
        "👩\u200D👧, 👩\u200D👧",
    })
    void whatWouldPaintOnAScreenIsRemoved(String raw, String clean) {
        assertThat(Text.of(raw).value()).isEqualTo(clean);
    }

    @Test
    void aTextMayHaveSeveralLines() {
        assertThat(Text.of("one\r\ntwo\n\nthree").value()).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void surroundingBlankSpaceGoes() {
        assertThat(Text.of(" \t\r\n hi \n").value()).isEqualTo("hi");
        assertThat(Text.of("\u0007 \r").isEmpty()).isTrue();
    }

    @Test
    void aBaseCarriesAtMostFourMarks() {
        assertThat(Text.of("a" + FOUR + "\u0305\u0306b" + FOUR).value()).isEqualTo("a" + FOUR + "b" + FOUR);
    }

    @Test
    void whatIsNotSeenIsNoNewBase() {
        assertThat(Text.of("a" + FOUR + "\u0007\u0305b").value()).isEqualTo("a" + FOUR + "b");
        assertThat(Text.of("a" + FOUR + "\uD800\u0305b").value()).isEqualTo("a" + FOUR + "b");
        assertThat(Text.of("a" + FOUR + "\u200C\u0305b").value()).isEqualTo("a" + FOUR + "\u200Cb");
    }

    @Test
    void whatIsNotCleanIsNoText() {
        assertThatThrownBy(() -> new Text("a\u001Bb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 3000)
    void aCleanedTextIsClean(@ForAll("hostile") String raw) {
        var text = Text.of(raw).value();

        assertThat(Text.of(text).value()).isEqualTo(text);
        assertThat(text.codePoints()).noneMatch(Text::isPaint);
        assertThat(text).isEqualTo(text.strip());
    }

    @Property
    void theLengthIsThatOfItsUtf8(@ForAll("hostile") String raw) {
        var text = Text.of(raw);

        assertThat(text.bytes()).isEqualTo(text.value().getBytes(StandardCharsets.UTF_8).length);
    }

    @Provide
    Arbitrary<String> hostile() {
        var picked = Arbitraries.of(
                "a", " ", "\n", "\r", "\t", "\u001B[", "\u009B", "\u202E", "\u200D", "\u200F", "\u0301", "\u0302",
                "\uFE0F",
                "\uD83D", "\uDE00", "🙂", "é", "中", "\u2028", "\uFEFF", "\u00A0");
        return Arbitraries.oneOf(Arbitraries.strings(), picked.list().ofMaxSize(40).map(list -> String.join("", list)));
    }
}
