package metaverse.names;

import java.util.Locale;

/// What is wrong with an ill-formed name: the first argument of a `NAME_ILL_FORMED` refusal. Its text is
/// `refusal.name-ill-formed.<code>`; `{1}` there is the sign in question.
public enum Flaw {
    /// It begins with something that is neither letter nor digit.
    BEGINNING,
    /// It ends in a dot, which in a sentence would end the sentence.
    ENDING,
    /// There is a space in it.
    SPACE,
    /// There is a sign in it that no name has.
    SIGN,
    /// There is something in it that nobody sees.
    UNSEEN,
    /// More marks are on one letter than anyone reads.
    MARKS;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
