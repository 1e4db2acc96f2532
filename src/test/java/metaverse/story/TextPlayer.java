package metaverse.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Someone at the text door. Where no program comes back for them they log in again and turn to their room.
final class TextPlayer implements Player {
    private final Site site;
    private final String name;
    private @Nullable String password;
    private @Nullable String room;
    private @Nullable TextClient client;

    TextPlayer(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    private TextClient client() {
        if (client == null) {
            throw new AssertionError(name + " is not here");
        }
        return client;
    }

    @Override
    public void comes() throws Exception {
        client = new TextClient(site.connect());
        client.say(password == null ? "name:" + name : ":login " + name + " " + password);
    }

    @Override
    public void comesBack() throws Exception {
        comes();
        if (room != null) {
            client().say(":room " + room);
        }
        reads();
    }

    void types(String line) throws Exception {
        var words = line.split(" ", -1);
        switch (words[0]) {
            case ":register" -> password = line.substring(words[0].length() + 1);
            case ":create", ":join", ":room" -> room = words[1];
            default -> {}
        }
        client().say(line);
    }

    @Override
    public List<String> reads() throws Exception {
        return client().heard().stream().map(Player::timeless).toList();
    }

    @Override
    public void goes() throws Exception {
        client().say(":quit").rest();
        client().close();
    }
}
