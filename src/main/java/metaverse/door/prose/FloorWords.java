package metaverse.door.prose;

import java.util.Locale;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import metaverse.names.Names;
import metaverse.texts.Texts;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.FloorCommand;
import metaverse.universe.FloorCommand.Goal;
import metaverse.universe.FloorCommand.Moves.Told;
import metaverse.universe.FloorCommand.View;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// Reads what is asked of the floor.
final class FloorWords {
    private FloorWords() {}

    /// Around oneself, or at someone.
    static @Nullable Command look(Words words) {
        if (words.isOver()) {
            return new View(null, null, View.Kind.WORDS);
        }
        var whom = words.person();
        return whom == null || !words.isOver() ? null : new FloorCommand.Locate(whom, true, Form.LINES);
    }

    static @Nullable Command map(Words words) {
        return words.isOver() ? new View(null, null, View.Kind.MAP) : null;
    }

    /// `:go fountain`, `:go to the fountain`, `:go @bob`, `:go north`, `:go 3,4`.
    static @Nullable Command go(Words words) {
        if (words.takes("to")) {
            words.takes("the");
        }
        var word = words.onlyWord();
        return word == null ? null : new FloorCommand.Walk(null, goal(word), Form.LINES);
    }

    private static Goal goal(String word) {
        if (Words.isPerson(word)) {
            return new Goal.Person(Words.person(word));
        }
        var tile = tile(word);
        return tile == null ? new Goal.Place(Names.exact(plain(Words.isRoom(word) ? word.substring(1) : word))) : tile;
    }

    /// Spots and ways are known in every language of ours.
    private static String plain(String word) {
        return Texts.placeCalled(word);
    }

    private static @Nullable Goal tile(String word) {
        var comma = word.indexOf(',');
        var x = comma < 0 ? -1 : Words.number(word.substring(0, comma));
        var y = comma < 0 ? -1 : Words.number(word.substring(comma + 1));
        return x < 0 || y < 0 ? null : new Goal.At(new Tile(x, y));
    }

    static @Nullable Command follow(Words words) {
        if (words.isOver()) {
            return new FloorCommand.Follow(null, null);
        }
        var whom = words.person();
        return whom == null || !words.isOver() ? null : new FloorCommand.Follow(null, whom);
    }

    static @Nullable Command where(Words words) {
        var whom = words.person();
        return whom == null || !words.isOver() ? null : new FloorCommand.Locate(whom, false, Form.LINES);
    }

    static Command murmur(Words words) {
        var text = Text.of(words.rest());
        return text.isEmpty() ? Words.nothingToSay() : new FloorCommand.Murmur(null, text);
    }

    static @Nullable Command moves(Words words) {
        var word = words.onlyWord();
        for (var told : Told.values()) {
            if (told.code().equalsIgnoreCase(word)) {
                return new FloorCommand.Moves(told);
            }
        }
        return null;
    }

    /// A dash takes the name away.
    static @Nullable Command spot(Words words) {
        var raw = words.raw();
        if (raw.isEmpty()) {
            return null;
        }
        return raw.equals("-")
                ? new FloorCommand.NameSpot(null, null)
                : Words.named(raw, "spot", name -> new FloorCommand.NameSpot(null, name));
    }

    /// `:exit north garden`; a dash closes it. Alone it is what it is elsewhere: good-bye.
    static @Nullable Command leave(Words words) {
        if (words.isOver()) {
            return new Command.Quit();
        }
        var way = Way.of(plain(words.word()).toLowerCase(Locale.ROOT));
        var to = words.onlyWord();
        return way.isEmpty() || to == null
                ? null
                : new FloorCommand.SetExit(null, way.get(), to.equals("-") ? null : Words.room(to));
    }
}
