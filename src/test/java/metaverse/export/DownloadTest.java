package metaverse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import metaverse.story.House;
import metaverse.story.HouseRules;
import metaverse.story.JsonClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked for can be fetched, by whoever may read it, and once.
final class DownloadTest {
    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(House house, String path) throws IOException, InterruptedException {
        return get("http://127.0.0.1:" + house.address().getPort() + path);
    }

    private static String path(JsonClient asker, Object... fields) throws IOException {
        asker.heard();
        var answer = asker.answer(fields);
        assertThat(answer.event()).as("%s", answer).isEqualTo("exported");
        return answer.text("path");
    }

    @Test
    void everyRecordOfARoomComesOnceAndInOrder() throws Exception {
        try (var house = House.open(data, new HouseRules().rate(1_000_000, 1_000_000)); var lily = house.json("lily")) {
            for (var i = 0; i < 1_050; i++) {
                lily.send("do", "say", "text", "message " + i);
            }
            lily.heard();

            var page = get(house, path(lily, "do", "export", "room", "plaza", "format", "json"));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("cache-control")).contains("no-store");
            assertThat(page.headers().firstValue("content-disposition").orElse(""))
                    .matches(
                            "attachment; filename=\"plaza-\\d{4}-\\d\\d-\\d\\d\\.jsonl\"; filename\\*=UTF-8''plaza-.*\\.jsonl");
            assertThat(page.body().lines().map(line -> line.replaceAll(".*\"text\":\"([^\"]*)\".*", "$1")))
                    .containsExactlyElementsOf(IntStream.range(0, 1_050).mapToObj(i -> "message " + i).toList());
        }
    }

    @Test
    void whatTheTextDoorPrintsCanBeFetchedAsItStands() throws Exception {
        try (var house = House.open(data); var lily = house.text("lily")) {
            lily.ask("<b>hello</b>");

            var link = lily.ask(":export html").getLast().replaceAll("^- *", "");
            var page = get(link);

            assertThat(page.body()).contains("&lt;b&gt;hello&lt;/b&gt;").endsWith("</html>\n");
        }
    }

    @Test
    void nobodyFetchesItTwice() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily")) {
            var path = path(lily, "do", "export", "room", "plaza");

            assertThat(get(house, path).statusCode()).isEqualTo(200);
            assertThat(get(house, path).statusCode()).isEqualTo(404);
            assertThat(get(house, "/export/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aLookAheadDoesNotUseItUp() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily")) {
            var path = path(lily, "do", "export", "room", "plaza");
            var address = URI.create("http://127.0.0.1:" + house.address().getPort() + path);
            var head = HttpRequest.newBuilder(address).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();

            assertThat(client.send(head, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
            assertThat(get(house, path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHiddenRoomIsNoRoomToAStranger() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily"); var mallory = house.json("mallory")) {
            lily.ask("do", "create", "room", "club", "private", true);

            var hidden = mallory.answer("do", "export", "room", "club").fields();
            var none = mallory.answer("do", "export", "room", "nowhere").fields();

            assertThat(hidden).containsEntry("reason", "no-such-room");
            assertThat(hidden.toString().replace("club", "nowhere")).isEqualTo(none.toString());
            assertThat(get(house, path(lily, "do", "export", "room", "club")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aTalkBelongsToTheTwo() throws Exception {
        try (var house = House.open(data);
                var lily = house.json("lily");
                var bob = house.json("bob");
                var mallory = house.json("mallory")) {
            lily.ask("do", "tell", "to", "bob", "text", "between us");

            assertThat(get(house, path(bob, "do", "export", "with", "lily")).body()).contains("between us");
            assertThat(get(house, path(mallory, "do", "export", "with", "lily")).body()).doesNotContain("between us");
            assertThat(get(house, path(mallory, "do", "export")).body()).doesNotContain("between us");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html"})
    void allAboutOneselfIsOneselfAlone(String format) throws Exception {
        try (var house = House.open(data); var lily = house.json("lily"); var bob = house.json("bob")) {
            lily.ask("do", "register", "password", "correct horse");
            lily.ask("do", "say", "text", "by lily");
            bob.ask("do", "say", "text", "said by the other");
            bob.ask("do", "tell", "to", "lily", "text", "psst");
            lily.heard();

            var all = get(house, path(lily, "do", "export", "format", format)).body();

            assertThat(all).contains("by lily", "psst", "#plaza (member)").doesNotContain("said by the other", "horse");
        }
    }

    @Test
    void nothingThatWasSaidAfterwardsIsInIt() throws Exception {
        try (var house = House.open(data); var lily = house.json("lily")) {
            lily.ask("do", "say", "text", "before");
            var path = path(lily, "do", "export", "room", "plaza");
            lily.ask("do", "say", "text", "afterwards");

            assertThat(get(house, path).body()).contains("before").doesNotContain("afterwards");
        }
    }

    @Test
    void whoHangsUpInTheMiddleLeavesRoomForOthers() throws Exception {
        try (var house = House.open(data, new HouseRules().rate(1_000_000, 1_000_000)); var lily = house.json("lily")) {
            for (var i = 0; i < 2_000; i++) {
                lily.send("do", "say", "text", "x".repeat(4_000));
                if (i % 100 == 99) {
                    lily.heard(); // or it would be sent out as one who does not read
                }
            }
            for (var i = 0; i < 12; i++) {
                try (var socket = house.connect()) {
                    socket.getOutputStream().write(
                            ("GET " + path(lily, "do", "export", "room", "plaza")
                                    + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    assertThat(socket.getInputStream().readNBytes(100)).hasSize(100);
                    socket.setSoLinger(true, 0);
                }
            }

            assertThat(get(house, path(lily, "do", "export", "room", "plaza")).body()).hasSizeGreaterThan(8_000_000);
        }
    }
}
