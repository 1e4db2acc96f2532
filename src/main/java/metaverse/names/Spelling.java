package metaverse.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// Which signs make a name.
final class Spelling {
    private static final String SIGNS = "_-[]\\`^{}|.";
    private static final int MOST_MARKS = 4;
    private static final int LETTERS = categories(
            UCharacterCategory.UPPERCASE_LETTER,
            UCharacterCategory.LOWERCASE_LETTER,
            UCharacterCategory.TITLECASE_LETTER,
            UCharacterCategory.MODIFIER_LETTER,
            UCharacterCategory.OTHER_LETTER,
            // The Chinese zero 〇 is one of these.
            UCharacterCategory.LETTER_NUMBER);
    private static final int DIGITS = categories(UCharacterCategory.DECIMAL_DIGIT_NUMBER);
    private static final int MARKS = categories(
            UCharacterCategory.NON_SPACING_MARK,
            UCharacterCategory.ENCLOSING_MARK,
            UCharacterCategory.COMBINING_SPACING_MARK);

    private Spelling() {}

    /// @param at the sign in question, fit for a screen
    record Fault(Flaw flaw, String at) {}

    /// What is wrong with it, or null where nothing is. It must not be empty.
    static @Nullable Fault fault(String name) {
        var marks = 0;
        for (int i = 0, c; i < name.length(); i += Character.charCount(c)) {
            c = name.codePointAt(i);
            marks = isIn(c, MARKS) ? marks + 1 : 0;
            var flaw = flaw(c, marks);
            if (flaw != null) {
                return new Fault(flaw, shown(c));
            }
        }
        var first = name.codePointAt(0);
        if (!isBeginning(first)) {
            return new Fault(Flaw.BEGINNING, shown(first));
        }
        return name.endsWith(".") ? new Fault(Flaw.ENDING, ".") : null;
    }

    private static @Nullable Flaw flaw(int c, int marks) {
        if (c == '\t' || (UCharacter.isUWhiteSpace(c) && !Text.isPaint(c))) {
            return Flaw.SPACE;
        }
        if (Text.isPaint(c) || isIgnorable(c)) {
            return Flaw.UNSEEN;
        }
        if (!isPart(c)) {
            return Flaw.SIGN;
        }
        return marks > MOST_MARKS ? Flaw.MARKS : null;
    }

    static boolean isBeginning(int c) {
        return isIn(c, LETTERS | DIGITS) && !isIgnorable(c);
    }

    static boolean isPart(int c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0
                : isIn(c, LETTERS | DIGITS | MARKS) && !isIgnorable(c);
    }

    /// What a screen shows as nothing: joiners, fillers, variation selectors, tags.
    static boolean isIgnorable(int c) {
        return c >= 0x80 && UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /// What can be seen by itself is shown, the rest by its number.
    private static String shown(int c) {
        return UCharacter.isPrintable(c) && !UCharacter.isUWhiteSpace(c) && !isIn(c, MARKS) && !isIgnorable(c)
                && !Text.isPaint(c)
                        ? Character.toString(c)
                        : "U+%04X".formatted(c);
    }

    private static boolean isIn(int c, int categories) {
        return (1 << UCharacter.getType(c) & categories) != 0;
    }

    private static int categories(int... categories) {
        var bits = 0;
        for (var category : categories) {
            bits |= 1 << category;
        }
        return bits;
    }
}
