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
        NOT_UTF8, LINE_TOO_LONG, TEXT_TOO_LONG, TOO_MANY_SIGN_INS, NOT_ALLOWED, NO_SUCH_BAN,
        ACCOUNT_NEEDED, WORD_NEEDED, WRONG_WORD, NAME_OWNED, REGISTERED_ALREADY, REGISTRATION_CLOSED, NO_ACCOUNT,
        NO_SUCH_ACCOUNT, PASSWORD_TOO_SHORT, PASSWORD_UNFIT, OLD_PASSWORD_NEEDED, WRONG_PASSWORD,
        TOO_MANY_ATTEMPTS, BUSY, ROOM_TAKEN, NOT_IN_ROOM, IN_ROOM_ALREADY, TOO_MANY_ROOMS, BANNED_FROM_ROOM,
        PLAZA_STAYS, NOT_YOURS, NOT_OVER, NOT_THERE, TOPIC_TOO_LONG, REMARK_TOO_LONG, NOT_APPROACHABLE, MUTED, TOO_SOON,
        NOT_FOR_FRIENDS, FRIENDS_ALREADY, NOT_FRIENDS, TOO_MANY_FRIENDS, TOO_MANY_IGNORED, NOT_IGNORED,
        NO_SUCH_RECORD, NOT_YOUR_WORDS, BAD_EMOJI, NO_REACTION,
        NOTHING_TO_FIND, TOO_MANY_EXPORTS, INVITATION_OVER, TOO_MANY_INVITATIONS, NO_SUCH_INVITATION,
        NOT_INVITED, NO_WAY_THERE, NO_SUCH_PLACE, NO_EXIT, NOT_AT_SPOT, ROOM_FULL, ROOM_QUIET;

        private final String code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        public String code() {
            return code;
        }
    }
}
