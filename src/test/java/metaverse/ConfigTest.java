package metaverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import metaverse.config.Key;
import metaverse.config.Keys;
import metaverse.config.Mistake;
import metaverse.config.Samples;
import metaverse.config.Unread;
import metaverse.config.Values;
import metaverse.door.Limits;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// What an operator sets becomes what the universe is run with.
final class ConfigTest {
    @TempDir
    private Path directory;

    static Stream<Key<?>> keys() {
        return Keys.all().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyChangesHowTheUniverseIsRun(Key<?> key) {
        var before = Values.none();
        var after = Samples.changed(key);
        if (key.equals(Keys.TLS_KEY)) { // means something only beside a certificate
            before = before.with(Keys.TLS_CERT, Path.of("c.pem")).with(Keys.TLS_KEY, Path.of("k.pem"));
            after = after.with(Keys.TLS_CERT, Path.of("c.pem"));
        }
        assertThat(Config.of(after)).isNotEqualTo(Config.of(before));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aReloadChangesWhatItSaysItCanAndNothingElse(Key<?> key) {
        var before = Config.of(Values.none());
        var after = Config.of(Samples.changed(key));
        assertThat(before.reloaded(after).equals(after)).as(key.path())
                .isEqualTo(key.live() || key.equals(Keys.RESTART_GRACE) || key.equals(Keys.TLS_KEY));
    }

    @Test
    void nothingSetIsTheStandard() {
        var config = Config.of(Values.none());
        assertThat(config.settings()).isEqualTo(Settings.standard());
        assertThat(config.limits()).isEqualTo(Limits.standard());
        assertThat(config.listen()).singleElement().satisfies(address -> {
            assertThat(address.getPort()).isEqualTo(5000);
            assertThat(address.getAddress().isAnyLocalAddress()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theDocumentHasEveryKeyAsItIs(Key<?> key) throws Exception {
        assertThat(Path.of("docs/operating.md")).content().contains("| `%s` | `%s` | %s | %s |".formatted(
                key.path(), key.line().substring(key.name().length() + " = ".length()), key.live() ? "yes" : "no",
                key.doc()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyMistakeHasItsWords(Key<?> key) {
        for (var tongue : Tongue.values()) {
            var words = Texts.of(tongue).say("start.config." + key.kind().code(), "NAME", "LEAST", "MOST");
            assertThat(words).contains("NAME");
        }
    }

    private Flags flags(String file, String... more) throws Exception {
        var path = Files.writeString(directory.resolve("metaverse.toml"), file);
        var flags = new Flags();
        new CommandLine(flags).setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(Stream.concat(Stream.of("--config", path.toString()), Stream.of(more))
                        .toArray(String[]::new));
        return flags;
    }

    @Test
    void flagsWinOverTheFile() throws Exception {
        var file = """
                data = "a"
                records = "disk"
                trusted-proxies = ["10.0.0.0/8"]
                [[listen]]
                address = "127.0.0.1"
                port = 7000
                [[listen]]
                port = 7001
                [tls]
                cert = "a.pem"
                key = "a.key"
                [limits]
                crowd = 7
                """;
        var without = flags(file);
        assertThat(without.config(without.read()).listen()).hasSize(2);

        var flags = flags(file, "--port", "7002", "--data", "b", "--records", "memory", "--cert", "b.pem", "--key",
                "b.key", "--trusted-proxies", "192.0.2.1");
        var config = flags.config(flags.read());

        assertThat(config.listen()).singleElement().hasToString("/127.0.0.1:7002");
        assertThat(config.data()).isEqualTo(Path.of("b"));
        assertThat(config.records()).isEqualTo(Keys.Kept.MEMORY);
        assertThat(config.tls()).isEqualTo(new Config.Tls.Files(Path.of("b.pem"), Path.of("b.key")));
        assertThat(config.proxies().trusted()).extracting(Object::toString).containsExactly("192.0.2.1/32");
        assertThat(config.settings().crowd()).isEqualTo(7);
        assertThat(flags(file, "--no-tls").read().get(Keys.TLS_OFF)).isTrue();
        assertThat(flags(file, "--bind", "127.0.0.2").read().listens()).singleElement()
                .matches(port -> port.get(Keys.LISTEN_PORT) == 7000);
    }

    @Test
    void noLimitsLiftsThoseOfTheFile() throws Exception {
        var flags = flags("limits.sessions = 3", "--no-limits");
        assertThat(flags.config(flags.read()).limits().sessions()).isZero();
    }

    @Test
    void aMistakeIsSaidInOneLineWithItsFile() throws Exception {
        var flags = flags("\nlimits.crowd = -1\ncrowd = 3\n");
        try {
            flags.read();
        } catch (Unread e) {
            assertThat(e.mistakes()).extracting(Mistake::line).isEqualTo(List.of(2, 3));
            var file = directory.resolve("metaverse.toml");
            assertThat(Wording.lines(Texts.of(Tongue.ENGLISH), e)).containsExactly(
                    file + ", line 2: limits.crowd has to be a whole number from 0 to 1000000.",
                    file + ", line 3: There is no key crowd. Did you mean limits.crowd?");
            return;
        }
        throw new AssertionError("was read");
    }
}
