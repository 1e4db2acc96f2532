package metaverse.door.prose;

import java.util.Locale;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Topic;
import metaverse.universe.Kind;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// Reads the simplest commands: names, talk, who is here.
final class PlainWords {
    private PlainWords() {}

    static Command help(Words words) {
        return new Command.Explain(switch (words.word().toLowerCase(Locale.ROOT)) {
            case "rooms", "room" -> Topic.ROOMS;
            case "friends", "friend" -> Topic.FRIENDS;
            case "account", "accounts", "password" -> Topic.ACCOUNT;
            case "care" -> Topic.CARE;
            case "past", "history" -> Topic.PAST;
            case "floor", "walking" -> Topic.FLOOR;
            default -> Topic.HELP;
        });
    }

    static Command name(Words words) {
        return call(words.raw(), words.isLasting());
    }

    static Command call(String raw, boolean lasting) {
        return Words.named(raw, name -> new Command.BeCalled(name, lasting));
    }

    static @Nullable Command emote(Words words) {
        return words.isOver() ? null : talk(Kind.EMOTE, Text.of(words.rest()), 0);
    }

    static Command say(Words words) {
        return words.isOver()
                ? Words.nothingToSay()
                : new Command.Say(null, Kind.SAY, Text.of(words.rest()), 0, null);
    }

    /// Says it to the room, or to those whom it mentions.
    ///
    /// @param re the number of the record it answers; 0 for none
    static Command talk(Kind kind, Text text, long re) {
        var mentions = Mentions.in(text.value());
        if (mentions.to().isEmpty()) {
            return new Command.Say(null, kind, text, re, null);
        }
        if (mentions.to().size() > Mentions.MOST) {
            return Mentions.tooMany();
        }
        var rest = Text.of(mentions.rest());
        return rest.isEmpty() ? Words.nothingToSay() : new Command.Tell(mentions.to(), kind, rest, re, null);
    }

    static @Nullable Command who(Words words) {
        var room = words.room();
        return words.isOver() ? new Command.Who(room, words.form()) : null;
    }

    static Command away(Words words) {
        return new Command.Away(Text.of(words.rest()));
    }

    static @Nullable Command speak(Words words) {
        var tongue = Tongues.of(words.rest());
        return tongue == null ? null : new Command.Speak(tongue);
    }

    static @Nullable Command clock(Words words) {
        if (words.isOver()) {
            return new Command.Clock(null);
        }
        var zone = Zones.of(words.rest());
        return zone == null ? null : new Command.Clock(zone);
    }

    static Command ping(Words words) {
        return new Command.Ping(Names.echo(words.rest()));
    }
}
