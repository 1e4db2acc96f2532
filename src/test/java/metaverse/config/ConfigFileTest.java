package metaverse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import metaverse.universe.Settings.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigFileTest {
    private static final Path FILE = Path.of("metaverse.toml");
    private static final Pattern KEY_IN_COMMENT = Pattern.compile("(?m)^#(?=[a-z])");

    @TempDir
    private Path directory;

    static Stream<Key<?>> keys() {
        return Keys.all().stream();
    }

    private static Values read(String text) throws Unread {
        return ConfigFile.parse(text, FILE);
    }

    private static List<Mistake> mistakes(String text) {
        return catchThrowableOfType(Unread.class, () -> read(text)).mistakes();
    }

    /// `line code arguments`, one a mistake.
    private static List<String> told(String text) {
        return mistakes(text).stream()
                .map(it -> it.line() + " " + it.code() + " " + String.join(" ", it.args().stream()
                        .map(Object::toString).toList()))
                .toList();
    }

    @Test
    void whatIsPrintedChangesNothing() throws Unread {
        assertThat(read(Template.text())).isEqualTo(Values.none());
    }

    @Test
    void whatIsPrintedChangesNothingWithEveryKeySet() throws Unread {
        var every = KEY_IN_COMMENT.matcher(Template.text()).replaceAll("");
        assertThat(every.lines().filter(line -> line.contains(" = ") && !line.startsWith("#")))
                .hasSize(Keys.all().size());
        assertThat(read(every)).isEqualTo(Values.none());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyIsPrintedOnceWithItsExplanation(Key<?> key) {
        assertThat(Template.text()).containsOnlyOnce("\n#" + key.line() + "\n").contains("# " + key.doc());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatIsSetIsRead(Key<?> key) throws Unread {
        assertThat(key.path()).isNotBlank();
        if (key.equals(Keys.TLS_CERT) || key.equals(Keys.TLS_KEY)) {
            assertThat(read("[tls]\ncert = \"c.pem\"\nkey = \"k.pem\"").get(key)).isNotEqualTo(key.standard());
        } else if (key.equals(Keys.ENTRY)) {
            assertThat(read("people.entry = \"accounts\"").get(key)).isEqualTo(Entry.ACCOUNTS);
        } else {
            var values = read(Samples.file(key));
            var where = key.section() == Section.LISTEN ? values.listens().getFirst() : values;
            assertThat(where.get(key)).isEqualTo(Samples.other(key)).isNotEqualTo(key.standard());
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyRefusesWhatItCannotHaveWithItsLine(Key<?> key) {
        var value = key.kind() instanceof Kind.Words ? "7" : "1979-05-27";
        assertThat(told("\n" + key.section().header() + "\n" + key.name() + " = " + value))
                .singleElement().asString().startsWith("3 " + key.kind().code() + " " + key.path());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits.crowd = -1             | count limits.crowd 0 1000000
            limits.crowd = 1000001        | count limits.crowd 0 1000000
            limits.crowd = 9999999999999  | count limits.crowd 0 1000000
            limits.crowd = "20"           | count limits.crowd 0 1000000
            limits.crowd = 2.5            | count limits.crowd 0 1000000
            limits.linger = 15            | span limits.linger 1s 1d
            limits.linger = "15 s"        | span limits.linger 1s 1d
            limits.linger = "25h"         | span limits.linger 1s 1d
            limits.linger = "999ms"       | span limits.linger 1s 1d
            limits.linger = "never"       | span limits.linger 1s 1d
            limits.linger = "9999999999d" | span limits.linger 1s 1d
            people.expire = "0s"          | span-or-never people.expire 1d 36500d
            people.entry = "Open"         | choice people.entry "open", "password", "accounts"
            people.word = "a\\nb"         | words people.word 100
            tls.off = "yes"               | flag tls.off
            data = "a\\u0000b"            | file data
            host-names = "chat.example"   | hosts host-names
            host-names = ["https://a"]    | hosts host-names
            host-names = [["a"]]          | hosts host-names
            web-address = "chat.example"  | origin web-address
            web-address = "https://a/b"   | origin web-address
            web-address = "https://a#b"   | origin web-address
            trusted-proxies = ["10.0.0/8"]| networks trusted-proxies
            limits = 7                    | section [limits]
            listen = "127.0.0.1"          | section [[listen]]
            listen = [5000]               | section [[listen]]
            listen = {port = 5000}        | section [[listen]]
            tls.cert = "c.pem"            | half
            people.entry = "password"     | no-word
            limits.crowds = 7             | unknown-near limits.crowds limits.crowd
            limits.sign_ins = 7           | unknown-near limits.sign_ins limits.sign-ins
            crowd = 7                     | unknown-near crowd limits.crowd
            key.x = 7                     | unknown-section key
            limit.crowd = 7               | unknown-section-near limit limits
            colour = 7                    | unknown colour
            "" = 7                        | unknown
            weather.rain = 7              | unknown-section weather
            """)
    void aMistakeIsToldWithItsLine(String wrong, String told) {
        assertThat(told("# first\n\n" + wrong)).containsExactly(("3 " + told).strip().equals("3 unknown")
                ? "3 unknown "
                : told.equals("half") || told.equals("no-word") ? "3 " + told + " " : "3 " + told);
    }

    @Test
    void allMistakesAreToldAtOnceInTheirOrder() {
        assertThat(told("""
                [people]
                entry = 7

                [[listen]]
                port = 5000
                [[listen]]
                port = 70000
                prot = 1

                [limits]
                crowd = 20
                linger = "soon"
                """)).containsExactly(
                "2 choice people.entry \"open\", \"password\", \"accounts\"",
                "7 count listen.port 0 65535",
                "8 unknown-near listen.prot listen.port",
                "12 span limits.linger 1s 1d");
    }

    @Test
    void whatIsNoTomlIsToldWithItsLine() {
        assertThat(mistakes("data = \"data\"\nrecords = \n")).first().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo("syntax");
            assertThat(mistake.line()).isEqualTo(2);
        });
        assertThat(mistakes("data = \"a\"\ndata = \"b\"\n")).extracting(Mistake::line).contains(2);
    }

    @Test
    void aNameFromAFileIsShownOnOneLineAndNotEndlessly() {
        var name = mistakes("\"a\\n\\u001b[31m" + "x".repeat(500) + "\" = 7").getFirst().args().getFirst().toString();
        assertThat(name).startsWith("a[31mx").hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({"500ms, 1ms, PT0.5S", "15s, 1s, PT15S", "2m, 1s, PT2M", "12h, 1s, PT12H", "30d, 1s, PT720H"})
    void timesAreWrittenWithTheirUnit(String written, String least, Duration time) {
        var kind = new Kind.Span(Duration.ofMillis(1), Duration.ofDays(100), false);
        assertThat(kind.read(least)).isPresent();
        assertThat(kind.read(written)).contains(time);
        assertThat(kind.write(time)).isEqualTo('"' + written + '"');
    }

    @Test
    void severalPortsKeepTheirOrder() throws Unread {
        var values = read("[[listen]]\n[[listen]]\naddress = \"127.0.0.1\"\nport = 6667\n");
        assertThat(values.listens()).extracting(port -> port.get(Keys.LISTEN_PORT)).containsExactly(5000, 6667);
        assertThat(values.listens()).extracting(port -> port.get(Keys.LISTEN_ADDRESS)).containsExactly("", "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"records = \"memory\"", "[[listen]]\nport = 1", "[tls]\noff = true"})
    void whatCannotChangeNowIsKnown(String text) throws Unread {
        assertThat(Values.none().needRestart(read(text))).singleElement().matches(key -> !key.live());
        assertThat(read(text).needRestart(read(text))).isEmpty();
        assertThat(Values.none().needRestart(read("limits.crowd = 3"))).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsTold() throws Exception {
        var none = directory.resolve("none.toml");
        assertThatThrownBy(() -> ConfigFile.read(none)).hasMessageContaining("missing");
        assertThatThrownBy(() -> ConfigFile.read(directory)).hasMessageContaining("unreadable");
        var bytes = Files.write(directory.resolve("latin1.toml"), "# ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ConfigFile.read(bytes)).hasMessageContaining("no-utf8");
        var big = Files.writeString(directory.resolve("big.toml"), "#".repeat(1024 * 1024 + 1));
        assertThatThrownBy(() -> ConfigFile.read(big)).hasMessageContaining("too-long");
    }
}
