package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Whom a line being typed is for, by the grammar of the text door (docs/protocol.md), so that the prompt can say "private" before
/// anything is sent. The server decides; this only must not differ, which a test holds.
final class Mentions {
    private static final String BEFORE_NONE = "._%+-";
    private static final String SIGNS = "_-[]\\`^{}|.";
    private static final String TRAILING = ".-_|^";

    private Mentions() {}

    /// The names in a line of talk as they are typed, each once; empty where it is for the whole room.
    static List<String> in(String line) {
        var command = Commands.word(line);
        if (Commands.isName(line) || (command != null && !command.equals("me"))) {
            return List.of();
        }
        var names = new ArrayList<String>();
        var text = Clean.text(line);
        for (var i = 0; i < text.length(); i++) {
            var end = end(text, i);
            if (end > i) {
                var name = text.substring(i + 1, end);
                if (!names.contains(name)) {
                    names.add(name);
                }
                i = end - 1;
            }
        }
        return names;
    }

    /// The name without the signs that end a sentence, if only so someone has it; else as it was typed.
    static String shown(String typed, Predicate<String> known) {
        for (var end = typed.length(); end > 0; end--) {
            var name = typed.substring(0, end);
            if (known.test(name)) {
                return name;
            }
            if (TRAILING.indexOf(typed.charAt(end - 1)) < 0) {
                break;
            }
        }
        return typed;
    }

    private static int end(String text, int at) {
        var sign = text.charAt(at);
        if ((sign != '@' && sign != '＠') || (at > 0 && isPartOfAddress(text.charAt(at - 1)))) {
            return at;
        }
        var begins = false;
        var seen = false;
        var i = at + 1;
        for (int c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            var unseen = isUnseen(c);
            if (!unseen && !isPart(c)) {
                break;
            }
            if (!seen && !unseen) {
                seen = true;
                begins = isBeginning(c);
            }
        }
        return begins ? i : at;
    }

    private static boolean isPartOfAddress(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                || BEFORE_NONE.indexOf(c) >= 0;
    }

    private static boolean isBeginning(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
    }

    private static boolean isPart(int c) {
        if (c < 0x80) {
            return isBeginning(c) || SIGNS.indexOf(c) >= 0;
        }
        return isBeginning(c) || switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /// The property Default_Ignorable_Code_Point of Unicode 17.
    private static boolean isUnseen(int c) {
        return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF
                || c == 0xFFA0 || (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0x1BCA0 && c <= 0x1BCA3)
                || (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE0FFF);
    }
}
