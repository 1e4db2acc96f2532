package metaverse.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// Talks as fast as it is echoed until the line breaks, and keeps what it was promised. The thread that talks is the only
/// one that touches it until it has ended.
final class Talker {
    private static final int IN_FLIGHT = 50;

    final String name;

    /// The name of whom it tells every fourth message privately.
    private final String friend;

    /// Texts by cid, sent and not echoed yet.
    final Map<String, String> unechoed = new LinkedHashMap<>();

    /// Numbers by text, of the room and of the private talk.
    final Map<String, Long> echoed = new LinkedHashMap<>();

    final Map<String, Long> privately = new LinkedHashMap<>();
    final List<String> trouble = new ArrayList<>();
    String token = "";
    private int count;

    Talker(String name, String friend) {
        this.name = name;
        this.friend = friend;
    }

    static boolean isPrivate(String cid) {
        return cid.endsWith("p");
    }

    /// Comes in, or back as who it was.
    Guest enter(int port) throws IOException {
        var guest = new Guest(port);
        guest.says(token.isEmpty()
                ? "{\"do\":\"enter\",\"name\":\"" + name + "\"}"
                : "{\"do\":\"enter\",\"token\":\"" + token + "\"}");
        token = Guest.field("token", guest.hears("welcome"));
        return guest;
    }

    /// What it cannot know to be recorded it says again.
    String resends() {
        var objects = new StringBuilder();
        unechoed.forEach((cid, text) -> objects.append(object(cid, text)).append('\n'));
        return objects.toString();
    }

    private String object(String cid, String text) {
        var what = isPrivate(cid) ? "\"do\":\"tell\",\"to\":\"" + friend + "\"" : "\"do\":\"say\"";
        return "{" + what + ",\"cid\":\"" + cid + "\",\"text\":\"" + text + "\"}";
    }

    /// Talks until the line breaks.
    void talk(Guest guest, CountDownLatch echoes) {
        try (guest) {
            do {
                fill(guest);
                echoes.countDown();
            } while (hear(guest));
        } catch (IOException e) {
            // The process was killed.
        }
    }

    private void fill(Guest guest) throws IOException {
        var objects = new StringBuilder();
        while (unechoed.size() < IN_FLIGHT) {
            count++;
            var cid = name + "-" + count + (count % 4 == 0 ? "p" : "");
            var text = "words of " + cid;
            unechoed.put(cid, text);
            objects.append(object(cid, text)).append('\n');
        }
        if (!objects.isEmpty()) {
            guest.says(objects.substring(0, objects.length() - 1));
        }
    }

    /// @return whether the line still lives
    boolean hear(Guest guest) throws IOException {
        var line = guest.reads();
        if (line == null || !line.endsWith("}")) {
            return false;
        }
        var cid = Guest.field("cid", line);
        if (line.startsWith("{\"event\":\"refused\"")) {
            trouble.add(line);
        } else if (!cid.isEmpty()) {
            var text = unechoed.remove(cid);
            if (text == null || !text.equals(Guest.field("text", line))) {
                trouble.add("not expected: " + line);
            } else {
                (isPrivate(cid) ? privately : echoed).put(text, Long.valueOf(Guest.field("seq", line)));
            }
        }
        return true;
    }
}
