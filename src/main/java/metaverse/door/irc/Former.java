package metaverse.door.irc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Who was here with an IRC client and is gone, the latest of them (RFC 1459, section 4.5.3). From any event loop.
final class Former {
    private static final int KEPT = 200;

    /// @param at when they went, in milliseconds since 1970
    record Was(Source source, String real, long at) {}

    private final Deque<Was> gone = new ArrayDeque<>();

    synchronized void add(Was was) {
        gone.addFirst(was);
        if (gone.size() > KEPT) {
            gone.removeLast();
        }
    }

    /// Those of this name, the latest first.
    ///
    /// @param most 0 for all
    synchronized List<Was> of(String nick, int most) {
        var found = new ArrayList<Was>();
        for (var was : gone) {
            if (was.source().nick().equalsIgnoreCase(nick) && (most == 0 || found.size() < most)) {
                found.add(was);
            }
        }
        return found;
    }
}
