package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import metaverse.story.House;
import metaverse.story.JsonClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is exported becomes a file: whole or not at all, for its owner alone, and never over another.
final class FetchTest {
    private static final String BEGIN = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @TempDir
    private Path data;

    @TempDir
    private Path home;

    private Path keep;

    @BeforeEach
    void choose() throws IOException {
        keep = Files.createDirectory(home.resolve("keep"));
    }

    private static Address address(House house) {
        return new Address("127.0.0.1", house.address().getPort());
    }

    private static String exported(JsonClient asker, String format) throws IOException {
        return asker.first("exported", "do", "export", "room", "plaza", "format", format).text("path");
    }

    private Fetched.Kept kept(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Kept.class);
        return (Fetched.Kept) fetched;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(keep)) {
            return files.sorted().toList();
        }
    }

    @Test
    void itIsKeptUnderWhatItIsAndTheDayForItsOwnerAlone() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily")) {
            lily.ask("do", "say", "text", "<b>你好</b>");
            var fetch = new Fetch(Dial.plain(address(house)), keep, "en");

            var kept = kept(fetch.fetch(exported(lily, "html")));

            assertThat(kept.file().getFileName().toString()).matches("plaza-\\d{4}-\\d\\d-\\d\\d\\.html");
            assertThat(kept.file()).content().contains("&lt;b&gt;你好&lt;/b&gt;").endsWith("</html>\n");
            assertThat(kept.bytes()).isEqualTo(Files.size(kept.file()));
            assertThat(Files.getPosixFilePermissions(kept.file()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(files()).containsExactly(kept.file());
        }
    }

    @Test
    void itSpeaksTheLanguageOfWhoeverKeepsIt() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily")) {
            var chinese = new Fetch(Dial.plain(address(house)), keep, "zh-Hans");

            assertThat(kept(chinese.fetch(exported(lily, "html"))).file()).content()
                    .contains("<html lang=\"zh-Hans\">");
        }
    }

    @Test
    void nothingIsWrittenOver() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily")) {
            var fetch = new Fetch(Dial.plain(address(house)), keep, "en");
            var first = kept(fetch.fetch(exported(lily, "text"))).file();
            Files.writeString(first, "mine");

            var second = kept(fetch.fetch(exported(lily, "text"))).file();

            assertThat(first).content().isEqualTo("mine");
            assertThat(second.getFileName().toString())
                    .isEqualTo(first.getFileName().toString().replace(".txt", " (2).txt"));
        }
    }

    @Test
    void whatWasFetchedIsGone() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily")) {
            var fetch = new Fetch(Dial.plain(address(house)), keep, "en");
            var path = exported(lily, "text");
            kept(fetch.fetch(path));

            assertThat(fetch.fetch(path)).isEqualTo(new Fetched.Gone());
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void overTlsItTrustsWhomTheLineTrustsAndNobodyElse() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily")) {
            var dial = new TlsDial(address(house), home.resolve("known-hosts"));
            var fetch = new Fetch(dial, keep, "en");
            var path = exported(lily, "text");
            var trouble = catchThrowableOfType(Trouble.Met.class, () -> dial.call().close()).trouble();
            assertThat(fetch.fetch(path)).isEqualTo(new Fetched.Unreached(trouble));

            dial.trust(((Trouble.Unknown) trouble).fingerprint());

            kept(fetch.fetch(path));
        }
    }

    /// What comes of a server that answers exactly so.
    private Fetched fetchFrom(String answer, Path directory) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var speaker = Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getInputStream().read();
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    socket.shutdownOutput();
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            var fetched = new Fetch(Dial.plain(new Address("127.0.0.1", server.getLocalPort())), directory, "en")
                    .fetch("/export/x");
            assertThat(speaker).isNotNull();
            return fetched;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-x\r\n", "HTTP/1.1 200 OK\r\n\r\nwithout an end", BEGIN, BEGIN + "5\r\nhel",
        BEGIN + "5\r\nhello\r\n", BEGIN + "5\r\nhello\r\n5\r\n", BEGIN + "x\r\nhello\r\n0\r\n\r\n",
        BEGIN + "2\r\nhello\r\n0\r\n\r\n", BEGIN + "-1\r\n", "HTTP/1.1 500 Sorry\r\n\r\n"})
    void whatBreaksOffIsNotKept(String answer) throws Exception {
        assertThat(fetchFrom(answer, keep)).isEqualTo(new Fetched.Broken());
        assertThat(files()).isEmpty();
    }

    @Test
    void aServerDoesNotChooseWhereItIsKept() throws Exception {
        var suggestion = "Content-Disposition: attachment; filename*=UTF-8''..%2F..%2F.profile";
        var answer = BEGIN.replace("\r\n\r\n", "\r\n" + suggestion + "\r\n\r\n") + "5\r\nhello\r\n0\r\n\r\n";

        assertThat(kept(fetchFrom(answer, keep)).file()).isEqualTo(keep.resolve("profile.txt")).content()
                .isEqualTo("hello");
    }

    @Test
    void aPathIsAPathAndNoMore() {
        Dial nobody = () -> {
            throw new AssertionError("was called");
        };
        for (var path : List.of("/export/x y", "/export/x\r\nX: y", "/health", "/export/", "/export/../x")) {
            assertThat(new Fetch(nobody, keep, "en").fetch(path)).isEqualTo(new Fetched.Broken());
        }
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws Exception {
        var nowhere = home.resolve("nowhere");

        assertThat(fetchFrom(BEGIN + "0\r\n\r\n", nowhere))
                .isEqualTo(new Fetched.Unkept(nowhere, Fetched.Reason.OTHER));
        assertThat(Fetch.reason(new IOException("No space left on device"))).isEqualTo(Fetched.Reason.FULL);
        assertThat(Fetch.reason(new IOException("Disk quota exceeded"))).isEqualTo(Fetched.Reason.FULL);
        assertThat(Fetch.reason(new AccessDeniedException("x"))).isEqualTo(Fetched.Reason.NO_RIGHT);
    }

    @Test
    void nobodyThereIsSaidAsOfEveryLine() {
        var trouble = new Trouble.NoAnswer();
        Dial nobody = () -> {
            throw new Trouble.Met(trouble);
        };

        assertThat(new Fetch(nobody, keep, "en").fetch("/export/x")).isEqualTo(new Fetched.Unreached(trouble));
    }
}
