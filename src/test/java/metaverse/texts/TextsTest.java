package metaverse.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import metaverse.ledger.Unarchived;
import metaverse.names.Flaw;
import metaverse.universe.Answer;
import metaverse.universe.Approachable;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Command.Topic;
import metaverse.universe.Deed;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.FloorCommand.Moves.Told;
import metaverse.universe.Matter;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern COMPOSED = Pattern.compile("start\\..+\\.|place\\.|look\\..+\\.");
    private static final Texts ENGLISH = Texts.of(Tongue.ENGLISH);
    private static final Texts CHINESE = Texts.of(Tongue.CHINESE);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @EnumSource
    void everyCodeHasATextInEveryLanguage(Tongue tongue) {
        var texts = Texts.of(tongue);
        for (var reason : Reason.values()) {
            assertThat(texts.refusal(Refusal.of(reason))).isNotBlank();
        }
        for (var flaw : Flaw.values()) {
            assertThat(texts.refusal(Refusal.of(Reason.NAME_ILL_FORMED, flaw.code(), "*"))).isNotBlank();
        }
        for (var deed : Deed.values()) {
            assertThat(texts.done(new Answer.Done(deed, List.of()))).isNotBlank();
        }
        for (var matter : Matter.values()) {
            assertThat(texts.news(new Event.News(matter, List.of()))).isNotBlank();
        }
        for (var farewell : Farewell.values()) {
            assertThat(texts.farewell(farewell)).isNotBlank();
        }
        for (var topic : Topic.values()) {
            assertThat(texts.topic(topic)).isNotBlank();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() {
        assertThat(CHINESE.keys()).isEqualTo(ENGLISH.keys());
        for (var key : ENGLISH.keys()) {
            assertThat(places(CHINESE.say(key))).as(key).isEqualTo(places(ENGLISH.say(key)));
        }
    }

    @Test
    void noTextIsUnused() throws IOException {
        var sources = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        var composed = composed();
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(composed.contains(key) || isIn(sources, key)).as(key).isTrue());
    }

    /// The key as it stands; or, for what stops a start, its family with the code put behind it.
    private static boolean isIn(CharSequence sources, String key) {
        var family = key.substring(0, key.lastIndexOf('.') + 1);
        return sources.toString().contains("\"" + key + "\"")
                || (COMPOSED.matcher(family).matches() && sources.toString().contains("\"" + family + "\""));
    }

    private static List<String> composed() {
        return Stream.of(
                Arrays.stream(Reason.values()).map(reason -> "refusal." + reason.code()),
                Arrays.stream(Flaw.values()).map(flaw -> "refusal.name-ill-formed." + flaw.code()),
                Arrays.stream(Deed.values()).map(deed -> "done." + deed.code()),
                Stream.of("tile", "spot", "person", "exit", "way").map(kind -> "done.walking." + kind),
                Arrays.stream(Told.values()).map(told -> "done.moves." + told.code()),
                Arrays.stream(Farewell.values()).map(farewell -> "farewell." + farewell.code()),
                Arrays.stream(Unarchived.Why.values()).map(why -> "archive." + code(why)),
                Arrays.stream(Matter.values()).map(matter -> "news." + matter.code()),
                Arrays.stream(Approachable.values()).map(by -> "done.approachable." + by.code()),
                Arrays.stream(Topic.values())
                        .map(topic -> "topic." + topic.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Stream.of("refusal.unknown-command.near", "news.kicked.why", "news.banned.why",
                        "done.retained.always"))
                .flatMap(keys -> keys)
                .toList();
    }

    private static String code(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void onlyAPlaceForAnArgumentIsSpecialInAText() {
        assertThat(ENGLISH.say("renamed", "{1}", "it's {0} {")).isEqualTo("{1} is now it's {0} {");
        assertThat(ENGLISH.say("renamed", "amy")).isEqualTo("amy is now ");
    }

    @Test
    void aTextThatIsNotThereIsAMistakeInTheProgram() {
        assertThatThrownBy(() -> ENGLISH.say("no.such.key")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void noLineOfATextIsWiderThanATerminal(Tongue tongue) {
        var texts = Texts.of(tongue);
        assertThat(texts.keys()).filteredOn(key -> key.startsWith("topic.") || key.equals("greeting"))
                .allSatisfy(key -> assertThat(texts.say(key).lines()).allMatch(line -> columns(line) < 76));
    }

    /// Chinese signs are two columns wide.
    private static long columns(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).sorted().toList();
    }
}
