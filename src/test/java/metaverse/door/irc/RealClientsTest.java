package metaverse.door.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import metaverse.story.House;
import metaverse.terminal.Tmux;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Clients that nobody here wrote, in a terminal: what a person reads and types there.
final class RealClientsTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    /// Each knows how it is started as an account of the universe.
    enum Program {
        WEECHAT("weechat", "/query bob", "/buffer #plaza") {
            @Override
            List<String> command(Path home, int port, String name) {
                return List.of("weechat", "--dir", home.toString(),
                        "-r", "/server add mini 127.0.0.1/" + port + " -notls -nicks=" + name,
                        "-r", "/set irc.server.mini.sasl_username " + name,
                        "-r", "/set irc.server.mini.sasl_password \"" + PASSWORD + "\"",
                        "-r", "/set irc.look.smart_filter off",
                        "-r", "/connect mini");
            }
        },
        IRSSI("irssi", "/query bob", "/window goto #plaza") {
            @Override
            List<String> command(Path home, int port, String name) throws IOException {
                Files.writeString(home.resolve("config"), """
                        servers = ({ address = "127.0.0.1"; port = "%d"; chatnet = "mini"; autoconnect = "yes"; });
                        chatnets = { mini = { type = "IRC"; nick = "%s"; sasl_mechanism = "PLAIN";
                          sasl_username = "%s"; sasl_password = "%s"; }; };
                        settings = { core = { nick = "%s"; user_name = "%s"; real_name = "%s"; }; };
                        """.formatted(port, name, name, PASSWORD, name, name, name));
                return List.of("irssi", "--home", home.toString());
            }
        };

        private final String executable;
        private final String toPrivate;
        private final String toPlaza;

        Program(String executable, String toPrivate, String toPlaza) {
            this.executable = executable;
            this.toPrivate = toPrivate;
            this.toPlaza = toPlaza;
        }

        abstract List<String> command(Path home, int port, String name) throws IOException;

        boolean isInstalled() {
            return List.of(System.getenv("PATH").split(":", -1)).stream()
                    .anyMatch(path -> Files.isExecutable(Path.of(path, executable)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientIsAtHomeAmongPeopleOfEveryDoor(Program program) throws Exception {
        if (!program.isInstalled()) {
            abort(program.executable + " is not installed");
        }
        var home = Files.createDirectory(directory.resolve(program.executable));
        var tmux = new Tmux(home);
        try (var house = House.open(home.resolve("universe"))) {
            register(house, "lily");
            try (var bob = house.text("bob"); var zoe = house.web()) {
                zoe.enter("zoe");
                bob.ask("said before she came");
                var lily = tmux.open("c", 140, program.command(home, house.address().getPort(), "lily"));
                bob.until("* lily arrived");
                lily.sees(line -> line.contains("MOTD") || line.contains("#plaza"));
                lily.enters(program.toPlaza);
                lily.sees("said before she came");

                bob.say("hello lily");
                lily.sees("hello lily");
                zoe.send("do", "say", "text", "from the page 你好");
                lily.sees("from the page 你好");
                lily.enters("hello all");
                bob.until("lily: hello all");

                seesPeopleComeAndGo(lily, house);

                lily.enters("/me waves");
                bob.until("~ lily waves");
                lily.enters(program.toPrivate);
                lily.enters("psst");
                bob.until("[private] lily: psst");
                bob.say("@lily yes?");
                lily.sees("yes?");
                lily.enters(program.toPlaza);
                lily.sees("hello all");
                lily.enters("/nick rose");
                bob.until("* lily is now rose");
                lily.enters("/quit");
                bob.until("* rose left");
            }
        } finally {
            tmux.close();
        }
    }

    private static void seesPeopleComeAndGo(Tmux.Pane lily, House house) throws Exception {
        try (var amy = house.text("amy")) {
            lily.sees(line -> line.contains("amy") && line.contains("has joined"));
            amy.say("name:anna");
            lily.sees(line -> line.contains("amy") && line.contains("now known as anna"));
        }
        lily.sees(line -> line.contains("anna") && line.contains("has quit"));
    }

    private static void register(House house, String name) throws IOException {
        try (var client = house.text(name)) {
            assertThat(client.ask(":register " + PASSWORD)).first().asString().startsWith("- " + name + " is yours");
        }
    }
}
