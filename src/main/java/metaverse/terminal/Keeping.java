package metaverse.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import metaverse.texts.Texts;

/// What is to be kept: asked for by a typed line, fetched when the server says where it is, one after the other. A server that was not asked writes
/// nothing here. Belongs to the client's thread.
final class Keeping {
    private static final int MOST = 8;

    private final Stage stage;
    private final Texts texts;
    private final Talking talking;
    private final String place;
    private int asked;

    /// What is fetched now, and then what waits for it.
    private final Deque<String> offered = new ArrayDeque<>();

    private boolean leaving;

    Keeping(Stage stage, Texts texts, Talking talking, String place) {
        this.stage = stage;
        this.texts = texts;
        this.talking = talking;
        this.place = place;
    }

    /// Somebody typed that they want something to keep.
    void asked() {
        asked = Math.min(MOST, asked + 1);
    }

    /// There is nothing to keep.
    void refused() {
        asked = Math.max(0, asked - 1);
    }

    /// The server says where it is.
    void offered(String path) {
        if (asked > 0) {
            asked--;
            offered.add(path);
            if (offered.size() == 1) {
                stage.fetch(path);
            }
        }
    }

    /// It is there, or will not come.
    ///
    /// @return whether someone waited for it to leave
    boolean came(Fetched fetched) {
        offered.poll();
        if (fetched.isKept()) {
            stage.show(new Showing.Said(fetched.text(texts, place)));
        } else {
            talking.refuse(fetched.text(texts, place), null);
        }
        if (!offered.isEmpty()) {
            stage.fetch(offered.element());
        }
        return leaving && offered.isEmpty();
    }

    /// Whether whoever wants to leave waits for what is being fetched: once, and they are told so.
    boolean holdsBack() {
        if (offered.isEmpty() || leaving) {
            return false;
        }
        leaving = true;
        stage.show(new Showing.Said(texts.say("join.keeping")));
        return true;
    }

    boolean isUnderWay() {
        return !offered.isEmpty();
    }
}
