package metaverse.door.irc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metaverse.universe.MemberId;
import metaverse.universe.Who;

/// What IRC clients say of their users besides the name: only other IRC clients ask for it. Of one who came through another
/// door there is a card that says nothing. From any event loop.
final class Cards {
    /// @param user as in `nick!user@host`
    /// @param real what is shown of them in full
    /// @param bot  whether it is a program (IRCv3 "Bot Mode")
    record Card(String user, String real, boolean bot) {
        private static final int MOST_USER = 10;

        /// @param raw what the client sent; nobody has checked it, which the first sign says (RFC 1413 is not asked)
        static Card of(String raw, String real) {
            var user = new StringBuilder("~");
            raw.chars().filter(Card::isPlain).limit(MOST_USER).forEach(c -> user.append((char) c));
            return new Card(user.length() == 1 ? "~u" : user.toString(), real, false);
        }

        private static boolean isPlain(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        }

        Card with(boolean program) {
            return new Card(user, real, program);
        }
    }

    private final Map<MemberId, Card> cards = new ConcurrentHashMap<>();

    Card of(Who who) {
        var card = cards.get(who.id());
        return card == null ? new Card("~u", who.name(), false) : card;
    }

    void put(MemberId who, Card card) {
        cards.put(who, card);
    }

    /// The one who brought this card is gone.
    void remove(MemberId who, Card card) {
        cards.remove(who, card);
    }
}
