package metaverse.names;

import java.util.List;
import java.util.stream.Stream;
import metaverse.universe.Name;

/// The names that nobody may take, because they would be believed.
final class Reserved {
    private static final List<Name> NAMES = Stream.of(
            "universe", "plaza", "someone", "server", "operator", "private", "私聊", "NickServ", "ChanServ")
            .map(Reserved::name)
            .toList();

    private Reserved() {}

    /// Whether it is one of them or looks like one.
    static boolean covers(Name name) {
        for (var reserved : NAMES) {
            if (!reserved.isDistinctFrom(name)) {
                return true;
            }
        }
        return false;
    }

    private static Name name(String shown) {
        var key = Likeness.key(shown);
        return new Name(shown, key, Likeness.looks(shown, key));
    }
}
