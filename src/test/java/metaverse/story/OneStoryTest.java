package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every door is equal: whichever door the one who acts came through, those at every door read the same people and words.
final class OneStoryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private House house;

    /// One at every door, named after it: `w-text` and so on.
    private final Map<Way, Guest> watchers = new LinkedHashMap<>();

    @BeforeEach
    void open() throws IOException {
        house = House.open(data.resolve("universe" + System.nanoTime()));
        for (var way : Way.values()) {
            var watcher = way.guest(house);
            watcher.enter(name(way));
            watchers.put(way, watcher);
        }
        for (var watcher : watchers.values()) {
            watcher.heard();
        }
    }

    @AfterEach
    void close() throws IOException {
        for (var watcher : watchers.values()) {
            watcher.close();
        }
        house.close();
    }

    private static String name(Way way) {
        return "w-" + way.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void assertAllRead(String... lines) throws IOException {
        for (var watcher : watchers.entrySet()) {
            assertThat(watcher.getValue().heard()).as("%s reads", watcher.getKey()).containsExactly(lines);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDoorShowsTheSamePeopleAndWords(Way way) throws IOException {
        try (var lily = way.guest(house)) {
            lily.enter("lily");
            assertAllRead("* lily arrived");

            lily.say("hello");
            lily.say("莉莉 says hi to a@b.org 👋");
            assertThat(lily.heard()).isEmpty();
            assertAllRead("lily: hello", "lily: 莉莉 says hi to a@b.org 👋");

            lily.emote("waves");
            assertThat(lily.heard()).isEmpty();
            assertAllRead("~ lily waves");

            lily.rename("rose");
            assertThat(lily.heard()).isEmpty();
            assertAllRead("* lily is now rose");

            lily.say("still me");
            assertThat(lily.heard()).isEmpty();
            assertAllRead("rose: still me");

            lily.leave();
            assertAllRead("* rose left");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyoneIsHeardByWhoCameThroughThisDoor(Way way) throws IOException {
        try (var lily = way.guest(house)) {
            lily.enter("lily");
            for (var watcher : watchers.entrySet()) {
                var name = name(watcher.getKey());
                watcher.getValue().say("hi");
                watcher.getValue().tell("psst", "lily");
                watcher.getValue().heard();

                assertThat(lily.heard()).containsExactly(name + ": hi", "[private] " + name + ": psst");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whisperReachesOnlyThoseItNames(Way way) throws IOException {
        var other = way == Way.TEXT ? Way.JSON : Way.TEXT;
        try (var lily = way.guest(house)) {
            lily.enter("lily");
            assertAllRead("* lily arrived");

            lily.tell("psst", name(Way.JSON_LINES));
            lily.tell("you two", name(way), name(other));
            assertThat(lily.heard()).isEmpty();

            for (var watcher : watchers.entrySet()) {
                var read = watcher.getValue().heard();
                var expected = new java.util.ArrayList<String>();
                if (watcher.getKey() == Way.JSON_LINES) {
                    expected.add("[private] lily: psst");
                }
                if (watcher.getKey() == way || watcher.getKey() == other) {
                    expected.add("[private] lily: you two");
                }
                assertThat(read).as("%s reads", watcher.getKey()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whisperToNobodyIsSentToNobody(Way way) throws IOException {
        try (var lily = way.guest(house)) {
            lily.enter("lily");
            assertAllRead("* lily arrived");

            lily.tell("psst", "nobody", name(way));

            assertThat(lily.heard())
                    .containsExactly(
                            "! Nobody here is called nobody, so nothing was sent. To tell everyone:  :say …");
            assertAllRead();
        }
    }

    @ParameterizedTest
    @EnumSource
    void historyIsTheSameAtEveryDoor(Way way) throws IOException {
        try (var lily = way.guest(house)) {
            lily.enter("lily");
            lily.say("hello");
            lily.emote("waves");
            lily.tell("psst", name(way));
            lily.rename("rose");
            lily.say("bye");
            lily.heard();

            var expected = List.of("1 lily: hello", "2 ~ lily waves", "3 rose: bye");
            assertThat(lily.history()).isEqualTo(expected);
            assertThat(lily.history(name(way))).containsExactly("1 lily: psst");
            for (var watcher : watchers.entrySet()) {
                watcher.getValue().heard();
                assertThat(watcher.getValue().history()).as("%s reads", watcher.getKey()).isEqualTo(expected);
                assertThat(watcher.getValue().history("rose"))
                        .as("%s reads", watcher.getKey())
                        .isEqualTo(watcher.getKey() == way ? List.of("1 lily: psst") : List.of());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyoneIsListedAtEveryDoor(Way way) throws IOException {
        try (var lily = way.guest(house)) {
            lily.enter("lily");
            assertAllRead("* lily arrived");

            var all = List.of(
                    "lily", "w-irc", "w-irc_web", "w-json", "w-json_lines", "w-json_tls", "w-text", "w-text_tls",
                    "w-web",
                    "w-web_tls");
            assertThat(lily.who()).isEqualTo(all);
            for (var watcher : watchers.values()) {
                assertThat(watcher.who()).isEqualTo(all);
            }
        }
    }
}
