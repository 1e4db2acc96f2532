package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an export says, whatever it looks like: a line for each record, without times.
final class Kept {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TIME = Pattern.compile(" \\d{4}-\\d\\d-\\d\\dT[^ ]*");
    private static final Pattern ARTICLE = Pattern.compile("(?s)<article id=\"r(\\d+)\".*?</article>");
    private static final Pattern NAME = Pattern.compile("<header><bdi[^>]*>([^<]*)</bdi>");
    private static final Pattern WORDS = Pattern.compile("(?s)<p[^>]*>(.*?)</p>");

    private Kept() {}

    static String fetch(InetSocketAddress site, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.getPort() + path)).build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    static List<String> lines(String format, String kept) {
        return switch (format) {
            case "html" -> articles(kept);
            case "json" -> kept.lines().map(Json::read)
                    .map(line -> line.number("seq") + " " + line.text("from") + ": " + line.text("text")).toList();
            default -> kept.lines().map(line -> TIME.matcher(line).replaceFirst("")).toList();
        };
    }

    private static List<String> articles(String page) {
        var name = new String[] {""};
        return ARTICLE.matcher(page).results().map(article -> {
            name[0] = first(NAME, article.group()).findFirst().orElse(name[0]);
            return article.group(1) + " " + name[0] + ": " + first(WORDS, article.group()).findFirst().orElse("");
        }).toList();
    }

    private static Stream<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
