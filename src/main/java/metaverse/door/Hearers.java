package metaverse.door;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which lines of one event loop hear which room, by wire form. Kept from the ordered stream of tellings; belongs to the
/// event loop.
final class Hearers {
    private final Map<String, Map<WireForm, Set<Line>>> rooms = new HashMap<>();

    Map<WireForm, Set<Line>> of(String room) {
        return rooms.getOrDefault(room, Map.of());
    }

    void add(String room, Line line) {
        rooms.computeIfAbsent(room, _ -> new LinkedHashMap<>())
                .computeIfAbsent(line.form(), _ -> new LinkedHashSet<>())
                .add(line);
    }

    void remove(String room, Line line) {
        remove(of(room), line.form(), line);
    }

    void removeEverywhere(Line line) {
        rooms.values().forEach(forms -> remove(forms, line.form(), line));
    }

    private static boolean remove(Map<WireForm, Set<Line>> forms, WireForm form, Line line) {
        var lines = forms.get(form);
        return lines != null && lines.remove(line);
    }

    void reform(Line line, WireForm from, WireForm to) {
        for (var forms : rooms.values()) {
            if (remove(forms, from, line)) {
                forms.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(line);
            }
        }
    }
}
