package metaverse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import metaverse.story.House;
import metaverse.story.Json;
import metaverse.story.JsonClient;

/// Asking and fetching, apart from each other.
final class Fetching {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Fetching() {}

    /// Where it can be fetched.
    static String path(JsonClient asker, Object... fields) throws IOException {
        asker.heard();
        var answer = asker.answer(fields);
        assertThat(answer.event()).as("%s", answer).isEqualTo("exported");
        return answer.text("path");
    }

    static HttpResponse<String> get(House house, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.address().getPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static int status(House house, String path) throws IOException, InterruptedException {
        return get(house, path).statusCode();
    }

    /// The texts of an export as JSON Lines.
    static List<String> texts(String lines) {
        return lines.lines().map(Json::read).filter(line -> line.has("seq")).map(line -> line.text("text")).toList();
    }
}
