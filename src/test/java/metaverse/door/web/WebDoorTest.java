package metaverse.door.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDoorTest {
    private Served served;
    private HttpClient client;

    @BeforeEach
    void begin() throws IOException {
        served = new Served().knowsBrowser();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterEach
    void end() {
        client.close();
        served.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(served.at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void thePageTellsHowToComeIn() throws Exception {
        var page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("nc 127.0.0.1 " + served.port, "1.2 &lt;&amp;>").doesNotContain("{host}");
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .contains("frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .endsWith(" ws://127.0.0.1:" + served.port + " wss://127.0.0.1:" + served.port)
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
    }

    @ParameterizedTest
    @CsvSource({"/favicon.svg,image/svg+xml", "/icon-192.png,image/png", "/shell.js,text/javascript; charset=utf-8",
        "/page.webmanifest,application/manifest+json", "/?from=mail,text/html; charset=utf-8"})
    void whatThePageConsistsOfIsThere(String path, String type) throws Exception {
        var file = get(path);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type")).contains(type);
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() throws Exception {
        var tag = get("/favicon.svg").headers().firstValue("etag").orElseThrow();
        var again = get("/favicon.svg", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    /// Every file of the page is named by it, loads, and may be kept for good: its name has its contents in it.
    @Test
    void whatThePageNamesIsThereCompressedAndForGood() throws Exception {
        var size = 0;
        var names = Pattern.compile("/page/[\\w./-]+").matcher(get("/").body()).results().map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(30).anyMatch(name -> name.endsWith("/lib/lit-html/lit-html.js"));
        for (var name : names) {
            var request = HttpRequest.newBuilder(served.at(name)).header("Accept-Encoding", "gzip, deflate, br");
            var file = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).as(name).isEqualTo(200);
            assertThat(file.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
            size += file.body().length;
        }
        assertThat(size).as("bytes over the wire").isLessThan(150_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"gzip|gzip", "br, gzip;q=0.5|gzip", "GZIP|gzip", "gzip;q=0|", "br|", "x-gzipped|"})
    void whoTakesItCompressedGetsItSo(String accepted, String encoding) throws Exception {
        var file = get("/shell.js", "Accept-Encoding", accepted);
        assertThat(file.headers().firstValue("content-encoding").orElse(null)).isEqualTo(encoding);
        assertThat(file.headers().firstValue("vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/../pom.xml", "/index.html/", "/web/index.html", "/%2e%2e/favicon.svg",
        "/favicon.svg%00", "/app.js", "/page/app.js", "/libraries.properties"})
    void nothingElseIsThere(String path) throws Exception {
        try (var raw = served.connect()) {
            raw.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(raw.rest()).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void thePageCanOnlyBeRead() throws Exception {
        var request = HttpRequest.newBuilder(served.at("/")).POST(HttpRequest.BodyPublishers.ofString("x"));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
    }

    @Test
    void headTellsWhatGetWouldBring() throws Exception {
        var length = get("/").headers().firstValue("content-length").orElseThrow();
        try (var raw = served.connect()) {
            raw.send("HEAD / HTTP/1.1\r\nHost: 127.0.0.1:" + served.port + "\r\n\r\n"
                    + "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(raw.headers()).startsWith("HTTP/1.1 200 OK\r\n").contains("content-length: " + length);
            assertThat(raw.rest()).startsWith("HTTP/1.1 200 OK\r\n");
        }
    }

    @Test
    void requestsSentAtOnceAreAnsweredInOrder() throws IOException {
        try (var raw = served.connect()) {
            raw.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1000)
                    + "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    + "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            var answers = raw.rest();
            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(1001);
            assertThat(answers.lastIndexOf("HTTP/1.1 404")).isGreaterThan(answers.lastIndexOf("HTTP/1.1 200"));
        }
    }

    @Test
    @Timeout(60)
    void whoAsksAndNeverReadsIsCutOff() throws IOException {
        var requests = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1000);
        try (var raw = served.connect()) {
            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> {
                while (true) {
                    raw.send(requests);
                }
            });
        }
    }

    @Test
    void healthSaysWhetherPeopleCanTalk() throws Exception {
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"ok\"}\n");
        served.health = Health.STALLED;
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"stalled\"}\n");
    }

    @Test
    void figuresAreForThisMachineOnly() throws Exception {
        assertThat(get("/metrics").body()).isEqualTo("figures 1\n");
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200", "127.0.0.1:1,200", "[::1]:5000,200", "a.LOCALHOST,200", "Chat.Example.:80,200",
        "evil.example,421", "localhost.evil.example,421", "0x7f.1,421", "127.0.0.1.evil.example,421",
        "chat.example:99999,400", "a b,400", "'<script>',400", "[nonsense],400"
    })
    void onlyWhoCameByAKnownNameIsAnswered(String host, int status) throws IOException {
        try (var raw = served.connect()) {
            raw.send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(raw.rest()).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET / HTTP/1.1|400", "GET / HTTP/1.1~Host: localhost~Host: localhost|400",
        "GET http://evil.example/ HTTP/1.1~Host: localhost|421", "GET http://localhost HTTP/1.1~Host: localhost|200",
        "GET / HTTP/1.0|200", "GET / HTTP/3.0~Host: localhost|505", "GET / NONSENSE|400", "GET /|400",
        "GET / HTTP/1.1~Host: localhost~no colon|400", "OPTIONS * HTTP/1.1~Host: localhost|404",
        "GET /health HTTP/1.1~Host: evil.example|200", "PRI * HTTP/2.0|505"
    })
    void oddRequestsAreAnsweredInOrder(String request, int status) throws IOException {
        try (var raw = served.connect()) {
            raw.send(request.replace("~", "\r\n") + "\r\n\r\n").finish();
            assertThat(raw.rest()).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @Test
    void longLinesAndHeadersAreRefused() throws IOException {
        try (var raw = served.connect()) {
            raw.send("GET /" + "x".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(raw.rest()).startsWith("HTTP/1.1 414 ");
        }
        try (var raw = served.connect()) {
            raw.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(17_000) + "\r\n\r\n");
            assertThat(raw.rest()).startsWith("HTTP/1.1 431 ");
        }
        try (var raw = served.connect()) {
            raw.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n");
            assertThat(raw.headers()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void whoAsksAndStopsSendingIsAnswered() throws IOException {
        try (var raw = served.connect()) {
            raw.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").finish();
            assertThat(raw.rest()).endsWith("{\"status\":\"ok\"}\n");
        }
    }
}
