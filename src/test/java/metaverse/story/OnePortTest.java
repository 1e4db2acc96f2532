package metaverse.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import metaverse.crash.Program;
import metaverse.terminal.Tmux;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// One port, one universe: the real programs that people come with, all at once, while the operator's certificate is replaced.
@Timeout(value = 240, threadMode = ThreadMode.SEPARATE_THREAD)
final class OnePortTest {
    @TempDir
    private Path directory;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    private <T extends AutoCloseable> T keep(T it) {
        open.add(it);
        return it;
    }

    /// Someone with a program of their own.
    private interface Voice {
        void says(String text) throws Exception;

        /// Waits until this was said, whoever else talks.
        void hears(String name, String text) throws Exception;
    }

    /// A program that only carries lines: `nc`, `openssl s_client`.
    private record Lines(Process process, BufferedReader in) implements Voice, AutoCloseable {
        static Lines run(String... command) throws IOException {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new Lines(process, process.inputReader(UTF_8));
        }

        Lines named(String name) throws IOException {
            says("name:" + name);
            until("- Hello, " + name);
            return this;
        }

        @Override
        public void says(String text) throws IOException {
            process.getOutputStream().write((text + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
        }

        @Override
        public void hears(String name, String text) throws IOException {
            until(name + ": " + text);
        }

        private void until(String begin) throws IOException {
            String line;
            do {
                line = in.readLine();
                assertThat(line).as("the line is open").isNotNull();
            } while (!line.startsWith(begin));
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private record Terminal(Tmux.Pane pane) implements Voice {
        @Override
        public void says(String text) throws Exception {
            pane.enters(text);
        }

        @Override
        public void hears(String name, String text) throws Exception {
            pane.sees(line -> line.endsWith(" " + name + ": " + text));
        }
    }

    private record Socket(JsonClient client) implements Voice {
        @Override
        public void says(String text) throws IOException {
            client.send("do", "say", "text", text);
        }

        @Override
        public void hears(String name, String text) throws IOException {
            var next = client.next();
            while (!next.event().equals("said") || !next.text("text").equals(text)) {
                next = client.next();
            }
            assertThat(next.text("from")).isEqualTo(name);
        }
    }

    /// A page's own WebSocket.
    private record Browser(Page page) implements Voice {
        Browser named(String name) {
            page.evaluate("""
                    name => {
                        window.heard = [];
                        window.ws = new WebSocket(`wss://${location.host}/ws`);
                        ws.onmessage = message => heard.push(JSON.parse(message.data));
                        ws.onopen = () => ws.send(JSON.stringify({do: 'enter', name}));
                    }""", name);
            page.waitForFunction("() => heard.some(it => it.event === 'welcome')");
            return this;
        }

        @Override
        public void says(String text) {
            page.evaluate("text => ws.send(JSON.stringify({do: 'say', text}))", text);
        }

        @Override
        public void hears(String name, String text) {
            page.waitForFunction(
                    "it => heard.some(said => said.event === 'said' && said.from === it.name && said.text === it.text)",
                    Map.of("name", name, "text", text));
        }
    }

    /// A certificate of the operator's own.
    private record Certificate(X509Certificate read, Path file, Path key) {
        static Certificate make(Path directory, String name) throws Exception {
            var file = directory.resolve(name + ".crt");
            var key = directory.resolve(name + ".key");
            output(OnPath.find("openssl").toString(), "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key.toString(), "-out", file.toString(),
                    "-days",
                    "30", "-subj", "/CN=" + name, "-addext", "subjectAltName=IP:127.0.0.1");
            try (var in = Files.newInputStream(file)) {
                var read = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
                return new Certificate(read, file, key);
            }
        }

        String fingerprint() throws Exception {
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha256(read.getEncoded()));
        }

        /// What Chromium may be told to trust.
        String pin() throws Exception {
            return Base64.getEncoder().encodeToString(sha256(read.getPublicKey().getEncoded()));
        }

        private static byte[] sha256(byte[] bytes) throws Exception {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        }

        void installIn(Path directory) throws IOException {
            Files.copy(file, directory.resolve("cert.pem"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(key, directory.resolve("key.pem"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String output(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }

    private Program serve() throws IOException {
        return keep(Program.run(
                "serve", "--port", "0", "--bind", "127.0.0.1", "--data", directory.resolve("data").toString(), "--cert",
                directory.resolve("cert.pem").toString(), "--key", directory.resolve("key.pem").toString()));
    }

    /// A Chromium that trusts these certificates, and no others.
    private BrowserContext chromium(Path program, Certificate... trusted) throws Exception {
        var pins = new ArrayList<String>();
        for (var each : trusted) {
            pins.add(each.pin());
        }
        return keep(keep(Playwright.create()).chromium().launchPersistentContext(
                directory.resolve("chromium"),
                new BrowserType.LaunchPersistentContextOptions().setExecutablePath(program).setArgs(List.of(
                        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--ignore-certificate-errors-spki-list=" + String.join(",", pins)))));
    }

    private Tmux.Pane join(Tmux tmux, String name, int port) throws Exception {
        return tmux.run(name, 120, List.of("join", "127.0.0.1:" + port, "--tls", "--name", name));
    }

    @Test
    void everyClientMeetsOnOnePortAndStaysWhileTheCertificateIsReplaced() throws Exception {
        var openssl = OnPath.find("openssl").toString();
        var nc = OnPath.find("nc", "ncat").toString();
        var chromium = OnPath.find("chromium", "chromium-browser", "google-chrome");
        var tmux = new Tmux(directory);
        keep(tmux::close);
        var one = Certificate.make(directory, "one");
        var two = Certificate.make(directory, "two");
        one.installIn(directory);
        var program = serve();
        var port = program.port();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);

        var rose = keep(new JsonClient(new WebSocketClient("ws", address)));
        rose.enter("rose");
        var amy = keep(Lines.run(openssl, "s_client", "-quiet", "-connect", "127.0.0.1:" + port)).named("amy");
        var bob = keep(Lines.run(nc, "127.0.0.1", String.valueOf(port))).named("bob");
        var lily = join(tmux, "lily", port);
        lily.sees(one.fingerprint());
        lily.enters("yes").sees("lily ›");
        var browser = chromium(chromium, one, two);
        var page = browser.newPage();
        page.navigate("https://127.0.0.1:" + port + "/");
        var zoe = new Browser(page).named("zoe");
        var voices = Map.<String, Voice>of(
                "amy", amy, "bob", bob, "lily", new Terminal(lily), "rose", new Socket(rose), "zoe", zoe);
        everyoneHearsEveryone(voices, "hello");

        two.installIn(directory);
        program.hangUp();
        assertThat(untilRead(program)).isTrue();
        everyoneHearsEveryone(voices, "still here");

        assertThat(output(openssl, "s_client", "-connect", "127.0.0.1:" + port))
                .containsPattern("subject=.*CN ?= ?two");
        var later = browser.newPage();
        later.navigate("https://127.0.0.1:" + port + "/");
        new Browser(later).named("max");
        var again = join(tmux, "again", port);
        again.sees("The certificate of 127.0.0.1:" + port + " is another one than you trusted!");
        assertThat(String.join("\n", again.sees("status 1"))).contains(one.fingerprint(), two.fingerprint())
                .doesNotContain("again ›");
    }

    private static boolean untilRead(Program program) throws IOException {
        var line = program.line();
        while (line != null && !line.startsWith("The certificate was read again.")) {
            line = program.line();
        }
        return line != null;
    }

    private static void everyoneHearsEveryone(Map<String, Voice> voices, String words) throws Exception {
        for (var speaker : voices.keySet()) {
            var text = words + " from " + speaker;
            voices.get(speaker).says(text);
            for (var each : voices.keySet()) {
                if (!each.equals(speaker)) {
                    voices.get(each).hears(speaker, text);
                }
            }
        }
    }
}
