package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/// A guest who types the text door's lines into a program that speaks JSON.
final class LinesGuest implements Guest {
    private final JsonClient client;
    private String id = "";

    LinesGuest(JsonClient client) {
        this.client = client;
    }

    private void line(String text) throws IOException {
        client.send("do", "line", "text", text);
    }

    @Override
    public void enter(String name) throws IOException {
        line("name:" + name);
        var welcome = client.next();
        assertThat(welcome.event()).isEqualTo("welcome");
        id = welcome.object("me").text("id");
    }

    @Override
    public void say(String text) throws IOException {
        line(text);
    }

    @Override
    public void emote(String text) throws IOException {
        line(":me " + text);
    }

    @Override
    public void tell(String text, String... to) throws IOException {
        line(TextGuest.line(text, to));
    }

    @Override
    public void rename(String name) throws IOException {
        line("name:" + name);
    }

    @Override
    public void leave() throws IOException {
        line(":quit");
        JsonGuest.leave(client);
    }

    @Override
    public List<String> heard() throws IOException {
        return JsonGuest.printed(client.heard(), id);
    }

    @Override
    public List<String> history() throws IOException {
        line(":history");
        return TextGuest.past(notice().lines());
    }

    @Override
    public List<String> history(String with) throws IOException {
        line(":history @" + with);
        return TextGuest.past(notice().lines());
    }

    @Override
    public List<String> who() throws IOException {
        line(":who");
        return TextGuest.present(notice().lines());
    }

    private String notice() throws IOException {
        var all = client.heard();
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().event()).isEqualTo("notice");
        return all.getFirst().text("text");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
