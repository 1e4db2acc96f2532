package metaverse.names;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// What can be searched for in a text.
///
/// Both the text and what is sought are folded (NFKC case fold: `Ｈｅｌｌｏ` is `hello`, `STRASSE` is `straße`; marks stay, so
/// `résumé` is not `resume`), then cut into words by letters and digits. Where a script puts no spaces between words, and in
/// Korean, where endings grow onto them, a word is every two signs that stand together: 你好吗 is 你好, 好吗, and 吗 at the end. So any part of
/// two signs or more is found without knowing the language.
public final class Words {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    /// More is not looked for: a question is short.
    private static final int MOST_PHRASES = 16;

    private static final char QUOTE = '"';

    private Words() {}

    /// Words that must stand together, in this order.
    ///
    /// @param beginning whether only the beginning of the last word is known
    public record Phrase(List<String> words, boolean beginning) {
        public Phrase {
            words = List.copyOf(words);
        }

        /// Whether it occurs.
        ///
        /// @param text the words of a text, as [Words#in] gives them
        public boolean isIn(List<String> text) {
            for (var start = 0; start + words.size() <= text.size(); start++) {
                if (isAt(text.subList(start, start + words.size()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAt(List<String> place) {
            var last = words.size() - 1;
            return place.subList(0, last).equals(words.subList(0, last))
                    && (beginning
                            ? place.get(last).startsWith(words.get(last))
                            : place.get(last).equals(words.get(last)));
        }
    }

    /// The form in which names and words are compared.
    public static String fold(String text) {
        return FOLDING.normalize(text);
    }

    /// The words of a text, in order.
    public static List<String> in(String text) {
        var cutter = new Cutter();
        var folded = fold(text);
        for (int i = 0, c; i < folded.length(); i += Character.charCount(c)) {
            c = folded.codePointAt(i);
            cutter.take(c);
        }
        return cutter.end();
    }

    /// What someone looks for: each word for itself, and what stands in quotation marks together.
    public static List<Phrase> sought(String question) {
        var phrases = new ArrayList<Phrase>();
        var quoted = false;
        for (var part : question.replace('“', QUOTE).replace('”', QUOTE).split("\"", -1)) {
            for (var piece : quoted ? new String[] {part} : part.split("\\s+")) {
                var cut = in(piece);
                if (!cut.isEmpty() && phrases.size() < MOST_PHRASES) {
                    phrases.add(phrase(cut));
                }
            }
            quoted = !quoted;
        }
        return phrases;
    }

    /// A single sign at the end need not be at the end of what is found: after its pair it says nothing more, alone it may
    /// be the first of any pair.
    private static Phrase phrase(List<String> cut) {
        if (!isSingle(cut.getLast())) {
            return new Phrase(cut, false);
        }
        return cut.size() > 1 && isPaired(cut.get(cut.size() - 2).codePointAt(0))
                ? new Phrase(cut.subList(0, cut.size() - 1), false)
                : new Phrase(cut, true);
    }

    private static boolean isSingle(String word) {
        return isPaired(word.codePointAt(0)) && word.codePoints().filter(c -> !isMark(c)).count() == 1;
    }

    /// Cuts one text.
    private static final class Cutter {
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();

        /// The signs, each with its marks, that have stood together without a space.
        private final List<String> run = new ArrayList<>();

        void take(int c) {
            if (isMark(c)) {
                mark(c);
            } else if (isPaired(c) || (!run.isEmpty() && Character.getType(c) == Character.MODIFIER_LETTER)) {
                endWord();
                run.add(Character.toString(c));
            } else if (isPartOfWord(c)) {
                endRun();
                word.appendCodePoint(c);
            } else {
                endWord();
                endRun();
                if (Character.getType(c) == Character.OTHER_SYMBOL) {
                    words.add(Character.toString(c));
                }
            }
        }

        private void mark(int c) {
            if (!run.isEmpty()) {
                run.add(run.removeLast() + Character.toString(c));
            } else if (!word.isEmpty()) {
                word.appendCodePoint(c);
            }
        }

        private void endWord() {
            if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }

        private void endRun() {
            for (var i = 0; i < run.size(); i++) {
                words.add(i + 1 < run.size() ? run.get(i) + run.get(i + 1) : run.get(i));
            }
            run.clear();
        }

        /// At most one of the two has something in it.
        List<String> end() {
            endWord();
            endRun();
            return words;
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isPartOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static boolean isPaired(int c) {
        if (c < 0x0E00 || !isPartOfWord(c)) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI, JAVANESE, BALINESE,
                    TAI_LE, NEW_TAI_LUE, TAI_THAM, TAI_VIET ->
                true;
            default -> false;
        };
    }
}
