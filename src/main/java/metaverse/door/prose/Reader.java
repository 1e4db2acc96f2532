package metaverse.door.prose;

import java.util.function.Function;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Form;
import org.jspecify.annotations.Nullable;

/// Makes a command of the words that follow its verb.
interface Reader {
    /// The command, or null where the words do not fit it.
    @Nullable Command read(Words words);

    /// For what needs no words and does not mind any.
    static Reader plain(Command command) {
        return _ -> command;
    }

    /// For what is answered in the asker's form.
    static Reader listed(Function<Form, Command> list) {
        return words -> words.isOver() ? list.apply(words.form()) : null;
    }

    /// For what concerns one person.
    static Reader ofPerson(Function<Addressee, Command> act) {
        return words -> {
            var whom = words.person();
            return whom == null || !words.isOver() ? null : act.apply(whom);
        };
    }

    /// For what concerns one room: the one that is named, or null for the one where the asker is.
    static Reader ofRoom(Function<@Nullable Addressee, Command> act) {
        return words -> {
            var room = words.room();
            return words.isOver() ? act.apply(room) : null;
        };
    }
}
