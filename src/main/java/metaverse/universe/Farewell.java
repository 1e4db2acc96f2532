package metaverse.universe;

/// Why a session ends. The text for people is `farewell.<code>` in `messages.properties`.
public enum Farewell {
    /// the member said goodbye
    QUIT,
    /// the universe closes
    CLOSING,
    /// the member came back on another line
    TAKEN_OVER,
    /// kept sending faster than anyone may
    FLOOD,
    /// took no name in time
    SIGN_IN_TIME,
    /// did not answer in time
    IDLE,
    /// too many sessions from one address
    TOO_MANY_SESSIONS,
    /// sent out
    KICKED,
    /// sent out, and not to come back
    BANNED,
    /// the password was changed, or another device has ended this one
    LOGGED_OUT,
    /// the operator has closed the doors for now
    DOORS_CLOSED;

    private final String code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
