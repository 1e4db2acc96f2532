package metaverse.door.irc;

import java.util.EnumSet;
import java.util.Optional;

/// What a client can ask for beyond the old protocol (IRCv3 "Capability Negotiation").
enum Cap {
    MESSAGE_TAGS("message-tags"),
    SERVER_TIME("server-time"),
    ACCOUNT_TAG("account-tag"),
    BATCH("batch"),
    LABELED_RESPONSE("labeled-response"),
    ECHO_MESSAGE("echo-message"),
    MULTI_PREFIX("multi-prefix"),
    USERHOST_IN_NAMES("userhost-in-names"),
    EXTENDED_JOIN("extended-join"),
    EXTENDED_MONITOR("extended-monitor"),
    AWAY_NOTIFY("away-notify"),
    ACCOUNT_NOTIFY("account-notify"),
    INVITE_NOTIFY("invite-notify"),
    CHGHOST("chghost"),
    SETNAME("setname"),
    CAP_NOTIFY("cap-notify"),
    SASL("sasl"),
    STANDARD_REPLIES("standard-replies"),
    NO_IMPLICIT_NAMES("no-implicit-names"),
    CHANNEL_RENAME("draft/channel-rename"),
    CHATHISTORY("draft/chathistory"),
    EVENT_PLAYBACK("draft/event-playback"),
    MESSAGE_REDACTION("draft/message-redaction"),
    MULTILINE("draft/multiline"),
    READ_MARKER("draft/read-marker"),
    ACCOUNT_REGISTRATION("draft/account-registration");

    private final String token;

    Cap(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /// As it is offered to a client that reads values (version 302).
    ///
    /// @param multiline how long a message of several lines may be
    String offer(String multiline) {
        return switch (this) {
            case SASL -> token + "=" + Sasl.MECHANISMS;
            case MULTILINE -> token + "=" + multiline;
            default -> token;
        };
    }

    static Optional<Cap> of(String token) {
        return EnumSet.allOf(Cap.class).stream().filter(cap -> cap.token.equals(token)).findFirst();
    }
}
