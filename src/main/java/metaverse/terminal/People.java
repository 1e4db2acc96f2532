package metaverse.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is here, as far as we were told, by their ids. Belongs to the client's thread.
final class People {
    /// A hostile server may name as many as it likes.
    private static final int MOST = 2_000;

    private final Map<String, String> names = new LinkedHashMap<>();

    void clear() {
        names.clear();
    }

    void put(Person who) {
        if (names.size() < MOST || names.containsKey(who.id())) {
            names.put(who.id(), who.name());
        }
    }

    void rename(String id, String name) {
        names.computeIfPresent(id, (_, _) -> name);
    }

    void remove(String id) {
        names.remove(id);
    }

    List<String> names() {
        return List.copyOf(names.values());
    }

    List<Person> all() {
        return names.entrySet().stream().map(each -> new Person(each.getKey(), each.getValue())).toList();
    }

    /// The id of whoever has this name.
    @Nullable String id(String name) {
        return names.entrySet().stream().filter(each -> each.getValue().equalsIgnoreCase(name)).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }
}
