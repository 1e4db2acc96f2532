package metaverse.door.irc;

import java.util.Comparator;
import java.util.List;
import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Parting;
import metaverse.universe.RoomCommand;
import metaverse.universe.RoomEvent;
import metaverse.universe.Text;
import metaverse.universe.Where;

/// Rooms, as channels: which ones the client sees, how it comes there and goes (RFC 1459, sections 4.2.1 and 4.2.2).
final class Channels {
    /// The number of the room where everyone is. A client that does not see it is there all the same.
    static final long PLAZA = 1;

    private final Client client;
    private final Refusals refusals;
    private final History history;
    private final Roster roster;
    private final ReadMarker readMarker;

    Channels(Client client, Refusals refusals, History history, ReadMarker readMarker) {
        this.client = client;
        this.refusals = refusals;
        this.history = history;
        this.readMarker = readMarker;
        this.roster = new Roster(client, this);
    }

    /// The rooms that one is in from the start.
    void begin(Answer.Welcome welcome) {
        readMarker.begin();
        welcome.rooms().stream()
                .sorted(Comparator.comparingLong(place -> place.where().number()))
                .filter(place -> place.where().number() != PLAZA || client.company() == null)
                .forEach(this::appear);
        for (var name : client.irc().settings().autoJoin()) {
            if (!name.equalsIgnoreCase("plaza")) {
                join("#" + name);
            }
        }
    }

    void join(Message message) {
        if (!message.has(1)) {
            refusals.tooFew(message);
        } else if (message.param(0).equals("0")) {
            List.copyOf(client.channels.entrySet()).forEach(channel -> part(channel.getKey(), channel.getValue(), ""));
        } else {
            for (var channel : Message.list(message.param(0))) {
                join(channel);
            }
        }
    }

    private void join(String channel) {
        if (!channel.startsWith("#")) {
            refusals.noSuchChannel(Names.echo(channel));
            return;
        }
        var number = number(channel);
        if (number != 0) {
            return; // one is there
        }
        if (channel.equalsIgnoreCase("#plaza")) {
            client.sees(true);
            client.ask(new RoomCommand.Turn(Talking.room(channel)), _ -> false);
            return;
        }
        switch (Names.read(channel.substring(1))) {
            case NameReading.Refused(var refusal) -> refusals.tell("JOIN", Names.echo(channel), refusal);
            case NameReading.Read(var name) -> client.ask(new RoomCommand.JoinOrCreate(name), event -> {
                if (event instanceof Answer.Refused(var refusal, _, _)) {
                    refusals.tell("JOIN", channel, refusal);
                    return true;
                }
                return false;
            });
        }
    }

    /// The number of a channel that one is in; 0 where one is not.
    long number(String channel) {
        for (var each : client.channels.entrySet()) {
            if (("#" + each.getValue()).equalsIgnoreCase(channel)) {
                return each.getKey();
            }
        }
        return 0;
    }

    /// One is in a room, and sees it from now on: on this device or another one had it opened.
    void appear(Answer.Place place) {
        var where = place.where();
        if (!client.isRegistered() || client.channels.containsKey(where.number())
                || (where.number() == PLAZA && client.company() != null)) {
            return;
        }
        client.channels.put(where.number(), where.name());
        client.tell(client.form().join(client.me(), channel(where)));
        if (!place.topic().isEmpty()) {
            client.numeric("332", channel(where), place.topic().value());
        }
        readMarker.appear(place);
        if (!client.can(Cap.NO_IMPLICIT_NAMES) || client.company() != null) {
            roster.names(channel(where), !client.can(Cap.NO_IMPLICIT_NAMES));
        }
        history.replay(where);
    }

    private static String channel(Where where) {
        return "#" + where.name();
    }

    Roster roster() {
        return roster;
    }

    void part(Message message) {
        if (!message.has(1)) {
            refusals.tooFew(message);
            return;
        }
        for (var channel : Message.list(message.param(0))) {
            var number = number(channel);
            if (number == 0) {
                client.ask(new Command.Who(Talking.room(channel), Form.EVENT, false), event -> switch (event) {
                    case Answer.Refused(var refusal, _, _) -> {
                        refusals.tell("PART", channel, refusal);
                        yield true;
                    }
                    case Answer.Present _ -> {
                        client.numeric("442", channel, "You're not on that channel");
                        yield true;
                    }
                    default -> false;
                });
            } else {
                part(number, client.channels.getOrDefault(number, ""), message.param(1));
            }
        }
    }

    private void part(long number, String name, String why) {
        if (number == PLAZA) {
            hide(name, why);
            return;
        }
        client.ask(new RoomCommand.Leave(Talking.room(name), remark(why)), _ -> false);
    }

    /// Nobody leaves the plaza; but nobody has to look at it.
    private void hide(String name, String why) {
        client.channels.remove(PLAZA);
        client.command(client.source(), "PART", "#" + name, why);
        client.sees(false);
        for (var other : client.channels.values()) {
            roster.names("#" + other, false); // to know in whose company one is
        }
    }

    /// What stands in a line with other words: as much of it as may.
    static Text remark(String raw) {
        var text = Lines.plain(raw);
        return Text.of(text.length() > Text.REMARK ? text.substring(0, Text.REMARK) : text);
    }

    void parted(Answer.Parted parted) {
        var where = parted.where();
        if (client.channels.remove(where.number()) == null) {
            return;
        }
        var company = client.company();
        if (company != null) {
            company.leave(where.number());
        }
        var how = parted.how();
        if (how.cause() == Parting.Cause.SENT_OUT) {
            client.tell(client.form().stamped(null, IrcForm.kick(channel(where), client.nick, how)));
        } else {
            client.tell(client.form().stamped(client.me(), how.why().isEmpty()
                    ? Reply.of(client.source(), "PART", channel(where))
                    : Reply.saying(client.source(), "PART", channel(where), how.why().value())));
        }
    }

    /// A room has another name. Who does not know that rooms can have that leaves one and comes into the other.
    void retitled(RoomEvent.Retitled retitled) {
        var number = retitled.where().number();
        if (!client.channels.containsKey(number)) {
            return;
        }
        client.channels.put(number, retitled.where().name());
        if (client.can(Cap.CHANNEL_RENAME)) {
            client.form().write(retitled, client::tell);
            return;
        }
        client.tell(Reply.saying(client.source(), "PART", "#" + retitled.from(), "Now #" + retitled.where().name()));
        client.tell(client.form().join(client.me(), channel(retitled.where())));
        roster.names(channel(retitled.where()), true);
    }
}
