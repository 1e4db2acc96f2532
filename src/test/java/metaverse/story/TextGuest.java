package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A guest with nothing but a terminal.
final class TextGuest implements Guest {
    private static final Pattern TIMED = Pattern.compile("- (\\d+) \\S+T\\S+ (.*)");

    private final TextClient client;

    TextGuest(TextClient client) {
        this.client = client;
    }

    @Override
    public void enter(String name) throws IOException {
        client.enter(name);
    }

    @Override
    public void say(String text) throws IOException {
        client.say(text);
    }

    @Override
    public void emote(String text) throws IOException {
        client.say(":me " + text);
    }

    @Override
    public void tell(String text, String... to) throws IOException {
        client.say(line(text, to));
    }

    /// A private line: `@bob @amy psst`.
    static String line(String text, String... to) {
        return "@" + String.join(" @", to) + " " + text;
    }

    @Override
    public void rename(String name) throws IOException {
        client.say("name:" + name);
    }

    @Override
    public void leave() throws IOException {
        client.say(":quit");
        assertThat(client.rest()).last().asString().startsWith("- Goodbye");
    }

    @Override
    public List<String> heard() throws IOException {
        return client.heard().stream().filter(line -> !line.startsWith("- ")).toList();
    }

    @Override
    public List<String> history() throws IOException {
        return past(client.ask(":history").stream());
    }

    @Override
    public List<String> history(String with) throws IOException {
        return past(client.ask(":history @" + with).stream());
    }

    static List<String> past(Stream<String> lines) {
        return lines.map(TIMED::matcher)
                .filter(match -> match.matches())
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
    }

    @Override
    public List<String> who() throws IOException {
        return present(client.ask(":who").stream());
    }

    /// The list goes on in further lines where it is long.
    static List<String> present(Stream<String> lines) {
        var list = lines.map(line -> line.replaceFirst("^- ", "")).collect(Collectors.joining(" "));
        return Stream.of(list.substring(list.indexOf("):") + 2).split(",")).map(String::strip).sorted().toList();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
