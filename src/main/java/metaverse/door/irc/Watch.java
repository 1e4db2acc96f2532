package metaverse.door.irc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import metaverse.names.Names;
import metaverse.universe.Parting.Cause;
import metaverse.universe.RoomEvent;
import metaverse.universe.Who;

/// Whose coming and going a client wants to hear of (IRCv3 "Monitor"). Belongs to its event loop.
final class Watch {
    /// As ISUPPORT says.
    static final int MOST = 100;

    private final Client client;
    private final Map<String, String> names = new LinkedHashMap<>();

    Watch(Client client) {
        this.client = client;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean has(String name) {
        return names.containsKey(key(name));
    }

    /// @return whether there was room for it
    boolean add(String name) {
        if (names.size() >= MOST && !has(name)) {
            return false;
        }
        names.put(key(name), name);
        return true;
    }

    void remove(String name) {
        names.remove(key(name));
    }

    void clear() {
        names.clear();
    }

    Collection<String> names() {
        return List.copyOf(names.values());
    }

    private static String key(String name) {
        var candidates = Names.exact(name).candidates();
        return candidates.isEmpty() ? Talking.lower(name) : candidates.getFirst().key();
    }

    /// What happens in the plaza, where everyone is.
    void hear(RoomEvent event, IrcForm form, Consumer<Reply> out) {
        switch (event) {
            case RoomEvent.Arrived arrived -> online(form.source(arrived.who()), arrived.who().name(), out);
            case RoomEvent.Left left when left.how().cause() == Cause.GONE -> offline(left.who().name(), out);
            case RoomEvent.Renamed renamed when !key(renamed.from()).equals(key(renamed.to())) -> {
                offline(renamed.from(), out);
                online(form.source(new Who(renamed.id(), renamed.to(), renamed.guest())), renamed.to(), out);
            }
            default -> {}
        }
    }

    private void online(String source, String name, Consumer<Reply> out) {
        if (has(name)) {
            out.accept(Reply.saying(client.irc().server(), "730", client.nick, source));
        }
    }

    private void offline(String name, Consumer<Reply> out) {
        if (has(name)) {
            out.accept(Reply.saying(client.irc().server(), "731", client.nick, name));
        }
    }
}
