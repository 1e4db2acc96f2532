package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;
import metaverse.texts.Texts;

/// Where one can walk to in the room that we speak in, for Tab: its spots, its exits and where they lead. Belongs to the client's thread.
final class Goals {
    private final Stage stage;
    private final Texts texts;

    /// Empty as long as nobody wants to know.
    private String room = "";

    private List<String> words = List.of();

    Goals(Stage stage, Texts texts) {
        this.stage = stage;
        this.texts = texts;
    }

    /// Looks around in a room, once. What happens there is not asked for: who listens needs no steps.
    ///
    /// @param there empty for nowhere
    void look(String there) {
        room = there;
        words = List.of();
        if (!there.isEmpty()) {
            stage.send(Json.write("do", "floor", "room", there, "watch", false));
        }
    }

    /// We speak in this room now.
    void turn(String there) {
        if (!room.isEmpty() && !room.equals(there)) {
            look(there);
        }
    }

    void lineLost() {
        room = "";
    }

    void heard(Heard.Floor floor) {
        if (floor.room().equals(room)) {
            var all = new ArrayList<String>();
            floor.spots().forEach(spot -> all.add(called(spot)));
            floor.exits().stream().filter(exit -> !exit.to().isEmpty()).forEach(exit -> {
                all.add(texts.place(exit.way()));
                all.add("#" + exit.to());
            });
            words = List.copyOf(all);
        }
    }

    /// A spot that nobody gave a name has that of its kind, in our language.
    String called(Heard.Spot spot) {
        return spot.name().equals(spot.kind()) ? texts.place(spot.kind()) : spot.name();
    }

    List<String> words() {
        return words;
    }
}
