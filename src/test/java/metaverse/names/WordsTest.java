package metaverse.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaverse.names.Words.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "'Hello, World!', hello world",
        "Ｈｅｌｌｏ, hello",
        "STRASSE straße, strasse strasse",
        "don't, don t",
        "re\u0301sume\u0301, résumé",
        "a1 2b ½, a1 2b 1 2",
        "你好吗, 你好 好吗 吗",
        "说hello吧, 说 hello 吧",
        "カタカナー, カタ タカ カナ ナー ー",
        "한국어는, 한국 국어 어는 는",
        "กำลัง, กํา าลั ลัง ง",
        "好👋, 好 👋",
        "'?!', ''",
    })
    void cutsTextsOfAnyScript(String text, String words) {
        var expected = words.isEmpty() ? List.of() : List.of(words.split(" "));
        assertThat(Words.in(text)).isEqualTo(expected);
    }

    @Test
    void looksForEachWordAndForQuotedOnesTogether() {
        assertThat(Words.sought("One \"two Three\" 你好吗 “four”  ")).containsExactly(
                whole("one"), whole("two", "three"), whole("你好", "好吗"), whole("four"));
        assertThat(Words.sought("don't \"\" ?!")).containsExactly(whole("don", "t"));
        assertThat(Words.sought("好")).containsExactly(new Phrase(List.of("好"), true));
        assertThat(Words.sought("a ".repeat(100))).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({
        "北京, 我在北京工作, true",
        "北京, 京北, false",
        "北京工, 我在北京工作, true",
        "作, 我在北京工作, true",
        "京, 我在北京工作, true",
        "'\"good morning\"', Good Morning all, true",
        "'\"good morning\"', morning good, false",
        "good morning, morning good, true",
        "go, good, false",
        "'\"说 hello\"', 你说 hello 吧, true",
    })
    void findsWhatIsThere(String question, String text, boolean found) {
        var words = Words.in(text);
        assertThat(Words.sought(question)).isNotEmpty();
        assertThat(Words.sought(question).stream().allMatch(phrase -> phrase.isIn(words))).isEqualTo(found);
    }

    private static Phrase whole(String... words) {
        return new Phrase(List.of(words), false);
    }
}
