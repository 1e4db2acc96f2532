package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import metaverse.door.prose.Grammar;
import metaverse.texts.Texts;
import metaverse.universe.Command.Clock;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Speak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client keeps in mind what it asked the server for, in the server's own words.
final class RegionTest {
    private final Grammar grammar = new Grammar(true, Form.LINES);

    @ParameterizedTest
    @ValueSource(strings = {":lang zh", ":LANG Chinese", "/language 中文", "：lang zh-cn", ":lang cn", ":language 汉语"})
    void everyWordByWhichTheServerKnowsALanguageIsKept(String line) {
        assertThat(grammar.read(line)).as("the server understands it").isInstanceOf(Speak.class);
        var region = new Region(Texts.of(Locale.ENGLISH), "");
        region.typed(line);
        assertThat(asked(region)).containsExactly("{\"do\":\"line\",\"text\":\":lang zh\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {":lang en", ":language English", ":lang 英语", ":lang 英文"})
    void whoWantsEnglishAgainIsNotSpokenToInChinese(String line) {
        assertThat(grammar.read(line)).isInstanceOf(Speak.class);
        var region = new Region(Texts.of(Locale.CHINA), "");
        region.typed(line);
        assertThat(asked(region)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {":tz Asia/Shanghai", ":TZ asia/shanghai", ":timezone Shanghai", ":tz +8", ":tz +08:00",
        ":tz los angeles"})
    void everyWordByWhichTheServerKnowsAZoneIsKept(String line) {
        assertThat(grammar.read(line)).as("the server understands it").isInstanceOf(Clock.class);
        var region = new Region(Texts.of(Locale.ENGLISH), "Europe/Berlin");
        region.typed(line);
        assertThat(asked(region)).hasSize(1).noneMatch(object -> object.contains("Berlin"));
        var sent = String.valueOf(Json.read(asked(region).getFirst()).get("text"));
        assertThat(grammar.read(sent)).as("what is asked for again").isEqualTo(grammar.read(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {":tz", ":tz nowhere", ":tz +99", ":lang xx", ":lang", "tz Asia/Shanghai", "hello"})
    void whatTheServerWouldRefuseIsNotAskedForAgain(String line) {
        var region = new Region(Texts.of(Locale.ENGLISH), "Europe/Berlin");
        region.typed(line);
        assertThat(asked(region)).containsExactly("{\"do\":\"line\",\"text\":\":tz Europe/Berlin\"}");
    }

    @Test
    void whoLivesAsTheServerDoesAsksForNothing() {
        assertThat(asked(new Region(Texts.of(Locale.ENGLISH), ""))).isEmpty();
    }

    private static java.util.List<String> asked(Region region) {
        var stage = new StageFake(Manner.PERSON, "lily");
        region.ask(stage);
        return stage.sent;
    }
}
