package metaverse.names;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;

/// When two names are the same, and when they look the same.
///
/// The skeleton of Unicode TS 39 knows case: it makes one of `PauI` and `Paul` and of `Тom` (with a Cyrillic `Т`) and `Tom`, but only
/// as they are written; `рaul` and `paul` it makes one in small letters. So a name has two skeletons, of its shown form
/// and of its key, and both are folded, because people take `lily` and `LILY` for one.
/// One form for both will not do: `I` is like `l` to the eye and like `i` to the mind, and `neil` is not `nell`.
///
/// A `Normalizer2` is immutable; a [SpoofChecker] is safe for use by many threads, as its documentation says,
/// once it is built.
final class Likeness {
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();

    private Likeness() {}

    static String composed(String raw) {
        return COMPOSE.normalize(raw);
    }

    static String key(String shown) {
        return FOLD.normalize(shown);
    }

    static List<String> looks(String shown, String key) {
        var look = look(key);
        if (shown.equals(key)) {
            return List.of(look);
        }
        var written = look(shown);
        return written.equals(look) ? List.of(look) : List.of(look, written);
    }

    private static String look(String name) {
        return FOLD.normalize(SKELETONS.getSkeleton(name));
    }
}
