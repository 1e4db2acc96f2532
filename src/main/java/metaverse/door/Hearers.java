package metaverse.door;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which lines of one event loop hear which room (by its number), by wire form: a line stands under its form in the room
/// that is its own, and under that form's [WireForm#elsewhere] in its others. Kept from the ordered stream of tellings;
/// belongs to the event loop.
final class Hearers {
    private final Map<Long, Map<WireForm, Set<Line>>> rooms = new HashMap<>();

    Map<WireForm, Set<Line>> of(long room) {
        return rooms.getOrDefault(room, Map.of());
    }

    void add(long room, Line line) {
        if (put(room, form(room, line), line)) {
            line.rooms.add(room);
        }
    }

    /// Who hears no room any more sits in for nobody, and so ignores nobody.
    void remove(long room, Line line) {
        if (line.rooms.remove((Long) room)) {
            take(room, form(room, line), line);
        }
        if (line.rooms.isEmpty()) {
            line.room = 0;
            line.ignored = Set.of();
        }
    }

    void removeEverywhere(Line line) {
        line.rooms.forEach(room -> take(room, form(room, line), line));
        line.rooms.clear();
    }

    /// The line's own room is this one from now on.
    @SuppressWarnings("ReferenceEquality") // forms are compared by identity
    void turn(Line line, long room) {
        var before = line.room;
        if (before == room) {
            return;
        }
        var here = line.form();
        var elsewhere = here.elsewhere();
        line.room = room;
        if (here != elsewhere) {
            move(before, line, here, elsewhere);
            move(room, line, elsewhere, here);
        }
    }

    void reform(Line line, WireForm from, WireForm to) {
        for (var room : line.rooms) {
            if (room == line.room) {
                move(room, line, from, to);
            } else {
                move(room, line, from.elsewhere(), to.elsewhere());
            }
        }
    }

    private static WireForm form(long room, Line line) {
        return room == line.room ? line.form() : line.form().elsewhere();
    }

    private void move(long room, Line line, WireForm from, WireForm to) {
        if (take(room, from, line)) {
            put(room, to, line);
        }
    }

    private boolean put(long room, WireForm form, Line line) {
        return rooms.computeIfAbsent(room, _ -> new LinkedHashMap<>())
                .computeIfAbsent(form, _ -> new LinkedHashSet<>())
                .add(line);
    }

    /// Rooms come and go, so nothing stays of one that nobody hears.
    private boolean take(long room, WireForm form, Line line) {
        var forms = of(room);
        var lines = forms.get(form);
        if (lines == null || !lines.remove(line)) {
            return false;
        }
        if (lines.isEmpty()) {
            forms.remove(form);
        }
        if (forms.isEmpty()) {
            rooms.remove(room);
        }
        return true;
    }
}
