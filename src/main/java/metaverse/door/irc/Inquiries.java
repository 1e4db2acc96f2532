package metaverse.door.irc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.FloorCommand;
import metaverse.universe.RoomCommand;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// Questions about people and rooms (RFC 1459, sections 4.2.6 and 4.5). Who is asked about is asked of the universe, which says
/// only what the asker may know.
final class Inquiries {
    private final Client client;
    private final Refusals refusals;

    Inquiries(Client client, Refusals refusals) {
        this.client = client;
        this.refusals = refusals;
    }

    /// Looks for someone who is here.
    ///
    /// @param then gets null where nobody here is called so
    void find(String nick, Consumer<Answer.@Nullable Located> then) {
        client.ask(new FloorCommand.Locate(Names.exact(nick), false, Form.EVENT), event -> switch (event) {
            case Answer.Located located -> {
                then.accept(located.places().isEmpty() ? null : located);
                yield true;
            }
            case Answer.Refused _ -> {
                then.accept(null);
                yield true;
            }
            default -> false;
        });
    }

    void whois(Message message) {
        if (!message.has(1)) {
            client.numeric("431", "No nickname given");
            return;
        }
        var nick = Message.list(message.param(message.params().size() > 1 ? 1 : 0)).getFirst();
        find(nick, located -> {
            if (located == null) {
                refusals.noSuchNick(nick);
            } else {
                whois(located);
            }
            client.numeric("318", nick, "End of /WHOIS list");
        });
    }

    private void whois(Answer.Located located) {
        var who = located.who();
        var source = Source.of(who, client.irc().cards());
        var real = client.irc().cards().of(who).real();
        client.numeric("311", who.name(), source.user(), source.host(), "*", real);
        var rooms = located.places().stream()
                .filter(stay -> client.company() == null || !stay.room().equals("plaza"))
                .map(stay -> "#" + stay.room()).collect(Collectors.joining(" "));
        if (!rooms.isEmpty()) {
            client.numeric("319", who.name(), rooms);
        }
        client.numeric("312", who.name(), client.irc().server(), client.irc().settings().network());
        var away = away(located);
        if (away != null) {
            client.numeric("301", who.name(), away);
        }
        if (client.irc().cards().of(who).bot()) {
            client.numeric("335", who.name(), "is a bot");
        }
        if (!who.guest()) {
            client.numeric("330", who.name(), who.name(), "is logged in as");
        }
    }

    private static @Nullable String away(Answer.Located located) {
        var why = located.away();
        return why == null ? null : why.isEmpty() ? "away" : why.value();
    }

    /// Nothing is kept of who was here under which name: names change hands.
    void whowas(Message message) {
        if (!message.has(1)) {
            client.numeric("431", "No nickname given");
            return;
        }
        client.numeric("406", message.param(0), "There was no such nickname");
        client.numeric("369", message.param(0), "End of WHOWAS");
    }

    void who(Message message) {
        var mask = message.param(0);
        var fields = Whox.of(message.param(1));
        if (mask.startsWith("#")) {
            client.ask(new Command.Who(Talking.room(mask), Form.EVENT, true), event -> switch (event) {
                case Answer.Present present -> {
                    for (var who : present.who()) {
                        row(fields, mask, who, present.away().contains(who.id()), Roster.sign(present, who));
                    }
                    end(mask);
                    yield true;
                }
                case Answer.Refused _ -> {
                    end(mask);
                    yield true;
                }
                default -> false;
            });
        } else if (mask.indexOf('*') >= 0 || mask.indexOf('?') >= 0) {
            whoFits(fields, mask);
        } else {
            find(mask, located -> {
                if (located != null) {
                    row(fields, "*", located.who(), located.away() != null, "");
                }
                end(mask.isEmpty() ? "*" : mask);
            });
        }
    }

    /// Everyone is in the plaza.
    private void whoFits(@Nullable Whox fields, String mask) {
        client.ask(new Command.Who(Talking.room("plaza"), Form.EVENT, true), event -> {
            if (event instanceof Answer.Present present) {
                present.who().stream()
                        .filter(who -> ListFilter.matches(mask, who.name()))
                        .forEach(who -> row(fields, "*", who, present.away().contains(who.id()), ""));
                end(mask);
            }
            return event instanceof Answer.Present;
        });
    }

    private void end(String mask) {
        client.numeric("315", mask, "End of WHO list");
    }

    private void row(@Nullable Whox fields, String channel, Who who, boolean away, String sign) {
        var source = Source.of(who, client.irc().cards());
        var card = client.irc().cards().of(who);
        var real = card.real();
        var all = (away ? "G" : "H") + (card.bot() ? "B" : "") + sign;
        if (fields == null) {
            client.numeric("352", channel, source.user(), source.host(), client.irc().server(), who.name(), all,
                    "0 " + real);
        } else {
            client.numeric("354", fields.row(channel, source, client.irc().server(), all, who, real));
        }
    }

    void list(Message message) {
        var filter = ListFilter.of(message.param(0));
        client.ask(new RoomCommand.Rooms(Form.EVENT), event -> {
            if (!(event instanceof Answer.Rooms(var rooms, _))) {
                return false;
            }
            client.numeric("321", "Channel", "Users  Name");
            for (var room : rooms) {
                if (filter.takes(room.where().name(), room.here()) && (client.company() == null
                        || room.where().number() != Channels.PLAZA)) {
                    client.numeric("322", "#" + room.where().name(), String.valueOf(room.here()), room.topic().value());
                }
            }
            client.numeric("323", "End of /LIST");
            return true;
        });
    }

    void isOn(Message message) {
        var nicks = message.params().stream()
                .flatMap(param -> Arrays.stream(param.split(" ", -1)).filter(nick -> !nick.isEmpty())).limit(20)
                .toList();
        if (nicks.isEmpty()) {
            refusals.tooFew(message);
            return;
        }
        var here = new ArrayList<String>();
        nicks.forEach(nick -> find(nick, located -> {
            if (located != null) {
                here.add(located.who().name());
            }
        }));
        client.afterAll(() -> client.numeric("303", String.join(" ", here)));
    }

    void userhost(Message message) {
        if (!message.has(1)) {
            refusals.tooFew(message);
            return;
        }
        var found = new ArrayList<String>();
        message.params().stream().limit(5).forEach(nick -> find(nick, located -> {
            if (located != null) {
                var source = Source.of(located.who(), client.irc().cards());
                found.add(source.nick() + "=" + (located.away() == null ? "+" : "-") + source.user() + "@"
                        + source.host());
            }
        }));
        client.afterAll(() -> client.numeric("302", String.join(" ", found)));
    }
}
