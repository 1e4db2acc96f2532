package metaverse.universe;

import java.util.List;
import java.util.Locale;

/// What can be done that is answered with a word. The text for people is `done.<code>` in `messages.properties`.
public enum Deed {
    KICKED("who"),
    BANNED("whom"),
    UNBANNED("whom"),
    REGISTERED("name"),
    PASSWORD_CHANGED,
    LOGGED_OUT_OTHERS("count"),
    APPROACHABLE("by"),
    ERASED,
    KNOCKED,
    CODE("who", "code"),
    TRUSTED("who"),
    MISTRUSTED("who"),
    INVITED("who", "room"),
    TOPIC("room", "topic"),
    NO_TOPIC("room"),
    RETITLED("room"),
    MUTED("who", "seconds"),
    UNMUTED("who"),
    SLOW("room", "seconds"),
    NOT_SLOW("room"),
    SET("room"),
    APPOINTED("who", "room"),
    DISMISSED("who", "room"),
    HANDED_OVER("room", "who"),
    PAST_ALL("room"),
    PAST_SINCE_JOINED("room"),
    RETAINED("room", "days"),
    CLOSED("room"),
    WITHDRAWN("room", "number"),
    DECLINED("room"),
    WALKING("kind", "to"),
    FOLLOWING("who"),
    FOLLOWING_NOBODY,
    MOVES("mode"),
    SPOT_NAMED("kind", "spot"),
    SPOT_UNNAMED("kind"),
    EXIT_OPENED("way", "to"),
    EXIT_CLOSED("way"),
    FRIEND_ASKED("who"),
    FRIENDS_NOW("who"),
    UNFRIENDED("who"),
    IGNORED("who"),
    UNIGNORED("who"),
    AWAY,
    BACK,
    DELETED("seq"),
    REACTED("seq");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fields;

    Deed(String... fields) {
        this.fields = List.of(fields);
    }

    public String code() {
        return code;
    }

    /// What each argument is, for programs. The text for people may have more of them.
    public List<String> fields() {
        return fields;
    }
}
