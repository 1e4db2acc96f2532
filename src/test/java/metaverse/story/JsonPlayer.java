package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Someone with a program that speaks JSON, and that comes back with its token.
final class JsonPlayer implements Player {
    /// What no two universes share.
    private static final Set<String> OWN = Set.of("id", "ids", "withId", "at", "token", "until", "path");

    private final Site site;
    private final String name;
    private final @Nullable String password;

    /// What a proxy says before the first line; empty for none.
    private final String lead;

    private String token = "";

    /// Whether what waits was asked for. It is also told some time after each welcome, which nobody can wait for.
    private boolean asked;

    /// What was fetched and not looked at yet.
    private final List<String> kept = new ArrayList<>();

    private @Nullable JsonClient client;

    private JsonPlayer(Site site, String name, @Nullable String password, String lead) {
        this.site = site;
        this.name = name;
        this.password = password;
        this.lead = lead;
    }

    static JsonPlayer guest(Site site, String name) {
        return new JsonPlayer(site, name, null, "");
    }

    /// Someone whom a proxy brings from there.
    static JsonPlayer from(Site site, String address, String name) {
        return new JsonPlayer(site, name, null, "PROXY TCP4 " + address + " 127.0.0.1 5555 5000\r\n");
    }

    /// Who has an account already.
    static JsonPlayer account(Site site, String name, String password) {
        return new JsonPlayer(site, name, password, "");
    }

    private JsonClient client() {
        if (client == null) {
            throw new AssertionError(name + " is not here");
        }
        return client;
    }

    private void dials() throws Exception {
        client = new JsonClient(new Wire(site.connect()));
        if (!lead.isEmpty()) {
            client.raw(lead);
        }
    }

    @Override
    public void comes() throws Exception {
        dials();
        if (password == null) {
            asks("do", "enter", "name", name);
        } else {
            asks("do", "enter", "name", name, "password", password);
        }
    }

    @Override
    public void comesBack() throws Exception {
        dials();
        token = client().resume(token).text("token");
    }

    void asks(Object... fields) throws Exception {
        asked = List.of(fields).contains("unread");
        client().send(fields);
    }

    /// Searches once so many can be found: what is said can be found a little later.
    void searches(String text, int many) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Wire.PATIENCE_MILLIS);
        while (client().first("found", "do", "search", "text", text).objects("records").size() < many) {
            assertThat(System.nanoTime()).as("found in time").isLessThan(deadline);
        }
        asks("do", "search", "text", text);
    }

    /// Fetches the past of a room, and keeps what stands in it.
    void exports(String room, String... formats) throws Exception {
        for (var format : formats) {
            var path = client().first("exported", "do", "export", "room", room, "format", format).text("path");
            Kept.lines(format, Kept.fetch(site.address(), path)).forEach(line -> kept.add(format + ": " + line));
        }
    }

    @Override
    public List<String> reads() throws Exception {
        var events = client().heard();
        for (var event : events) {
            if (event.has("token")) {
                token = event.text("token");
            }
        }
        var wanted = asked;
        asked = false;
        var lines = Stream.concat(kept.stream(), events.stream()
                .filter(event -> wanted || !event.event().equals("unread"))
                .map(JsonPlayer::written)
                .distinct()).toList();
        kept.clear();
        return lines;
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case Json(var fields) -> fields.entrySet().stream()
                    .filter(field -> !OWN.contains(field.getKey()))
                    .map(JsonPlayer::written)
                    .collect(Collectors.joining(" ", "{", "}"));
            case List<?> list -> list.stream().map(JsonPlayer::written).toList().toString();
            case null, default -> Player.timeless(String.valueOf(value));
        };
    }

    private static String written(Map.Entry<String, @Nullable Object> field) {
        return field.getKey() + "=" + written(field.getValue());
    }

    @Override
    public void goes() throws Exception {
        JsonGuest.leave(client().send("do", "quit"));
        client().close();
    }
}
