package metaverse.universe;

import java.util.Locale;

/// What can be done that is answered with a word. The text for people is `done.<code>` in `messages.properties`.
public enum Deed {
    KICKED, BANNED, UNBANNED, REGISTERED, PASSWORD_CHANGED, LOGGED_OUT_OTHERS, APPROACHABLE, ERASED, KNOCKED, CODE,
    TRUSTED, MISTRUSTED, INVITED, TOPIC, NO_TOPIC, RETITLED, MUTED, UNMUTED, SLOW, NOT_SLOW, APPOINTED, DISMISSED,
    HANDED_OVER, PAST_ALL, PAST_SINCE_JOINED, RETAINED, CLOSED, FRIEND_ASKED, FRIENDS_NOW, UNFRIENDED, IGNORED,
    UNIGNORED, AWAY, BACK, DELETED, REACTED, EXPORTED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
