package metaverse.terminal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rooms that we belong to, as far as we were told, and the one that we speak in. Belongs to the client's thread.
final class Places {
    /// A hostile server may name as many as it likes.
    private static final int MOST = 1_000;

    private final Map<String, Place> places = new LinkedHashMap<>();
    private String current = "";

    /// One room.
    static final class Place {
        final Reading reading = new Reading();

        /// How many records of it we have not read on any device.
        long unread;

        /// How many of those were never shown here.
        long unseen;
    }

    /// The name of the room we speak in; empty before the first welcome.
    String current() {
        return current;
    }

    Place here() {
        return place(current);
    }

    /// The room of this name; a new one where we did not know it.
    Place place(String room) {
        if (places.size() >= MOST && !places.containsKey(room)) {
            return new Place();
        }
        return places.computeIfAbsent(room, _ -> new Place());
    }

    boolean knows(String room) {
        return places.containsKey(room);
    }

    /// The room that everyone is in.
    String first() {
        return places.isEmpty() ? "" : places.keySet().iterator().next();
    }

    boolean isFirst(String room) {
        return first().equals(room);
    }

    void turn(String room) {
        current = room;
    }

    /// Forgets all others.
    void keep(Collection<String> rooms) {
        places.keySet().retainAll(rooms);
        if (!places.containsKey(current)) {
            current = "";
        }
    }

    void leave(String room) {
        places.remove(room);
    }

    void retitle(String from, String to) {
        var place = places.remove(from);
        if (place != null) {
            places.put(to, place);
            current = current.equals(from) ? to : current;
        }
    }

    List<String> names() {
        return List.copyOf(places.keySet());
    }

    /// Where something is unread, but for the room we speak in.
    List<Standing.Unread> unread() {
        return places.entrySet().stream()
                .filter(each -> each.getValue().unread > 0 && !each.getKey().equals(current))
                .map(each -> new Standing.Unread(each.getKey(), each.getValue().unread))
                .toList();
    }
}
