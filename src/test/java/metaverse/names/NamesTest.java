package metaverse.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Name;
import metaverse.universe.Refusal.Reason;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lily", "x", "7", "李雷", "Zoë", "Дмитрий", "नमस्ते", "محمد", "〇七", "a_b-[]\\`^{}|.c", "user12345",
                "ｌｉｌｙ", "abcdefghijklmnopqrstuvwx", "ทดสอบ", "Ὀδυσσεύς"
            })
    void aNameMayBeOfAnyScript(String raw) {
        assertThat(name(raw).shown()).isNotEmpty();
    }

    @Test
    void aNameIsShownComposed() {
        assertThat(name("Zoe\u0308")).isEqualTo(name("Zoë"));
        assertThat(name("Zoe\u0308").shown()).isEqualTo("Zo\u00EB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000"})
    void anEmptyNameIsRefused(String raw) {
        assertThat(refusal(raw)).isEqualTo(Reason.NAME_EMPTY);
    }

    @Test
    void aNameHasAtMost24CodePointsAnd64Bytes() {
        assertThat(refusal("a".repeat(25))).isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(name("名".repeat(21))).isNotNull();
        assertThat(refusal("名".repeat(22))).isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(refusal("a".repeat(1_000_000))).isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(name("𝒜".repeat(16))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "_lily, BEGINNING, _",
        "-lily, BEGINNING, -",
        "\u0301lily, BEGINNING, U+0301",
        "lily., ENDING, .",
        "li ly, SPACE, U+0020",
        "li\u00A0ly, SPACE, U+00A0",
        "li@ly, SIGN, @",
        "li:ly, SIGN, :",
        "li：ly, SIGN, ：",
        "'li,ly', SIGN, ','",
        "li!ly, SIGN, !",
        "li#ly, SIGN, '#'",
        "li*ly, SIGN, *",
        "li~ly, SIGN, ~",
        "<lily>, SIGN, <",
        "lily🙂, SIGN, 🙂",
        "li\u0007ly, UNSEEN, U+0007",
        "li\u009Bly, UNSEEN, U+009B",
        "li\u202Ely, UNSEEN, U+202E",
        "li\u2066ly, UNSEEN, U+2066",
        "li\u2028ly, UNSEEN, U+2028",
        "li\u200Bly, UNSEEN, U+200B",
        "li\u200Dly, UNSEEN, U+200D",
        "li\u00ADly, UNSEEN, U+00AD",
        "li\uFE0Fly, UNSEEN, U+FE0F",
        "li\u3164ly, UNSEEN, U+3164",
        "li\u115Fly, UNSEEN, U+115F",
        "li\uD800ly, UNSEEN, U+D800",
        "li\uE000ly, SIGN, U+E000",
        "la\u0316\u0317\u0318\u0319\u0319ly, MARKS, U+0319",
        "x\uFDFA, SPACE, U+0020"
    })
    void anIllFormedNameIsRefusedWithWhatIsWrong(String raw, Flaw flaw, String at) {
        assertThat(Names.read(raw)).isInstanceOfSatisfying(NameReading.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(Reason.NAME_ILL_FORMED);
            assertThat(refused.refusal().args()).containsExactly(flaw.code(), at);
        });
    }

    @Test
    void fourMarksOnOneLetterAreAllowed() {
        assertThat(name("la\u0316\u0317\u0318\u0319ly")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "lily, LILY",
        "lily, ｌｉｌｙ",
        "straße, STRASSE",
        "Zoë, ZOË",
        "ﬁn, fin",
    })
    void namesThatFoldToTheSameAreTheSame(String one, String other) {
        assertThat(name(one).key()).isEqualTo(name(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "lily, lіly",
        "LILY, lіly",
        "lily, LІLY",
        "paypal, pаypal",
        "Paul, PauI",
        "paul, PauI",
        "Tom, Тom",
        "tom, Тom",
        "Nick, Νick",
        "ivan, Іvan",
        "Ivan, Іvan",
        "bob, b0b",
        "user1, userl",
        "corn, com",
        "scope, ѕсоре",
        "ali, aIi",
    })
    void namesThatLookTheSameAreNotDistinct(String one, String other) {
        assertThat(name(one).key()).isNotEqualTo(name(other).key());
        assertThat(name(one).isDistinctFrom(name(other))).isFalse();
        assertThat(name(other).isDistinctFrom(name(one))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"neil, nell", "Neil, Nell", "Kai, Kal", "amy, any", "李雷, 李蕾", "иван, ivan", "Zoe, Zoë", "u1, u2"})
    void namesThatDifferToTheEyeAreDistinct(String one, String other) {
        assertThat(name(one).isDistinctFrom(name(other))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "universe", "Universe", "plaza", "someone", "server", "SERVER", "operator", "private", "NickServ",
                "nickserv", "ChanServ", "sеrver", "0perator", "ｓｅｒｖｅｒ", "someоne"
            })
    void aReservedNameAndWhatLooksLikeItIsRefused(String raw) {
        assertThat(refusal(raw)).isEqualTo(Reason.NAME_RESERVED);
    }

    @Test
    void aMentionMeansTheNameAsTypedFirstThenTheOneBeforeItsPunctuation() {
        assertThat(shown(Names.addressee("bob"))).containsExactly("bob");
        assertThat(shown(Names.addressee("bob_-"))).containsExactly("bob_-", "bob_", "bob");
        assertThat(shown(Names.addressee("bob."))).containsExactly("bob");
        assertThat(shown(Names.addressee("bob^|"))).containsExactly("bob^|", "bob^", "bob");
        assertThat(shown(Names.addressee("b.b"))).containsExactly("b.b");
        assertThat(shown(Names.addressee("bob" + ".".repeat(100_000)))).containsExactly("bob");
        assertThat(shown(Names.addressee("bob]"))).containsExactly("bob]");
        assertThat(shown(Names.addressee("..."))).isEmpty();
        assertThat(shown(Names.addressee(""))).isEmpty();
    }

    @Test
    void anExactAddresseeMeansNothingElse() {
        assertThat(shown(Names.exact("bob_"))).containsExactly("bob_");
        assertThat(shown(Names.exact("bob."))).isEmpty();
    }

    @Test
    void whatWasTypedIsEchoedShortAndClean() {
        assertThat(Names.exact("a\nb\u001B[31m").shown()).isEqualTo("a b[31m");
        assertThat(Names.exact("x".repeat(100_000)).shown()).isEqualTo("x".repeat(32) + "…");
        assertThat(Names.echo("\u0007".repeat(300) + "x")).isEqualTo("…");
    }

    @Property
    void noStringMakesReadingThrow(@ForAll String raw) {
        assertThat(Names.read(raw)).isNotNull();
        assertThat(Names.addressee(raw).shown()).doesNotContain("\n");
        assertThat(Names.exact(raw)).isNotNull();
    }

    @Property
    void aNameReadAgainIsTheSame(@ForAll String raw) {
        if (Names.read(raw) instanceof NameReading.Read(var name)) {
            assertThat(Names.read(name.shown())).isEqualTo(new NameReading.Read(name));
            assertThat(name.looks()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        }
    }

    @Example
    void everyLetterAloneReadsWithoutFailing() {
        for (var c = 0; c <= Character.MAX_CODE_POINT; c += 7) {
            assertThat(Names.read(Character.toString(c))).isNotNull();
        }
    }

    private static List<String> shown(Addressee addressee) {
        return addressee.candidates().stream().map(Name::shown).toList();
    }

    private static Name name(String raw) {
        return switch (Names.read(raw)) {
            case NameReading.Read(var name) -> name;
            case NameReading.Refused(var refusal) -> throw new AssertionError(raw + " was refused: " + refusal);
        };
    }

    private static Reason refusal(String raw) {
        return switch (Names.read(raw)) {
            case NameReading.Read(var name) -> throw new AssertionError(raw + " was read: " + name);
            case NameReading.Refused(var refusal) -> refusal.reason();
        };
    }
}
