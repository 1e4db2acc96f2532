package metaverse.door.prose;

import metaverse.universe.Command;
import metaverse.universe.FriendCommand;
import metaverse.universe.RoomCommand;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// Reads what is asked of rooms.
final class RoomWords {
    private RoomWords() {}

    /// Names are read as they were typed, see [Words#raw].
    static @Nullable Command create(Words words) {
        var parts = words.raw().split("\\s+", 2);
        var isHidden = parts.length == 2 && parts[1].equalsIgnoreCase("private");
        return parts[0].isEmpty() || (parts.length == 2 && !isHidden)
                ? null
                : Words.named(unsigned(parts[0]), "create", name -> new RoomCommand.Create(name, isHidden));
    }

    private static String unsigned(String raw) {
        return Words.isRoom(raw) ? raw.substring(1) : raw;
    }

    /// `#garden` is a room and `@bob` a person; a bare word may be either, a room first. What no name can be is an invitation.
    static @Nullable Command join(Words words) {
        var word = words.onlyWord();
        if (word == null) {
            return null;
        }
        var code = InvitationWords.code(word);
        if (code != null) {
            return new Command.Accept(code);
        }
        if (Words.isPerson(word)) {
            return new RoomCommand.Join(null, Words.person(word));
        }
        return new RoomCommand.Join(Words.room(word), Words.isRoom(word) ? null : Words.person(word));
    }

    /// `#garden` is a room, `@bob` a person who asks to be a friend; a bare word is a room.
    static @Nullable Command decline(Words words) {
        var word = words.onlyWord();
        if (word == null) {
            return null;
        }
        return Words.isPerson(word)
                ? new FriendCommand.Unfriend(Words.person(word))
                : new RoomCommand.Decline(Words.room(word));
    }

    static @Nullable Command turn(Words words) {
        var word = words.onlyWord();
        return word == null ? null : new RoomCommand.Turn(Words.room(word));
    }

    /// Nothing asks what it is; a dash takes it away.
    static Command topic(Words words) {
        if (words.isOver()) {
            return new RoomCommand.Topic(null, null);
        }
        var text = words.rest();
        return new RoomCommand.Topic(null, Text.of(text.equals("-") ? "" : text));
    }

    static @Nullable Command retitle(Words words) {
        return words.raw().isEmpty()
                ? null
                : Words.named(unsigned(words.raw()), "retitle", name -> new RoomCommand.RenameRoom(null, name));
    }

    /// Someone who is called `link` is `@link` here.
    static @Nullable Command invite(Words words) {
        if (words.takes("link")) {
            return InvitationWords.link(words);
        }
        var whom = words.person();
        var room = words.room();
        return whom == null || !words.isOver() ? null : new RoomCommand.Invite(room, whom);
    }
}
