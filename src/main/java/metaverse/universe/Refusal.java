package metaverse.universe;

import java.util.List;

/// This request not; the session lives. The door says the text of the reason in the member's language.
///
/// @param args what the text needs: names as the asker typed them, limits; already fit for a screen
public record Refusal(Reason reason, List<String> args) {
    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(Reason reason, Object... args) {
        return new Refusal(reason, List.of(args).stream().map(String::valueOf).toList());
    }

    /// The closed set of reasons. The code is what programs read (`no-such-member`); the text for people is
    /// `refusal.<code>` in `messages.properties`.
    public enum Reason {
        NAME_FIRST, NAME_EMPTY, NAME_TOO_LONG, NAME_ILL_FORMED, NAME_TAKEN, NAME_RESERVED, NAME_SAME, ALREADY_IN,
        TOKEN_EXPIRED, TOKEN_INVALID, NO_SUCH_MEMBER, ANOTHER_MEMBER, NO_SUCH_ROOM, NOTHING_TO_SAY, TOO_MANY_ADDRESSEES,
        NOT_RECORDED, NOT_READABLE, UNKNOWN_COMMAND, UNKNOWN_DO, BAD_ARGUMENT, MISSING_FIELD, BAD_FIELD, NOT_JSON,
        NOT_UTF8, LINE_TOO_LONG, TEXT_TOO_LONG, TOO_MANY_SIGN_INS, NOT_YET, NOT_ALLOWED, NO_SUCH_BAN;

        private final String code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        public String code() {
            return code;
        }
    }
}
