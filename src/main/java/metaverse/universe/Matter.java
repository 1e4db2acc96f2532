package metaverse.universe;

import java.util.List;
import java.util.Locale;

/// What can concern a member alone. The text for people is `news.<code>` in `messages.properties`.
public enum Matter {
    FRIEND_REQUEST("who"),
    FRIENDS_NOW("who"),
    FRIEND_HERE("who"),
    FRIEND_GONE("who"),
    INVITED("room", "by"),
    KICKED("room", "by", "why"),
    BANNED("room", "by", "why"),
    MUTED("room", "by", "seconds"),
    UNMUTED("room", "by"),
    MODERATOR("room", "by"),
    MODERATOR_NO_MORE("room", "by"),
    OWNER("room", "by"),
    ROOM_CLOSED("room", "by"),
    /// what was just sent had a password in it, and others on the way can read this line
    READABLE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fields;

    Matter(String... fields) {
        this.fields = List.of(fields);
    }

    public String code() {
        return code;
    }

    /// What each argument is, for programs.
    public List<String> fields() {
        return fields;
    }
}
