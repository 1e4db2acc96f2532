package metaverse.door.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a channel is, set with MODE and seen at other doors, and the other way round.
final class ModesTest extends IrcTest {
    private static List<String> plain(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst("^:\\S+ ", "")).toList();
    }

    @Test
    void aModeratedChannelIsAQuietRoom() throws IOException {
        try (var lily = irc("lily"); var bob = house.text("bob"); var rose = irc("rose")) {
            lily.ask("JOIN #garden");
            rose.ask("JOIN #garden");
            bob.ask(":join garden");
            lily.heard();
            rose.heard();
            assertThat(plain(lily.ask("MODE #garden +m"))).containsExactly("MODE #garden +m");
            assertThat(plain(rose.heard())).containsExactly("MODE #garden +m");
            assertThat(bob.heard()).containsExactly("* lily asks for quiet: only those who look after this room speak");
            assertThat(plain(rose.ask("PRIVMSG #garden :hello"))).singleElement().asString()
                    .startsWith("404 rose #garden ");
            assertThat(bob.ask("hello")).singleElement().asString().startsWith("! Only those who look after garden");
            assertThat(plain(rose.ask("MODE #garden"))).containsExactly("324 rose #garden +ntm");
            lily.ask("MODE #garden -m");
            rose.heard();
            assertThat(rose.ask("PRIVMSG #garden :hello")).isEmpty();
        }
    }

    @Test
    void aLimitKeepsOutWhoIsNotInvited() throws IOException {
        try (var lily = irc("lily"); var rose = irc("rose")) {
            lily.ask("JOIN #garden");
            assertThat(plain(lily.ask("MODE #garden +l 1"))).containsExactly("MODE #garden +l 1");
            assertThat(plain(lily.ask("MODE #garden"))).containsExactly("324 lily #garden +ntl 1");
            assertThat(plain(rose.ask("JOIN #garden"))).singleElement().asString().startsWith("471 rose #garden ");
            lily.ask("INVITE rose #garden");
            rose.heard();
            assertThat(plain(rose.ask("JOIN #garden"))).first().isEqualTo("JOIN #garden");
            for (var wrong : List.of("0", "-1", "many", ":")) {
                assertThat(plain(lily.ask("MODE #garden +l " + wrong))).last().asString()
                        .startsWith("696 lily #garden l ");
            }
            assertThat(plain(lily.ask("MODE #garden -l"))).containsExactly("MODE #garden -l");
        }
    }

    @Test
    void anInviteOnlyChannelIsAPrivateRoomAndOnlyItsOwnersMakeItOne() throws IOException {
        try (var lily = irc("lily"); var rose = irc("rose"); var bob = house.json("bob")) {
            lily.ask("JOIN #garden");
            rose.ask("JOIN #garden");
            assertThat(plain(rose.ask("MODE #garden +i"))).singleElement().asString().startsWith("482 rose #garden ");
            bob.ask("do", "join", "room", "garden");
            lily.ask("MODE #garden +i");
            assertThat(bob.heard("set").flag("private")).isTrue();
            try (var amy = irc("amy")) {
                assertThat(plain(amy.ask("JOIN #garden"))).singleElement().asString().startsWith("473 amy #garden ");
                assertThat(plain(amy.ask("LIST"))).noneMatch(line -> line.contains("#garden"));
            }
        }
    }
}
