package metaverse.universe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordTest {
    private static String spelt(String raw) {
        return new String(Password.of(raw).bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", " ", "correct horse battery staple", "Correct Horse Battery Staple", "πßå", "Jack of ♦s",
                "密码", "👨‍👩‍👧", "❤️", "می‌خواهم", "a,b=c@d:e"})
    void acceptsWhatPeopleChoose(String raw) {
        assertThat(spelt(raw)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my cat is a \tby", "a\u0000b", "a\u0085b", "a\u007Fb", "a\nb", "a\u2028b", "a\u2029b",
        "\uD800", "a\uE000b", "a\uFFFFb", "a\u202Eb", "\uFEFFa", "a\u00ADb", "a\u200Bb", "a\u0378b"})
    void refusesWhatCannotBeTypedAgain(String raw) {
        assertThat(Password.isFit(raw)).isFalse();
    }

    /// RFC 8265, section 4.3, has this example.
    @Test
    void spacesOfOtherScriptsAreSpaces() {
        assertThat(spelt("foo\u1680bar")).isEqualTo("foo bar");
        assertThat(spelt("密\u3000码\u00A0")).isEqualTo("密 码 ");
    }

    @Test
    void lettersWithTheirMarksAreOneHoweverTyped() {
        assertThat(spelt("e\u0301")).isEqualTo(spelt("\u00E9")).hasSize(1);
    }

    @Test
    void compatibleLettersStayDifferent() {
        assertThat(spelt("Ａ")).isNotEqualTo(spelt("A"));
        assertThat(spelt("a")).isNotEqualTo(spelt("A"));
    }

    @Test
    void theLengthIsBoundedInBytes() {
        assertThat(Password.isFit("x".repeat(Password.LONGEST))).isTrue();
        assertThat(Password.isFit("x".repeat(592))).isTrue();
        assertThat(Password.isFit("x".repeat(Password.LONGEST + 1))).isFalse();
        assertThat(Password.isFit("é".repeat(Password.LONGEST / 2))).isTrue();
        assertThat(Password.isFit("é".repeat(Password.LONGEST / 2) + "x")).isFalse();
    }

    @Test
    void wipesItselfAndNeverShowsItself() {
        var password = Password.of("hunter2");
        assertThat(password.toString()).doesNotContain("hunter2");
        password.close();
        assertThat(password.bytes()).containsOnly(0);
    }

    @Property
    void preparingTwiceIsPreparingOnce(@ForAll("typed") String raw) {
        Assume.that(Password.isFit(raw));
        assertThat(spelt(spelt(raw))).isEqualTo(spelt(raw));
    }

    @Property
    void everyEquivalentSpellingIsTheSame(@ForAll("typed") String raw) {
        var apart = Normalizer.normalize(raw, Normalizer.Form.NFD);
        Assume.that(Password.isFit(raw) && Password.isFit(apart));
        assertThat(spelt(apart)).isEqualTo(spelt(raw));
    }

    @Property
    void whatIsFitIsBoundedAndHoldsNoControls(@ForAll("typed") String raw) {
        Assume.that(Password.isFit(raw));
        assertThat(Password.of(raw).bytes()).hasSizeBetween(1, Password.LONGEST);
        assertThat(spelt(raw).codePoints()).noneMatch(Character::isISOControl);
    }

    @Provide
    Arbitrary<String> typed() {
        var picked =
                Arbitraries.of("e", "\u0301", "\u0323", "é", "\u00A0", "\u3000", " ", "각", "\u1100\u1161\u11A8", "A",
                        "Å", "\u212B", "👋", "\u200D", "ﬁ", "①");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20), picked.list().ofMaxSize(12).map(list -> String.join("", list)));
    }
}
