package metaverse.console;

import java.util.regex.Pattern;
import metaverse.door.prose.Grammar;
import metaverse.door.prose.Nearest;
import metaverse.door.prose.Networks;
import metaverse.door.prose.Periods;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Form;
import metaverse.universe.Kind;
import metaverse.universe.OperatorCommand;
import metaverse.universe.RoomCommand;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// Reads one line of the console. A command may have a `:` or `/` before it, as people type it at the text door. A line that
/// begins with `@bob` is private, as it is there; what is for everyone needs `say`, so that no slip of the finger is
/// read by a whole room. Pure.
final class Orders {
    /// As much as a message may have.
    private static final int MOST_BYTES = 4096;

    private static final int USUAL_DEEDS = 20;

    /// How many deeds one may ask for: up to 999.
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");

    private static final Grammar GRAMMAR = new Grammar(false, Form.LINES);

    private Orders() {}

    /// What the line asks for, or null where it is blank.
    static @Nullable Order read(String raw) {
        var line = Text.of(raw);
        if (line.isEmpty()) {
            return null;
        }
        if (line.bytes() > MOST_BYTES) {
            return new Order.TooLong(MOST_BYTES);
        }
        var value = line.value();
        if (value.charAt(0) == '@' || value.charAt(0) == '＠') {
            return told(value, line);
        }
        var words = new Words(isSign(value.charAt(0)) ? value.substring(1) : value);
        var verb = Verb.of(words.next());
        return verb == null ? unknown(value, line) : read(verb, words);
    }

    private static boolean isSign(char c) {
        return c == ':' || c == '：' || c == '/';
    }

    private static Order unknown(String value, Text line) {
        var word = new Words(value).next();
        var bare = isSign(word.charAt(0)) ? word.substring(1) : word;
        return new Order.Unknown(Names.echo(word), Nearest.of(bare, Verb.WORDS), line);
    }

    /// A mention that the grammar does not see (`@ bob`) would be said to everyone: here it is no command.
    private static Order told(String value, Text line) {
        return switch (GRAMMAR.read(value)) {
            case Command.Say _ -> unknown(value, line);
            case null -> unknown(value, line);
            case Command command -> new Order.Ask(command);
        };
    }

    private static Order read(Verb verb, Words words) {
        return switch (verb) {
            case HELP -> new Order.Help();
            case WHO -> new Order.Ask(new OperatorCommand.Attendance());
            case ROOMS -> new Order.Ask(new RoomCommand.Rooms(Form.LINES));
            case SAY -> {
                var text = Text.of(words.rest());
                yield text.isEmpty() ? badly(verb) : new Order.Ask(new Command.Say(null, Kind.SAY, text, 0, null));
            }
            case KICK -> {
                var who = addressee(words.next());
                yield who == null
                        ? badly(verb)
                        : new Order.Ask(new OperatorCommand.Kick(who, Text.of(words.rest())));
            }
            case BAN -> ban(words);
            case UNBAN -> {
                var target = words.next();
                var network = Networks.read(target);
                var who = network == null ? addressee(target) : null;
                yield network == null && who == null
                        ? badly(verb)
                        : new Order.Ask(new OperatorCommand.Unban(who, network));
            }
            case PASSWORD -> {
                var who = addressee(words.next());
                yield who == null ? badly(verb) : new Order.Ask(new OperatorCommand.Code(who));
            }
            case TRUST -> trust(verb, words);
            case BANS -> new Order.Ask(new OperatorCommand.Bans());
            case AUDIT -> audit(words.next());
            case STOP -> new Order.Stop();
            case START -> new Order.Start();
            case RELOAD -> new Order.Reload();
            case QUIT -> new Order.Quit();
        };
    }

    private static Order audit(String count) {
        if (!COUNT.matcher(count).matches()) {
            return count.isEmpty() ? new Order.Ask(new OperatorCommand.Audit(USUAL_DEEDS)) : badly(Verb.AUDIT);
        }
        return new Order.Ask(new OperatorCommand.Audit(Integer.parseInt(count)));
    }

    private static Order trust(Verb verb, Words words) {
        var who = addressee(words.next());
        return who == null ? badly(verb) : new Order.Ask(new OperatorCommand.Trust(who, !words.begins("no")));
    }

    /// `for` begins a time, unless no digit follows: `ban bob for spam` says why.
    private static Order ban(Words words) {
        var target = words.next();
        var network = Networks.read(target);
        var who = network == null ? addressee(target) : null;
        var guests = words.begins("guests");
        if (guests) {
            words.next();
        }
        var seconds = 0L;
        if (words.begins("for") && words.isNumberAfter("for")) {
            words.next();
            var period = Periods.read(words.next());
            if (period == null) {
                return badly(Verb.BAN);
            }
            seconds = period.toSeconds();
        }
        // What looks like an address and is none would be looked for among the names.
        var isMeant = network != null || (who != null && target.indexOf('/') < 0 && target.indexOf(':') < 0);
        return isMeant
                ? new Order.Ask(new OperatorCommand.Ban(who, network, guests, seconds, Text.of(words.rest())))
                : badly(Verb.BAN);
    }

    private static @Nullable Addressee addressee(String word) {
        var name = word.startsWith("@") || word.startsWith("＠") ? word.substring(1) : word;
        return name.isEmpty() ? null : Names.exact(name);
    }

    private static Order badly(Verb verb) {
        return new Order.Badly(verb.usage());
    }
}
