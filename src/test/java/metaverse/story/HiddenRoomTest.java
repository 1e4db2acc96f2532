package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Of a private room nothing shows to those who do not belong to it: whatever they try, they read what they would of a room that
/// does not exist, byte for byte except the name.
final class HiddenRoomTest extends OpenHouse {
    private static final String HIDDEN = "attic";
    private static final String ABSENT = "cella";

    /// A name that nobody may take.
    private static final String RESERVED = "server";

    static List<List<Object>> objects() {
        return List.of(
                List.of("do", "join", "room", HIDDEN),
                List.of("do", "join", "room", HIDDEN, "who", HIDDEN),
                List.of("do", "turn", "room", HIDDEN),
                List.of("do", "leave", "room", HIDDEN),
                List.of("do", "topic", "room", HIDDEN),
                List.of("do", "topic", "room", HIDDEN, "text", "mine"),
                List.of("do", "retitle", "room", HIDDEN, "name", "mine"),
                List.of("do", "invite", "room", HIDDEN, "who", "bob"),
                List.of("do", "invite", "room", HIDDEN, "who", "nobody"),
                List.of("do", "say", "room", HIDDEN, "text", "hi", "cid", "c1"),
                List.of("do", "who", "room", HIDDEN),
                List.of("do", "history", "room", HIDDEN),
                List.of("do", "history", "room", HIDDEN, "around", 1),
                List.of("do", "search", "room", HIDDEN, "text", "ghosts"),
                List.of("do", "delete", "room", HIDDEN, "seq", 1),
                List.of("do", "react", "room", HIDDEN, "seq", 1, "emoji", "👍"),
                List.of("do", "read", "room", HIDDEN, "seq", 1),
                List.of("do", "kick", "room", HIDDEN, "who", "bob"),
                List.of("do", "ban", "room", HIDDEN, "who", "bob"),
                List.of("do", "unban", "room", HIDDEN, "who", "bob"),
                List.of("do", "bans", "room", HIDDEN),
                List.of("do", "mute", "room", HIDDEN, "who", "bob", "seconds", 60),
                List.of("do", "slow", "room", HIDDEN, "seconds", 5),
                List.of("do", "appoint", "room", HIDDEN, "who", "bob"),
                List.of("do", "hand-over", "room", HIDDEN, "who", "bob"),
                List.of("do", "past", "room", HIDDEN, "joined", true),
                List.of("do", "retain", "room", HIDDEN, "days", 3),
                List.of("do", "audit", "room", HIDDEN),
                List.of("do", "export", "room", HIDDEN, "format", "jsonl"),
                List.of("do", "close", "room", HIDDEN));
    }

    private TextClient text;
    private JsonClient json;
    private JsonClient lily;

    @BeforeEach
    void hide() throws IOException {
        lily = house.json("lily");
        var bob = house.json("bob");
        lily.ask("do", "register", "password", "correct horse");
        bob.ask("do", "register", "password", "correct horse");
        lily.ask("do", "create", "room", HIDDEN, "private", true);
        lily.ask("do", "topic", "room", HIDDEN, "text", "ghosts");
        lily.ask("do", "invite", "room", HIDDEN, "who", "bob");
        bob.ask("do", "join", "room", HIDDEN);
        lily.ask("do", "say", "room", HIDDEN, "text", "ghosts are here");
        bob.found("ghosts");
        text = house.text("eve");
        json = house.json("joe");
        text.heard();
    }

    /// What comes back for a line, until all of it is told.
    private String lines(String line) throws IOException {
        return String.join("\n", text.ask(line));
    }

    /// The same at the JSON door, to the byte.
    private String objects(String object) throws IOException {
        json.raw(object + "\n" + Json.write("do", "ping", "n", 7) + "\n");
        var all = new StringBuilder();
        for (var line = json.line(); line != null && !line.contains("\"pong\""); line = json.line()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {":join attic", ":join #attic", ":join @attic", ":room attic", ":leave attic",
        ":leave #attic", ":who #attic", ":history #attic", ":history 5 #attic around 1", ":invite @bob #attic",
        ":invite @nobody #attic", ":search ghosts in:#attic", ":delete 1 #attic", ":react 1 👍 #attic",
        ":read #attic", ":close attic", ":close #attic", ":export text #attic", "@attic hi"})
    void aLineAboutIt(String line) throws IOException {
        var hidden = lines(line);
        assertThat(hidden).isNotEmpty().isEqualTo(lines(line.replace(HIDDEN, ABSENT)).replace(ABSENT, HIDDEN));
    }

    @Test
    void whoeverTakesTheNameThatItHadReadsNothingOfWhatWasDoneThere() throws IOException {
        lily.ask("do", "kick", "room", HIDDEN, "who", "bob", "reason", "rude");
        lily.ask("do", "retitle", "room", HIDDEN, "name", "loft");
        json.ask("do", "register", "password", "correct horse");
        json.ask("do", "create", "room", HIDDEN);
        assertThat(lily.first("audit", "do", "audit", "room", "loft").objects("deeds")).isNotEmpty();
        assertThat(json.first("audit", "do", "audit", "room", HIDDEN).objects("deeds")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anObjectAboutIt(List<Object> fields) throws IOException {
        var object = Json.write(fields.toArray());
        var hidden = objects(object);
        assertThat(hidden).isNotEmpty().isEqualTo(objects(object.replace(HIDDEN, ABSENT)).replace(ABSENT, HIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {":create attic", ":create attic private", ":create #attic", ":create Attic",
        ":retitle attic"})
    void aLineThatTakesItsNameIsAnsweredAsForAReservedOne(String line) throws IOException {
        lines(":create shed");
        var hidden = lines(line);
        assertThat(hidden).isNotEmpty().isEqualTo(lines(line.replace(HIDDEN, RESERVED).replace("Attic", "Server"))
                .replace(RESERVED, HIDDEN).replace("Server", "Attic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"do\":\"create\",\"room\":\"attic\"}",
        "{\"do\":\"create\",\"room\":\"attic\",\"private\":true}",
        "{\"do\":\"create\",\"room\":\"attic\",\"cid\":\"c1\"}",
        "{\"do\":\"retitle\",\"room\":\"shed\",\"name\":\"attic\"}",
        "{\"do\":\"retitle\",\"room\":\"shed\",\"name\":\"attic\",\"cid\":\"c1\"}",
        "{\"do\":\"line\",\"text\":\":create attic\"}", "{\"do\":\"line\",\"text\":\":create attic\",\"cid\":\"c1\"}",
        "{\"do\":\"line\",\"text\":\":retitle attic\",\"cid\":\"c1\"}"})
    void anObjectThatTakesItsNameIsAnsweredAsForAReservedOne(String object) throws IOException {
        json.ask("do", "create", "room", "shed");
        var hidden = objects(object);
        assertThat(hidden).isNotEmpty()
                .isEqualTo(objects(object.replace(HIDDEN, RESERVED)).replace(RESERVED, HIDDEN));
    }

    @Test
    void whoIsInItCannotBeWalkedUpToAsIfTheyWantedNobody() throws IOException {
        var amy = house.json("amy");
        amy.ask("do", "register", "password", "correct horse");
        amy.ask("do", "approach", "by", "nobody");
        text.heard();
        json.heard();
        assertThat(lines(":join @bob")).isEqualTo(lines(":join @amy").replace("amy", "bob"));
        assertThat(objects("{\"do\":\"join\",\"who\":\"bob\"}"))
                .isEqualTo(objects("{\"do\":\"join\",\"who\":\"amy\"}").replace("amy", "bob"));
    }

    @Test
    void noListAndNoNewsTellOfIt() throws IOException {
        lines(":register correct horse");
        lines(":befriend bob");
        try (var bob = house.json()) {
            bob.ask("do", "login", "name", "bob", "password", "correct horse");
            bob.ask("do", "befriend", "who", "eve");
            bob.ask("do", "say", "room", HIDDEN, "text", "more ghosts");
            bob.found("more");
            bob.ask("do", "leave", "room", HIDDEN);
            for (var line : List.of(":rooms", ":friends", ":who", ":unread", ":search ghosts", ":where @bob", ":audit",
                    ":history @bob", ":help rooms")) {
                assertThat(lines(line)).as(line).isNotEmpty().doesNotContain(HIDDEN).doesNotContain("ghost");
            }
            assertThat(objects("{\"do\":\"rooms\"}\n{\"do\":\"search\",\"text\":\"ghosts\"}\n{\"do\":\"who\"}"))
                    .contains("\"rooms\"", "\"found\"", "\"who\"").doesNotContain(HIDDEN).doesNotContain("ghost");
        }
    }
}
