package metaverse.door.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import metaverse.floor.Look;
import metaverse.floor.Tile;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.FloorCommand.View;
import metaverse.universe.Sign;
import metaverse.universe.Standing;
import org.jspecify.annotations.Nullable;

/// What a floor looks like, in sentences that are good to listen to, and as a map for whoever asks for one.
final class Sights {
    private static final String MARKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Texts texts;
    private final Lists lists;

    Sights(Texts texts, Lists lists) {
        this.texts = texts;
        this.lists = lists;
    }

    String ground(Answer.Ground ground) {
        return ground.kind() == View.Kind.MAP ? map(ground) : words(ground);
    }

    String place(Sign sign) {
        return sign.name() == null ? texts.place(sign.kind()) : sign.name();
    }

    // In sentences: where I am, spots with who is there, those without, exits.

    private String words(Answer.Ground ground) {
        var lines = new ArrayList<String>();
        var here = at(ground, ground.here());
        lines.add(here == null
                ? texts.say("look.room", ground.room())
                : texts.say("look.spot", ground.room(), place(here.sign())));
        var free = new ArrayList<String>();
        for (var spotted : ground.spots()) {
            var there = names(ground.people().stream().filter(one -> spotted.spot().covers(one.at())).toList());
            if (there.isEmpty()) {
                free.add(place(spotted.sign()));
            } else {
                lines.add(texts.say("look.at", place(spotted.sign()), lists.some(there, there.size())));
            }
        }
        var elsewhere = names(ground.people().stream().filter(one -> at(ground, one.at()) == null).toList());
        if (!elsewhere.isEmpty()) {
            lines.add(texts.say("look.about", lists.some(elsewhere, elsewhere.size())));
        }
        if (!free.isEmpty()) {
            lines.add(texts.say("look.free", lists.all(free)));
        }
        ground.exits().forEach(exit -> lines.add(texts.say("look.exit", texts.place(exit.way().code()), exit.to())));
        return String.join("\n", lines);
    }

    private static Answer.@Nullable Spotted at(Answer.Ground ground, Tile tile) {
        return ground.spots().stream().filter(spotted -> spotted.spot().covers(tile)).findFirst().orElse(null);
    }

    private static List<String> names(List<Standing> people) {
        return people.stream().map(one -> one.who().name()).toList();
    }

    // As a map: spots have figures, tiles with people letters.

    private String map(Answer.Ground ground) {
        var rows = ground.floor().rows().stream().map(row -> new StringBuilder(plain(row))).toList();
        var legend = new ArrayList<String>();
        for (var i = 0; i < ground.spots().size(); i++) {
            var spotted = ground.spots().get(i);
            put(rows, spotted.spot().at(), (char) ('1' + i));
            legend.add((i + 1) + " " + place(spotted.sign()));
        }
        var people = new LinkedHashMap<Tile, List<String>>();
        ground.people().forEach(one -> people.computeIfAbsent(one.at(), _ -> new ArrayList<>()).add(one.who().name()));
        var marked = mark(rows, people, ground.here());
        put(rows, ground.here(), '@');
        legend.add(texts.say("map.you"));
        legend.addAll(marked);
        return rows.stream().map(StringBuilder::toString).collect(Collectors.joining("\n")) + "\n"
                + String.join("  ", legend);
    }

    /// Whoever asks is marked already. More people than there are letters are small stars.
    private static List<String> mark(List<StringBuilder> rows, Map<Tile, List<String>> people, Tile here) {
        var legend = new ArrayList<String>();
        for (var entry : people.entrySet()) {
            if (entry.getKey().equals(here) && entry.getValue().size() == 1) {
                continue;
            }
            if (legend.size() < MARKS.length()) {
                put(rows, entry.getKey(), MARKS.charAt(legend.size()));
                legend.add(MARKS.charAt(legend.size()) + " " + String.join(" ", entry.getValue()));
            } else {
                put(rows, entry.getKey(), '*');
            }
        }
        return legend;
    }

    /// Signs that anyone reads: walls and whatever else is closed, water, ground.
    private static String plain(String row) {
        return row.replaceAll("[\":,;]", ".").replaceAll("[Tpb]", "T").replace('h', '#');
    }

    private static void put(List<StringBuilder> rows, Tile tile, char sign) {
        rows.get(tile.y()).setCharAt(tile.x(), sign);
    }

    // Someone.

    String located(Answer.Located located) {
        var name = located.who().name();
        var lines = new ArrayList<String>();
        if (located.look() != null) {
            lines.add(look(name, located.look()));
        }
        for (var stay : located.places()) {
            lines.add(stay.spot() == null
                    ? texts.say("where.room", name, stay.room())
                    : texts.say("where.spot", name, stay.room(), place(stay.spot())));
        }
        if (located.places().isEmpty()) {
            lines.add(texts.say("where.nowhere", name));
        }
        if (located.away() != null) {
            lines.add(located.away().isEmpty()
                    ? texts.say("away", name)
                    : texts.say("away.why", name, located.away()));
        }
        return String.join("\n", lines);
    }

    private String look(String name, Look look) {
        return texts.say("look.person", name, texts.say("look.coat." + look.coat()),
                texts.say("look.cut." + look.cut()),
                texts.say("look.hair." + look.hair()));
    }
}
