package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A guest with a program that speaks JSON.
final class JsonGuest implements Guest {
    private final JsonClient client;
    private String id = "";

    JsonGuest(JsonClient client) {
        this.client = client;
    }

    @Override
    public void enter(String name) throws IOException {
        id = client.enter(name).object("me").text("id");
    }

    @Override
    public void say(String text) throws IOException {
        client.send("do", "say", "room", "plaza", "text", text);
    }

    @Override
    public void emote(String text) throws IOException {
        client.send("do", "say", "text", text, "emote", true);
    }

    @Override
    public void tell(String text, String... to) throws IOException {
        client.send("do", "tell", "to", List.of(to), "text", text);
    }

    @Override
    public void rename(String name) throws IOException {
        client.send("do", "rename", "name", name);
    }

    @Override
    public void leave() throws IOException {
        client.send("do", "quit");
        leave(client);
    }

    static void leave(JsonClient client) throws IOException {
        var farewell = client.next();
        while (!farewell.event().equals("farewell")) {
            farewell = client.next();
        }
        assertThat(farewell.text("reason")).isEqualTo("quit");
        assertThat(client.line()).isNull();
    }

    @Override
    public List<String> heard() throws IOException {
        return printed(client.heard(), id);
    }

    /// Events as the text door prints them, without one's own.
    static List<String> printed(List<Json> events, String me) {
        return events.stream()
                .filter(event -> !event.text("id").equals(me))
                .flatMap(JsonGuest::printed)
                .toList();
    }

    private static Stream<String> printed(Json event) {
        return switch (event.event()) {
            case "said" -> Stream.of(speech(event));
            case "told" -> Stream.of("[private] " + speech(event));
            case "arrived", "left" -> Stream.of("* " + event.text("who") + " " + event.event());
            case "renamed" -> Stream.of("* " + event.text("from") + " is now " + event.text("to"));
            case "refused" -> Stream.of("! " + event.text("text"));
            case "notice" -> Stream.empty();
            default -> throw new AssertionError(event);
        };
    }

    private static String speech(Json event) {
        return event.flag("emote")
                ? "~ " + event.text("from") + " " + event.text("text")
                : event.text("from") + ": " + event.text("text");
    }

    @Override
    public List<String> history() throws IOException {
        return past(client.answer("do", "history", "room", "plaza"));
    }

    @Override
    public List<String> history(String with) throws IOException {
        return past(client.answer("do", "history", "with", with));
    }

    private static List<String> past(Json history) {
        assertThat(history.event()).isEqualTo("history");
        return history.objects("records").stream()
                .map(record -> record.number("seq") + " " + speech(record))
                .toList();
    }

    @Override
    public List<String> who() throws IOException {
        return client.answer("do", "who").objects("who").stream()
                .map(who -> Objects.requireNonNull(who.text("name")))
                .sorted()
                .toList();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
