package metaverse.door.irc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.FloorCommand;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.RoomCommand;
import metaverse.universe.Text;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// Questions about people and rooms (RFC 1459, sections 4.2.6 and 4.5). Who is asked about is asked of the universe, which says
/// only what the asker may know.
final class Inquiries {
    private final Client client;
    private final Refusals refusals;
    private final Channels channels;

    Inquiries(Client client, Refusals refusals, Channels channels) {
        this.client = client;
        this.refusals = refusals;
        this.channels = channels;
    }

    /// Someone who is here.
    ///
    /// @param away  why they are away; null while they are not
    /// @param rooms as far as the asker may know
    record Found(Who who, @Nullable Text away, List<Answer.Stay> rooms) {}

    /// Looks for someone who is here.
    ///
    /// @param then gets null where nobody here is called so
    void find(String nick, Consumer<@Nullable Found> then) {
        client.ask(new FloorCommand.Locate(Names.exact(nick), false, Form.EVENT), event -> switch (event) {
            case Answer.Located(var who, var away, _, var places, _) -> {
                then.accept(places.isEmpty() ? null : new Found(who, away, places));
                yield true;
            }
            case Answer.Refused(var refusal, _, _) when refusal.reason() == Reason.NOT_APPROACHABLE -> {
                findInPlaza(nick, then);
                yield true;
            }
            case Answer.Refused _ -> {
                then.accept(null);
                yield true;
            }
            default -> false;
        });
    }

    /// Who lets nobody walk up to them is here for everyone to see, all the same.
    private void findInPlaza(String nick, Consumer<@Nullable Found> then) {
        plaza(present -> then.accept(present.who().stream()
                .filter(who -> who.name().equalsIgnoreCase(nick))
                .findFirst()
                .map(who -> new Found(who, present.away().contains(who.id()) ? Text.of("") : null, List.of()))
                .orElse(null)));
    }

    private void plaza(Consumer<Answer.Present> then) {
        client.ask(new Command.Who(Talking.room("plaza"), Form.EVENT, true), event -> {
            if (event instanceof Answer.Present present) {
                then.accept(present);
            }
            return event instanceof Answer.Present;
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

    private void whois(Found located) {
        var who = located.who();
        var source = Source.of(who, client.irc().cards());
        var real = client.irc().cards().of(who).real();
        client.numeric("311", who.name(), source.user(), source.host(), "*", real);
        var rooms = located.rooms().stream()
                .filter(stay -> client.company() == null || !stay.room().equals("plaza"))
                .map(stay -> (stay.role().cares() ? "@#" : "#") + stay.room()).collect(Collectors.joining(" "));
        if (!rooms.isEmpty()) {
            client.numeric("319", who.name(), rooms);
        }
        client.numeric("312", who.name(), client.irc().server(), client.irc().settings().description());
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

    private static @Nullable String away(Found located) {
        var why = located.away();
        return why == null ? null : why.isEmpty() ? "away" : why.value();
    }

    void who(Message message) {
        var mask = message.param(0);
        var fields = Whox.of(message.param(1));
        if (mask.startsWith("#")) {
            var channel = "#" + client.channels.getOrDefault(channels.number(mask), mask.substring(1));
            client.ask(new Command.Who(Talking.room(mask), Form.EVENT, true), event -> switch (event) {
                case Answer.Present present -> {
                    for (var who : present.who()) {
                        row(fields, channel, who, present.away().contains(who.id()), Roster.sign(present, who));
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
        plaza(present -> {
            present.who().stream()
                    .filter(who -> ListFilter.matches(mask, who.name()))
                    .forEach(who -> row(fields, "*", who, present.away().contains(who.id()), ""));
            end(mask);
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
