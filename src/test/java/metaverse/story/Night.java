package metaverse.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The people of [NightTest], what each of them read, and how they come back when the universe was restarted.
final class Night {
    private static final String PASSWORD = "correct horse battery";

    final Site site;
    final TextPlayer lily;
    final TerminalPlayer amy;
    final JsonPlayer eve;
    final JsonPlayer mallory;

    /// Bob, before he has an account.
    final JsonPlayer bob;

    /// Bob, the morning after.
    final JsonPlayer phone;

    final JsonPlayer laptop;

    /// Those who are here, in the order in which they came.
    private final Map<String, Player> here = new LinkedHashMap<>();

    private final List<String> diary = new ArrayList<>();

    Night(Site site) {
        this.site = site;
        lily = new TextPlayer(site, "lily");
        amy = new TerminalPlayer(site, "amy");
        bob = JsonPlayer.guest(site, "bob");
        phone = JsonPlayer.account(site, "bob", PASSWORD);
        laptop = JsonPlayer.account(site, "bob", PASSWORD);
        eve = JsonPlayer.from(site, "203.0.113.9", "eve");
        mallory = JsonPlayer.from(site, "203.0.113.9", "mallory");
    }

    /// One line of the story.
    interface Step {
        void of(Night night) throws Exception;
    }

    void comes(String name, Player player) throws Exception {
        player.comes();
        here.put(name, player);
    }

    void goes(String name) throws Exception {
        var player = here.remove(name);
        if (player == null) {
            throw new AssertionError(name + " is not here");
        }
        player.goes();
    }

    void play(Step step) throws Exception {
        step.of(this);
        // Twice, because whoever looks first may do so before the others' words have reached the universe.
        var first = look();
        var second = look();
        for (var name : here.keySet()) {
            Stream.of(first, second).flatMap(look -> look.getOrDefault(name, List.of()).stream())
                    .forEach(line -> diary.add(name + " reads " + line));
        }
    }

    private Map<String, List<String>> look() throws Exception {
        var read = new HashMap<String, List<String>>();
        for (var player : here.entrySet()) {
            read.put(player.getKey(), player.getValue().reads());
        }
        return read;
    }

    /// The universe ends and opens again; everyone who was here comes back. What they read meanwhile is of the restart, and not
    /// of the story.
    void restart() throws Exception {
        site.restart();
        for (var player : here.values()) {
            player.comesBack();
        }
        look();
        look();
    }

    /// All that everyone read, in the order of the story.
    List<String> diary() {
        return diary;
    }

    void everyoneGoes() throws Exception {
        for (var name : List.copyOf(here.keySet())) {
            goes(name);
        }
    }
}
